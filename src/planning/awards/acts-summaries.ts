import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { findDecided, personOf } from './acts.ts'
import { listApplicants, listWhatWasFound } from './acts-applicants.ts'
import { holds } from './award.ts'
import {
  addSummaries,
  findSummary,
  listSummaries,
  saveApproved,
  saveSent,
  saveSummary,
} from './storage-summaries.ts'
import { draftFrom, mayApprove, mayEdit, type Summary } from './summary.ts'
import { words } from './words.ts'

const english = words.in('en')
const rules = english.rules

/**
 * Drafts a summary for every application that was read: points by criterion with their reasons, what young people
 * asked and said, and first words about what was strong and what would make it stronger. Drafting again adds what is
 * missing and changes nothing that is there.
 */
export async function draftSummaries(
  acting: Acting,
  callId: string,
  language: Pick<typeof english, 'rules' | 'drafts'> = english,
): Promise<Ruling<readonly Summary[]>> {
  const { tx, place } = acting
  const found = await findDecided(tx, place.id, callId)
  const ruling = holds(found?.decision, language.rules)
  if (!ruling.ok) return ruling
  const applicants = await listApplicants(tx, place.id, callId)
  const known = await listWhatWasFound(tx, place.id, callId)
  const added = await addSummaries(
    tx,
    place.id,
    applicants.map(({ application, letter, organisation }) => {
      const marks = known.marks.get(application) ?? []
      return {
        applicationId: application,
        callId,
        organisationId: organisation.id,
        letter,
        total: known.totals.get(application),
        marks,
        questions: known.questions,
        heard: known.heard.get(application) ?? [],
        ...draftFrom(marks, language.drafts),
        editedBy: personOf(acting),
      }
    }),
  )
  if (added.length > 0)
    acting.record({
      act: 'awards.draft-summaries',
      subject: { kind: 'call', id: callId },
      about: { applications: added },
    })
  return allow(await listSummaries(tx, place.id, callId))
}

/**
 * Changes what people write in a summary: never its points, reasons or young people's words. Whoever had approved it
 * approves it anew. Answers 'first' when somebody else was first.
 */
export async function changeSummary(
  acting: Acting,
  applicationId: string,
  draft: { readonly strong: string; readonly stronger: string; readonly version?: number | undefined },
  say = rules,
): Promise<Ruling<Summary> | 'first'> {
  const { tx, place } = acting
  const before = await findSummary(tx, place.id, applicationId)
  if (!before) return refuse({ text: say.noSummaries })
  const ruling = mayEdit(before, draft, say)
  if (!ruling.ok) return ruling
  const saved = await saveSummary(tx, place.id, {
    applicationId,
    strong: draft.strong.trim(),
    stronger: draft.stronger.trim(),
    version: draft.version ?? before.version,
    editedBy: personOf(acting),
  })
  if (!saved) return 'first'
  acting.record({ act: 'awards.change-summary', subject: { kind: 'application', id: applicationId } })
  return allow(await whole(acting, applicationId))
}

/** Approves a summary as it was read, by another person than whoever wrote it last. */
export async function approveSummary(
  acting: Acting,
  applicationId: string,
  version?: number,
  say = rules,
): Promise<Ruling<Summary>> {
  const { tx, place } = acting
  const summary = await findSummary(tx, place.id, applicationId)
  if (!summary) return refuse({ text: say.noSummaries })
  const ruling = mayApprove(summary, personOf(acting), say)
  if (!ruling.ok) return ruling
  const approval = { applicationId, version: version ?? summary.version, by: ruling.value }
  if (!(await saveApproved(tx, place.id, approval))) return refuse({ text: say.changedMeanwhile })
  acting.record({ act: 'awards.approve-summary', subject: { kind: 'application', id: applicationId } })
  return allow(await whole(acting, applicationId))
}

/** Sends every applicant their summary in the same moment. Refused while any of them is missing or not approved. */
export async function sendSummaries(
  acting: Acting,
  callId: string,
  say = rules,
): Promise<Ruling<readonly Summary[]>> {
  const { tx, place } = acting
  const summaries = await listSummaries(tx, place.id, callId)
  if (summaries.length === 0) return refuse({ text: say.noSummaries })
  const applicants = await listApplicants(tx, place.id, callId)
  const ready = new Set(
    summaries.filter(({ approvedAt }) => approvedAt).map(({ applicationId }) => applicationId),
  )
  const missing = applicants.filter(({ application }) => !ready.has(application)).length
  if (missing > 0) return refuse({ text: say.notApproved(missing) })
  const ruling = holds((await findDecided(tx, place.id, callId))?.decision, say)
  if (!ruling.ok) return ruling
  const sent = await saveSent(tx, place.id, callId, personOf(acting))
  if (sent.length > 0)
    acting.record({
      act: 'awards.send-summaries',
      subject: { kind: 'call', id: callId },
      about: { applications: sent },
    })
  return allow(await listSummaries(tx, place.id, callId))
}

async function whole({ tx, place }: Acting, applicationId: string): Promise<Summary> {
  const summary = await findSummary(tx, place.id, applicationId)
  if (!summary) throw new Error('a summary that was just saved is not there')
  return summary
}
