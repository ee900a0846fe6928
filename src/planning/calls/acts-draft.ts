import { findCycleById } from '#commons/cycles'
import { findOutcomes, listQualities, type Outcome } from '#planning/framework'
import { listPriorities, type Priorities } from '#planning/priorities'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { pounds } from '#platform/words'
import type { CallOutcome, CallQuality, LeftOut } from './asked.ts'
import type { Call, CallQuestion, Preset } from './call.ts'
import type { Criterion } from './model.ts'
import { addCall, addRecordedCall, countPromisedPence, findCall, findDraft, saveRecorded } from './storage.ts'
import {
  saveCallOutcomes,
  saveCallQualities,
  saveCriteria,
  saveLeftOut,
  saveQuestions,
  saveScale,
} from './storage-parts.ts'
import { lightTimetable } from './timetable.ts'
import { draftWords } from './words-draft.ts'
import { ruleWords } from './words-rules.ts'
import { personOf } from './writer.ts'

const english = ruleWords.in('en')
const presetWords = draftWords.in('en')

/**
 * Drafts a call from what the team chose to come first: the changes, the qualities of support, four questions,
 * four criteria, a scale and three weeks. Publishable after a look, a trial and the team's yes.
 */
export async function draftCall(
  acting: Acting,
  cycleId: string,
  preset: Preset = 'light',
  say = english,
  write = presetWords,
): Promise<Ruling<Call>> {
  const { tx, place, chance } = acting
  if (place.record) return refuse({ text: say.record })
  const cycle = await findCycleById(tx, place.id, cycleId)
  const priorities = cycle && (await listPriorities(tx, place.id, cycleId))
  if (!cycle || !priorities) return refuse({ text: say.chooseFirst })
  if (await findDraft(tx, place.id, cycleId)) return refuse({ text: say.draftAlready })
  const amountPence = cycle.potPence - (await countPromisedPence(tx, place.id, cycleId))
  if (amountPence <= 0) return refuse({ text: say.noMoneyLeft })
  const { asked, leftOut } = fromPriorities(priorities, write.takenBack)
  const id = chance.id()
  const money = pounds(amountPence)
  const added = await addCall(tx, place.id, {
    ...lightTimetable(dateOf(acting.now)),
    id,
    cycleId,
    preset,
    title: write.title(money, cycle.title).slice(0, 160),
    purpose: cycle.purpose.slice(0, 1000),
    about: write.about(money, asked.length),
    amountPence,
    awards: 1,
    openers: ['commissioner', 'youngPerson'],
    youngWeight: 50,
    byYoung: false,
    madeBy: personOf(acting.who),
  })
  if (!added) return refuse({ text: say.draftAlready })
  await saveCallOutcomes(tx, place.id, id, asked)
  await saveLeftOut(tx, place.id, id, leftOut)
  await saveCallQualities(tx, place.id, id, await qualitiesNow(acting, cycleId))
  await saveQuestions(tx, place.id, id, presetQuestions(acting, preset, write))
  await saveCriteria(tx, place.id, id, presetCriteria(acting, write))
  await saveScale(
    tx,
    place.id,
    id,
    write.scale.map((sentence, value) => ({ value, sentence })),
  )
  acting.record({
    act: 'calls.draft',
    subject: { kind: 'call', id },
    about: { cycle: cycleId, preset, outcomes: asked.map(({ outcomeId }) => outcomeId) },
  })
  return allow((await findCall(tx, place.id, id)) as Call)
}

/** What was chosen, as a call asks for it; what was taken back since is left out and says so. (Invariant 15.) */
function fromPriorities(
  { chosen, decision }: Priorities,
  takenBack: string,
): { readonly asked: readonly CallOutcome[]; readonly leftOut: readonly LeftOut[] } {
  const chosenAs = new Map(decision.options.map(({ id, text }) => [id, text]))
  return {
    asked: chosen
      .filter(({ withdrawnAt }) => !withdrawnAt)
      .map((outcome, order) => inCall(outcome, chosenAs.get(outcome.id), { why: '', order, byYoung: false })),
    leftOut: chosen
      .filter(({ withdrawnAt }) => withdrawnAt)
      .map(({ id, statement, withdrawnBecause }) => ({
        outcomeId: id,
        statement,
        why: (withdrawnBecause || takenBack).slice(0, 600),
      })),
  }
}

/** An outcome as it is worded now, with its wording when it was chosen where that was another. */
function inCall(
  outcome: Outcome,
  chosenAs: string | undefined,
  own: Pick<CallOutcome, 'why' | 'order' | 'byYoung'>,
): CallOutcome {
  const { id, statement, area, bottomLines, provenance } = outcome
  return {
    ...own,
    outcomeId: id,
    statement,
    area,
    bottomLines,
    provenance,
    chosenAs: chosenAs !== undefined && chosenAs !== statement ? chosenAs : undefined,
  }
}

