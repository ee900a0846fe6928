import type { Acting } from '#platform/http'
import { allow, allowUnless, type Problem, type Ruling } from '#platform/ruling'
import { draftToChange, note } from './acts-write.ts'
import {
  type CriterionDraft,
  isWholeTrial,
  modelProblems,
  type ScalePoint,
  type TrialScores,
} from './model.ts'
import { prescriptionProblems } from './publishing.ts'
import { saveTouched } from './storage.ts'
import { addTrial } from './storage-after.ts'
import { listCriteria, listScale, saveCriteria, saveScale } from './storage-parts.ts'
import { ruleWords } from './words-rules.ts'
import { isYoungWriter, personOf } from './writer.ts'

const rules = ruleWords.in('en')
type Rules = typeof rules

/** The made-up bids a way of scoring is tried on. */
export const madeUpBids = ['A', 'B', 'C'] as const

export interface ModelDraft {
  readonly criteria: readonly CriterionDraft[]
  readonly scale: readonly ScalePoint[]
  /** Of 100. */
  readonly youngWeight: number
}

/** Replaces how applications are judged. What was tried before has to be tried again. */
export async function setModel(
  acting: Acting,
  callId: string,
  draft: ModelDraft,
  say: Rules = rules,
): Promise<Ruling<string>> {
  const found = await draftToChange(acting, callId, say)
  if (!found.ok) return found
  const before = new Map((await listCriteria(acting.tx, acting.place.id, callId)).map((one) => [one.id, one]))
  const byYoung = isYoungWriter(acting.who, found.value.cycleId)
  const criteria = draft.criteria.map((one, order) => {
    const old = one.id === undefined ? undefined : before.get(one.id)
    const [title, asks] = [one.title.trim(), one.asks.trim()]
    const isSame = old !== undefined && old.title === title && old.asks === asks
    return {
      ...one,
      id: old?.id ?? acting.chance.id(),
      title,
      asks,
      order,
      byYoung: isSame ? old.byYoung : byYoung,
      isSame,
    }
  })
  const problems: Problem[] = criteria.flatMap(({ title }, i) =>
    title === '' ? [{ field: `criterion-${i}`, text: say.criterionTitleNeeded }] : [],
  )
  problems.push(
    ...modelProblems({ ...draft, criteria }, say),
    ...prescriptionProblems(
      criteria.flatMap(({ title, asks, isSame }, i) =>
        isSame ? [] : [{ field: `criterion-${i}`, text: `${title}\n${asks}`, byYoung }],
      ),
      say,
    ),
  )
  if (problems.length > 0) return { ok: false, problems }
  await saveCriteria(acting.tx, acting.place.id, callId, criteria)
  await saveScale(
    acting.tx,
    acting.place.id,
    callId,
    draft.scale.map(({ value, sentence }) => ({ value, sentence: sentence.trim() })),
  )
  await saveTouched(acting.tx, acting.place.id, callId, { youngWeight: draft.youngWeight })
  note(acting, 'calls.set-model', callId, {
    weights: criteria.map(({ weight }) => weight),
    youngWeight: draft.youngWeight,
  })
  return allow(callId)
}

/** Adds one criterion and gives the others what is left of 100, in proportion, so that weights still make 100. */
export async function addCriterion(
  acting: Acting,
  callId: string,
  draft: CriterionDraft & { readonly youngWeight: number },
  say: Rules = rules,
): Promise<Ruling<string>> {
  const [criteria, scale] = [
    await listCriteria(acting.tx, acting.place.id, callId),
    await listScale(acting.tx, acting.place.id, callId),
  ]
  const left = 100 - draft.weight
  const shrunk = criteria.map((one) => ({ ...one, weight: Math.floor((one.weight * left) / 100) }))
  const rest = left - shrunk.reduce((all, { weight }) => all + weight, 0)
  const others = shrunk.map((one, i) => (i === 0 ? { ...one, weight: one.weight + rest } : one))
  return setModel(
    acting,
    callId,
    { criteria: [...others, draft], scale, youngWeight: draft.youngWeight },
    say,
  )
}

/** Tries the way of scoring on three made-up bids, before anybody real is judged by it. (Invariant 13.) */
export async function tryModel(
  acting: Acting,
  callId: string,
  scores: TrialScores,
  say: Rules = rules,
): Promise<Ruling<string>> {
  const found = await draftToChange(acting, callId, say)
  if (!found.ok) return found
  const criteria = await listCriteria(acting.tx, acting.place.id, callId)
  const ruling = allowUnless(
    isWholeTrial(criteria, madeUpBids, scores) ? [] : [{ text: say.triedWhole }],
    scores,
  )
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  const { modelVersion } = found.value
  await addTrial(acting.tx, acting.place.id, callId, { id, modelVersion, scores, by: personOf(acting.who) })
  note(acting, 'calls.try', callId, { trial: id, modelVersion })
  return allow(id)
}
