import { type Cycle, findCycleById } from '#commons/cycles'
import {
  closeDecision,
  type Decision,
  findDecision,
  openDecision,
  recordDecision,
  stands,
} from '#commons/power'
import { type Content, readApplications } from '#planning/applications'
import { type Call, findCall } from '#planning/calls'
import { dateOf } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { pounds } from '#platform/words'
import { type Applicant, listApplicants } from './acts-applicants.ts'
import { findChecklist, hasInterestIn } from './acts-readiness.ts'
import {
  type Award,
  type Grant,
  mayDecideSo,
  mayPrepare,
  mayPublish,
  maySign,
  type Question,
} from './award.ts'
import { countOpen } from './checklist.ts'
import {
  addAnnouncement,
  addAward,
  addNotices,
  addQuestion,
  findAnnouncement,
  findAward,
  findPromisedToChange,
  findQuestion,
  findQuestionOf,
  listAwards,
  type Notice,
  removeUnsigned,
  saveSigned,
} from './storage.ts'
import { listSummaries } from './storage-summaries.ts'
import { words } from './words.ts'

const english = words.in('en')
const rules = english.rules
const matter = 'award'

/**
 * Puts to the group who gets the money: a decision of matter `award` with an option for each opened application and
 * one for none. Everybody can see an open question, so options say letters and never names.
 */
export async function putAward(
  acting: Acting,
  callId: string,
  question: string,
  language: Pick<typeof english, 'rules' | 'decide'> = english,
): Promise<Ruling<Decision>> {
  const { tx, place, chance } = acting
  const call = await findCall(tx, place.id, callId)
  const applicants = await listApplicants(tx, place.id, callId)
  if (!call || applicants.length === 0) return refuse({ text: language.rules.nothingOpened })
  if (await findAnnouncement(tx, place.id, callId)) return refuse({ text: language.rules.announcedAlready })
  const signed = (await listAwards(tx, place.id, call.cycleId)).some(
    (award) => award.callId === callId && award.signedAt,
  )
  if (signed) return refuse({ text: language.rules.signedAlready })
  const before = await findQuestion(tx, place.id, callId)
  const answer = before && (await findDecision(tx, place.id, before.decisionId))
  if (answer && stands(answer)) return refuse({ text: language.rules.decidedAlready })
  const say = language.decide
  const noneId = chance.id()
  const opened = await openDecision(acting, {
    cycleId: call.cycleId,
    matter,
    question,
    options: [
      ...applicants.map(({ application, letter }) => ({
        id: application,
        text: say.optionText(letter),
        meaning: say.optionMeaning(letter),
      })),
      { id: noneId, text: say.noneText, meaning: say.noneMeaning },
    ],
  })
  if (!opened.ok) return opened
  await addQuestion(tx, place.id, { callId, decisionId: opened.value.id, noneId, by: personOf(acting) })
  acting.record({
    act: 'awards.put',
    subject: { kind: 'call', id: callId },
    about: { decision: opened.value.id },
  })
  return opened
}

/** Closes the question: what those who decide chose, and why, in their words. */
export async function decideAward(
  acting: Acting,
  decisionId: string,
  decided: { readonly chosen: readonly string[]; readonly reasons: string },
  say = rules,
): Promise<Ruling<Decision>> {
  const { tx, place } = acting
  const question = await findQuestionOf(tx, place.id, decisionId)
  const call = question && (await findCall(tx, place.id, question.callId))
  if (!question || !call) return refuse({ text: say.notDecided })
  const applicants = await listApplicants(tx, place.id, question.callId)
  const facts = {
    noneId: question.noneId,
    most: call.awards,
    chosen: decided.chosen,
    reasons: decided.reasons,
    names: applicants.map(({ organisation }) => organisation.name),
  }
  const ruling = mayDecideSo(facts, say)
  if (!ruling.ok) return ruling
  const closed = await closeDecision(acting, decisionId, decided)
  if (!closed.ok) return closed
  acting.record({
    act: 'awards.decide',
    subject: { kind: 'call', id: call.id },
    about: { decision: decisionId, chosen: decided.chosen },
  })
  return closed
}

