import type { Area, BottomLine, Provenance } from '#analysis/wellbeing'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { doer, tie, weighedAnew } from './acts-evidence.ts'
import type { EvidenceDraft } from './evidence.ts'
import { type Indicator, mayReword } from './indicator.ts'
import { mayChange, mayPropose, type OutcomeDraft } from './outcome.ts'
import { mayProposeQuality, type QualityDraft } from './quality.ts'
import { addChanges, addOutcome, findOutcome, saveOutcome, saveOutcomeWithdrawn } from './storage.ts'
import { addIndicator, findIndicator, saveIndicatorWithdrawn } from './storage-indicators.ts'
import { addQuality, saveQualityWithdrawn } from './storage-qualities.ts'
import { words } from './words.ts'

const rules = words.in('en').rules

/** Writes an outcome down, with what it rests on. */
export async function proposeOutcome(
  acting: Acting,
  cycleId: string,
  draft: OutcomeDraft,
  evidence: readonly EvidenceDraft[],
  say = rules,
): Promise<Ruling<string>> {
  const ruling = mayPropose(draft, await weighedAnew(acting, cycleId, evidence), say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await addOutcome(acting.tx, acting.place.id, {
    ...ruling.value,
    statement: draft.statement.trim(),
    id,
    cycleId,
    source: undefined,
    ourReading: false,
    madeBy: doer(acting),
  })
  await tie(acting, cycleId, { kind: 'outcome', id }, evidence)
  acting.record({
    act: 'framework.propose',
    subject: { kind: 'outcome', id },
    about: {
      cycle: cycleId,
      area: ruling.value.area,
      provenance: draft.provenance,
      evidence: evidence.length,
    },
  })
  return allow(id)
}

/** A published record's outcome: what its source says and nothing more; the missing thread is shown as a break. */
export async function recordOutcome(
  acting: Acting,
  cycleId: string,
  published: {
    readonly statement?: string | undefined
    readonly area?: Area | undefined
    readonly bottomLines?: readonly BottomLine[]
    readonly provenance?: readonly Provenance[]
    readonly source: string
  },
): Promise<string> {
  if (!acting.place.record)
    throw new Error('only a published record may hold an outcome without words behind it')
  const id = acting.chance.id()
  await addOutcome(acting.tx, acting.place.id, {
    id,
    cycleId,
    statement: published.statement,
    area: published.area,
    bottomLines: published.bottomLines ?? [],
    provenance: published.provenance ?? [],
    source: published.source,
    ourReading: published.area !== undefined,
    madeBy: undefined,
  })
  acting.record({
    act: 'framework.record',
    subject: { kind: 'outcome', id },
    about: { cycle: cycleId, named: published.statement !== undefined },
  })
  return id
}

/**
 * Changes an outcome. What it was before, what it is now, who changed it and why stays to be read: that is how
 * everybody sees whether young people's outcomes survive. Answers 'first' when somebody else was first.
 */
export async function changeOutcome(
  acting: Acting,
  outcomeId: string,
  draft: OutcomeDraft & { readonly version: number; readonly why: string },
  say = rules,
): Promise<Ruling<string> | 'first'> {
  const before = await findOutcome(acting.tx, acting.place.id, outcomeId)
  if (!before || before.withdrawnAt) return refuse({ text: say.outcomeGone })
  const ruling = mayChange(before, draft, say)
  if (!ruling.ok) return ruling
  const statement = draft.statement.trim()
  if (!(await saveOutcome(acting.tx, acting.place.id, { ...draft, statement, id: outcomeId }))) return 'first'
  await addChanges(
    acting.tx,
    acting.place.id,
    { cycleId: before.cycleId, outcomeId, why: draft.why.trim(), by: doer(acting) },
    ruling.value.map((drift) => ({ ...drift, id: acting.chance.id() })),
  )
  acting.record({
    act: 'framework.change',
    subject: { kind: 'outcome', id: outcomeId },
    about: { what: ruling.value.map(({ what }) => what) },
  })
  return allow(outcomeId)
}

/** Takes an outcome back. It stays in the record, ended, with the reason. */
export async function withdrawOutcome(acting: Acting, outcomeId: string, because = ''): Promise<boolean> {
  const withdrawal = { id: outcomeId, because: because.trim(), by: doer(acting) }
  const done = await saveOutcomeWithdrawn(acting.tx, acting.place.id, withdrawal)
  if (done) acting.record({ act: 'framework.withdraw', subject: { kind: 'outcome', id: outcomeId } })
  return done
}

export async function proposeQuality(
  acting: Acting,
  cycleId: string,
  draft: QualityDraft,
  evidence: readonly EvidenceDraft[],
  say = rules,
): Promise<Ruling<string>> {
  const ruling = mayProposeQuality(draft, await weighedAnew(acting, cycleId, evidence), say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await addQuality(acting.tx, acting.place.id, { ...draft, id, cycleId, madeBy: doer(acting) })
  await tie(acting, cycleId, { kind: 'quality', id }, evidence)
  acting.record({
    act: 'framework.propose-quality',
    subject: { kind: 'quality', id },
    about: { cycle: cycleId, about: draft.about },
  })
  return allow(id)
}

/** Takes a quality back. It stays in the record, ended. */
export async function withdrawQuality(acting: Acting, qualityId: string): Promise<boolean> {
  const done = await saveQualityWithdrawn(acting.tx, acting.place.id, qualityId)
  if (done) acting.record({ act: 'framework.withdraw-quality', subject: { kind: 'quality', id: qualityId } })
  return done
}

export async function proposeIndicator(
  acting: Acting,
  cycleId: string,
  indicator: Pick<Indicator, 'outcomeId' | 'words' | 'byYoungPeople'>,
  say = rules,
): Promise<Ruling<string>> {
  if (indicator.words.trim() === '') return refuse({ field: 'words', text: say.indicatorNeeded })
  const id = acting.chance.id()
  await addIndicator(acting.tx, acting.place.id, cycleId, {
    ...indicator,
    id,
    beside: undefined,
    madeBy: doer(acting),
  })
  acting.record({
    act: 'framework.indicate',
    subject: { kind: 'indicator', id },
    about: { outcome: indicator.outcomeId, byYoungPeople: indicator.byYoungPeople },
  })
  return allow(id)
}

/** Says an indicator differently: in its place where it is one's own, beside it where it is young people's. */
export async function rewordIndicator(
  acting: Acting,
  cycleId: string,
  change: { readonly id: string; readonly words: string; readonly editorIsYoung: boolean },
  say = rules,
): Promise<Ruling<{ readonly id: string; readonly beside: boolean }>> {
  const before = await findIndicator(acting.tx, acting.place.id, change.id)
  if (!before) return refuse({ text: say.outcomeGone })
  if (change.words.trim() === '') return refuse({ field: 'words', text: say.indicatorNeeded })
  const inPlace = mayReword(before, change.editorIsYoung)
  if (inPlace) await saveIndicatorWithdrawn(acting.tx, acting.place.id, before.id)
  const id = acting.chance.id()
  await addIndicator(acting.tx, acting.place.id, cycleId, {
    id,
    outcomeId: before.outcomeId,
    words: change.words,
    byYoungPeople: change.editorIsYoung,
    beside: inPlace ? before.beside : before.id,
    madeBy: doer(acting),
  })
  acting.record({
    act: 'framework.reword-indicator',
    subject: { kind: 'indicator', id },
    about: { before: before.id, beside: !inPlace },
  })
  return allow({ id, beside: !inPlace })
}