/** The call's outcomes as the framework words them now, those taken back since left out. */
export async function outcomesNow(
  { tx, place }: Acting,
  priorities: Priorities | undefined,
  asked: readonly Pick<CallOutcome, 'outcomeId' | 'why' | 'order' | 'byYoung'>[],
): Promise<CallOutcome[]> {
  const found = await findOutcomes(
    tx,
    place.id,
    asked.map(({ outcomeId }) => outcomeId),
  )
  const chosenAs = new Map(priorities?.decision.options.map(({ id, text }) => [id, text]))
  return asked.flatMap((one) => {
    const outcome = found.get(one.outcomeId)
    return outcome && !outcome.withdrawnAt ? [inCall(outcome, chosenAs.get(outcome.id), one)] : []
  })
}

/** The qualities of support as they stand, in the order they were made. */
export async function qualitiesNow({ tx, place }: Acting, cycleId: string): Promise<CallQuality[]> {
  return (await listQualities(tx, place.id, cycleId)).map(({ id, words, about, provenance }, order) => ({
    qualityId: id,
    words,
    about,
    provenance,
    order,
  }))
}

function presetQuestions(
  { chance }: Acting,
  preset: Preset,
  write: typeof presetWords,
): readonly CallQuestion[] {
  const kinds = ['words', 'why', 'codesign', 'budget'] as const
  const most = preset === 'light' ? [250, 450, 300, 150] : [400, 250, 500, 300]
  return kinds.map((kind, order) => ({
    id: chance.id(),
    kind,
    asks:
      preset === 'full' && kind === 'why' ? write.becauseQuestion : (write.lightQuestions[order] as string),
    hint: preset === 'full' && kind === 'why' ? write.becauseHint : (write.lightHints[order] as string),
    mostWords: most[order] as number,
    order,
    byYoung: false,
  }))
}

/** The three criteria of the Lambeth pilot (its weights were not published; these are ours) and the interview. */
function presetCriteria(
  { chance }: Acting,
  { criteria }: Pick<typeof presetWords, 'criteria'>,
): readonly Criterion[] {
  const of = (
    order: number,
    title: string,
    asks: string,
    weight: number,
    more: Pick<Criterion, 'ledBy' | 'stage'> = { ledBy: 'panel', stage: 'read' },
  ): Criterion => ({ id: chance.id(), title, asks, weight, ...more, order, byYoung: false })
  return [
    of(0, criteria.codesign, criteria.codesignAsks, 20),
    of(1, criteria.why, criteria.whyAsks, 20),
    of(2, criteria.fresh, criteria.freshAsks, 10),
    of(3, criteria.interview, criteria.interviewAsks, 50, { ledBy: 'youngPeople', stage: 'interview' }),
  ]
}

/** A published record's call: what its source says, without figures it does not give. */
export async function recordCall(
  acting: Acting,
  cycleId: string,
  published: {
    readonly title: string
    readonly purpose?: string | undefined
    readonly about: string
    readonly amountPence?: number | undefined
    readonly happenedOn?: string | undefined
    readonly source: string
    /** What applications were judged by; their weights are "not published". */
    readonly criteria: readonly { readonly title: string; readonly asks?: string | undefined }[]
    /** Outcome ids of the framework, as far as the source says. */
    readonly outcomes: readonly string[]
  },
  say = english,
): Promise<Ruling<string>> {
  const { tx, place, chance } = acting
  if (!place.record) return refuse({ text: say.recordsOnly })
  if (published.source.trim() === '') return refuse({ field: 'source', text: say.sourceNeeded })
  const id = chance.id()
  await addRecordedCall(tx, place.id, {
    id,
    cycleId,
    title: published.title,
    purpose: published.purpose ?? '',
    about: published.about,
    amountPence: published.amountPence,
    happenedOn: published.happenedOn,
    source: published.source,
  })
  await saveCriteria(
    tx,
    place.id,
    id,
    published.criteria.map(({ title, asks = '' }, order) => ({
      id: chance.id(),
      title,
      asks,
      weight: null,
      ledBy: 'panel',
      stage: 'read',
      order,
      byYoung: false,
    })),
  )
  const asked = published.outcomes.map((outcomeId, order) => ({ outcomeId, why: '', order, byYoung: false }))
  await saveCallOutcomes(tx, place.id, id, await outcomesNow(acting, undefined, asked))
  await saveRecorded(tx, place.id, id)
  acting.record({ act: 'calls.record', subject: { kind: 'call', id }, about: { cycle: cycleId } })
  return allow(id)
}