/** Writes down how much goes to whom, within the call and within the project's money. Another person signs it. */
export async function prepareAward(
  acting: Acting,
  callId: string,
  grants: readonly Grant[],
  say = rules,
): Promise<Ruling<readonly Award[]>> {
  const { tx, place, chance } = acting
  const found = await findDecided(tx, place.id, callId)
  if (!found) return refuse({ text: say.notDecided })
  const { call, cycle, question, decision } = found
  const promisedPence = await findPromisedToChange(tx, place.id, call.cycleId, callId)
  const facts = {
    decision,
    noneId: question.noneId,
    most: call.awards,
    grants,
    callPence: call.amountPence,
    potPence: cycle.potPence,
    promisedPence,
  }
  const ruling = mayPrepare(facts, say, pounds)
  if (!ruling.ok) return ruling
  if (ruling.value.length === 0) return refuse({ text: say.nobodyChosen })
  const before = (await listAwards(tx, place.id, call.cycleId)).filter((award) => award.callId === callId)
  if (before.some(({ signedAt }) => signedAt)) return refuse({ text: say.signedAlready })
  await removeUnsigned(tx, place.id, callId)
  const applicants = byApplication(await listApplicants(tx, place.id, callId))
  for (const { application, pence } of ruling.value) {
    const id = chance.id()
    await addAward(tx, place.id, {
      id,
      cycleId: call.cycleId,
      callId,
      decisionId: question.decisionId,
      applicationId: application,
      organisationId: applicants.get(application)?.organisation.id,
      amountPence: pence,
      preparedBy: personOf(acting),
    })
    acting.record({
      act: 'awards.prepare',
      subject: { kind: 'award', id },
      about: { call: callId, application, pence },
    })
  }
  const awards = await listAwards(tx, place.id, call.cycleId)
  return allow(awards.filter((award) => award.callId === callId))
}

/**
 * Signs for the money: after the decision, by another person than whoever wrote the award down. Under an undertaking
 * the role is the one that promised.
 */
export async function signAward(
  acting: Acting,
  awardId: string,
  signing: { readonly role?: string | undefined; readonly words?: string | undefined } = {},
  say = rules,
): Promise<Ruling<Award>> {
  const { tx, place } = acting
  const award = await findAward(tx, place.id, awardId)
  if (!award) return refuse({ text: say.noAward })
  const found = await findDecided(tx, place.id, award.callId)
  if (!found) return refuse({ text: say.noAward })
  const decision = await findDecision(tx, place.id, award.decisionId)
  const by = personOf(acting)
  const role = decision?.right?.officerRole ?? signing.role?.trim() ?? ''
  const facts = {
    award,
    decision,
    by,
    role,
    hasInterest: await hasInterestIn(tx, place.id, by, award.applicationId),
    open: countOpen(await findChecklist(tx, place.id, { ...found, decision })),
  }
  const ruling = maySign(facts, say)
  if (!ruling.ok) return ruling
  const rightId = decision?.right?.form === 'undertaking' ? decision.right.id : undefined
  const signature = { id: awardId, by: by ?? '', role, words: signing.words?.trim() ?? '', rightId }
  if (!(await saveSigned(tx, place.id, signature))) return refuse({ text: say.signedAlready })
  acting.record({
    act: 'awards.sign',
    subject: { kind: 'award', id: awardId },
    about: { call: award.callId, right: rightId ?? null },
  })
  return allow(await whole(acting, awardId))
}

/**
 * Tells everybody, once: refused until all that was chosen is signed and every applicant whose application was read
 * has had their summary. What is announced is copied as it is on this day.
 */
export async function publishAward(
  acting: Acting,
  callId: string,
  say = rules,
): Promise<Ruling<readonly Award[]>> {
  const { tx, place } = acting
  const found = await findDecided(tx, place.id, callId)
  if (!found) return refuse({ text: say.notDecided })
  const { call, cycle, question, decision } = found
  const applicants = await listApplicants(tx, place.id, callId)
  const summaries = await listSummaries(tx, place.id, callId)
  const awards = (await listAwards(tx, place.id, call.cycleId)).filter((award) => award.callId === callId)
  const facts = {
    decision,
    noneId: question.noneId,
    announced: (await findAnnouncement(tx, place.id, callId)) !== undefined,
    awards,
    assessed: applicants.map(({ application }) => application),
    sent: new Set(summaries.filter(({ sentAt }) => sentAt).map(({ applicationId }) => applicationId)),
  }
  const ruling = mayPublish(facts, say)
  if (!ruling.ok) return ruling
  const announcement = {
    callId,
    cycleId: call.cycleId,
    decisionId: question.decisionId,
    applied: applicants.length,
    by: personOf(acting),
  }
  if (!(await addAnnouncement(tx, place.id, announcement))) return refuse({ text: say.announcedAlready })
  const asked = await readApplications(
    acting,
    awards.flatMap(({ applicationId }) => applicationId ?? []),
  )
  await addNotices(tx, place.id, noticesOf(cycle, call, awards, byApplication(applicants), asked))
  acting.record({
    act: 'awards.publish',
    subject: { kind: 'call', id: callId },
    about: { awards: awards.map(({ id }) => id) },
  })
  const announced = await listAwards(tx, place.id, call.cycleId)
  return allow(announced.filter((award) => award.callId === callId))
}

function noticesOf(
  cycle: Cycle,
  call: Call,
  awards: readonly Award[],
  applicants: ReadonlyMap<string, Applicant>,
  asked: ReadonlyMap<string, Pick<Content, 'askedPence'>>,
): Notice[] {
  return awards.flatMap((award) => {
    const organisation = applicants.get(award.applicationId ?? '')?.organisation
    if (!organisation || !award.signedAt) return []
    return {
      awardId: award.id,
      cycleId: cycle.id,
      callId: call.id,
      callTitle: call.title,
      purpose: call.purpose,
      recipientName: organisation.name,
      recipientId: organisation.id,
      recipientIdentifier: organisation.identifier,
      amountPence: award.amountPence,
      askedPence: asked.get(award.applicationId ?? '')?.askedPence || undefined,
      awardedOn: dateOf(award.signedAt),
      startsOn: call.startsOn,
    }
  })
}

/** A published record's award: what its source says, with each way its account can be read. */
export async function recordAward(
  acting: Acting,
  published: {
    readonly cycleId: string
    readonly callId: string
    readonly question: string
    readonly amountPence: number
    /** "Not published", or what the source says in place of a name. */
    readonly organisationSaid: string
    readonly reasons: string
    readonly readings?: readonly string[] | undefined
    readonly source: string
    readonly happenedOn?: string | undefined
  },
  say = rules,
): Promise<Ruling<Award>> {
  const { tx, place, chance } = acting
  if (!place.record) return refuse({ text: say.recordsOnly })
  if (published.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const { cycleId, callId, question, organisationSaid, reasons, source, happenedOn } = published
  const decision = await recordDecision(acting, {
    cycleId,
    matter,
    question,
    options: [{ text: organisationSaid, chosen: true }],
    reasons,
    source,
    happenedOn,
  })
  if (!decision.ok) return decision
  const id = chance.id()
  await addAward(tx, place.id, {
    ...published,
    readings: published.readings ?? [],
    id,
    decisionId: decision.value.id,
  })
  await addAnnouncement(tx, place.id, {
    callId,
    cycleId,
    decisionId: decision.value.id,
    applied: undefined,
    by: undefined,
  })
  acting.record({ act: 'awards.record', subject: { kind: 'award', id }, about: { call: callId } })
  return allow(await whole(acting, id))
}

/** A call that was decided, or is being decided, with its project. */
export async function findDecided(
  tx: Tx,
  placeId: string,
  callId: string,
): Promise<
  | {
      readonly call: Call
      readonly cycle: Cycle
      readonly question: Question
      readonly decision: Decision | undefined
    }
  | undefined
> {
  const call = await findCall(tx, placeId, callId)
  const question = await findQuestion(tx, placeId, callId)
  const cycle = call && (await findCycleById(tx, placeId, call.cycleId))
  if (!call || !question || !cycle) return undefined
  return { call, cycle, question, decision: await findDecision(tx, placeId, question.decisionId) }
}

function byApplication(applicants: readonly Applicant[]): ReadonlyMap<string, Applicant> {
  return new Map(applicants.map((applicant) => [applicant.application, applicant]))
}

async function whole({ tx, place }: Acting, id: string): Promise<Award> {
  const award = await findAward(tx, place.id, id)
  if (!award) throw new Error('an award that was just saved is not there')
  return award
}

export function personOf({ who }: Pick<Acting, 'who'>): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
