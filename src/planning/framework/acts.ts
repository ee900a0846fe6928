import type { Area, BottomLine, Provenance } from '#analysis/wellbeing'
import { listStanding } from '#insight/assets'
import { findStatements } from '#insight/documents'
import { findThemes } from '#insight/themes'
import { findVoices, hasWords } from '#insight/voices'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import {
  type Evidence,
  type EvidenceDraft,
  type Indicator,
  mayPropose,
  mayProposeQuality,
  mayReword,
  type OutcomeDraft,
  type Quality,
} from './outcome.ts'
import {
  addChange,
  addEvidence,
  addIndicator,
  addOutcome,
  addQuality,
  findIndicator,
  findOutcome,
  saveEvidenceEnded,
  saveIndicatorWithdrawn,
  saveOutcome,
  saveOutcomeWithdrawn,
} from './storage.ts'
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
  const ruling = mayPropose(draft, await weighed(acting, evidence), say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await addOutcome(acting.tx, acting.place.id, { ...ruling.value, id, cycleId, source: undefined, ourReading: false, madeBy: doer(acting) })
  await link(acting, cycleId, 'outcome', id, evidence)
  acting.record({
    act: 'framework.propose',
    subject: { kind: 'outcome', id },
    about: { cycle: cycleId, area: ruling.value.area, provenance: draft.provenance, evidence: evidence.length },
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
  if (!acting.place.record) throw new Error('only a published record may hold an outcome without words behind it')
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
  acting.record({ act: 'framework.record', subject: { kind: 'outcome', id }, about: { cycle: cycleId, named: published.statement !== undefined } })
  return id
}

/**
 * Changes an outcome. What it said before, what it says now, who changed it and why stays to be read: that is
 * how everybody sees whether young people's outcomes survive. Answers 'first' when somebody else was first.
 */
export async function changeOutcome(
  acting: Acting,
  outcomeId: string,
  draft: OutcomeDraft & { readonly version: number; readonly why: string },
  say = rules,
): Promise<Ruling<string> | 'first'> {
  const before = await findOutcome(acting.tx, acting.place.id, outcomeId)
  if (!before || before.withdrawnAt) return refuse({ text: say.outcomeGone })
  const ruling = mayPropose(draft, [{ kind: 'theme', subject: outcomeId, why: '', hasWords: true }], say)
  if (!ruling.ok) return ruling
  const reworded = before.statement !== draft.statement
  if (reworded && draft.why.trim() === '') return refuse({ field: 'why', text: say.whyNeeded })
  if (!(await saveOutcome(acting.tx, acting.place.id, { ...draft, id: outcomeId }))) return 'first'
  if (reworded) {
    await addChange(acting.tx, acting.place.id, before.cycleId, {
      id: acting.chance.id(),
      outcomeId,
      before: before.statement ?? '',
      after: draft.statement,
      why: draft.why,
      changedBy: doer(acting) ?? null,
    })
  }
  acting.record({ act: 'framework.change', subject: { kind: 'outcome', id: outcomeId }, about: { reworded } })
  return allow(outcomeId)
}

/** Takes an outcome back. It stays in the record, ended. */
export async function withdrawOutcome(acting: Acting, outcomeId: string): Promise<boolean> {
  const done = await saveOutcomeWithdrawn(acting.tx, acting.place.id, outcomeId)
  if (done) acting.record({ act: 'framework.withdraw', subject: { kind: 'outcome', id: outcomeId } })
  return done
}

export async function proposeQuality(
  acting: Acting,
  cycleId: string,
  draft: Pick<Quality, 'words' | 'about' | 'provenance'>,
  evidence: readonly EvidenceDraft[],
  say = rules,
): Promise<Ruling<string>> {
  const ruling = mayProposeQuality(draft, await weighed(acting, evidence), say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await addQuality(acting.tx, acting.place.id, { ...draft, id, cycleId, madeBy: doer(acting) })
  await link(acting, cycleId, 'quality', id, evidence)
  acting.record({ act: 'framework.propose-quality', subject: { kind: 'quality', id }, about: { cycle: cycleId, about: draft.about } })
  return allow(id)
}

/** Adds one more reason to an outcome or a quality. */
export async function linkEvidence(
  acting: Acting,
  cycleId: string,
  of: { readonly kind: Evidence['ofKind']; readonly id: string },
  evidence: EvidenceDraft,
  say = rules,
): Promise<Ruling<string>> {
  const [weighedLink] = await weighed(acting, [evidence])
  if (!weighedLink?.hasWords) return refuse({ field: 'evidence', text: say.evidenceGone })
  await link(acting, cycleId, of.kind, of.id, [evidence])
  acting.record({ act: 'framework.link', subject: of, about: { kind: evidence.kind, to: evidence.subject } })
  return allow(of.id)
}

/** Ends a link. It is never deleted: that it was there stays in the record. */
export async function endEvidence(acting: Acting, evidenceId: string): Promise<boolean> {
  const done = await saveEvidenceEnded(acting.tx, acting.place.id, evidenceId)
  if (done) acting.record({ act: 'framework.unlink', subject: { kind: 'evidence', id: evidenceId } })
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
  await addIndicator(acting.tx, acting.place.id, cycleId, { ...indicator, id, beside: undefined, madeBy: doer(acting) })
  acting.record({ act: 'framework.indicate', subject: { kind: 'indicator', id }, about: { outcome: indicator.outcomeId, byYoungPeople: indicator.byYoungPeople } })
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
    beside: inPlace ? undefined : before.id,
    madeBy: doer(acting),
  })
  acting.record({ act: 'framework.reword-indicator', subject: { kind: 'indicator', id }, about: { before: before.id, beside: !inPlace } })
  return allow({ id, beside: !inPlace })
}

async function link(acting: Acting, cycleId: string, ofKind: Evidence['ofKind'], ofId: string, evidence: readonly EvidenceDraft[]): Promise<void> {
  await addEvidence(
    acting.tx,
    acting.place.id,
    cycleId,
    evidence.map((one) => ({ ...one, id: acting.chance.id(), ofKind, ofId, linkedBy: doer(acting) })),
  )
}

/** Each link with whether there are still words behind it: four look-ups at most, however many links. */
export async function weighed<T extends Pick<EvidenceDraft, 'kind' | 'subject'>>(
  acting: Pick<Acting, 'tx' | 'place'>,
  links: readonly T[],
): Promise<(T & { readonly hasWords: boolean })[]> {
  const { tx, place } = acting
  const of = (kind: EvidenceDraft['kind']) => [...new Set(links.filter((link) => link.kind === kind).map((link) => link.subject))]
  const alive = new Set<string>()
  const voices = of('voice')
  if (voices.length > 0) for (const [id, voice] of await findVoices(tx, place.id, voices)) if (hasWords(voice)) alive.add(id)
  const themes = of('theme')
  if (themes.length > 0) for (const [id, theme] of await findThemes(tx, place.id, themes)) if (!theme.endedAt) alive.add(id)
  const statements = of('statement')
  if (statements.length > 0) for (const id of (await findStatements(tx, place.id, statements)).keys()) alive.add(id)
  for (const id of await listStanding(tx, place.id, [...of('asset'), ...of('barrier')])) alive.add(id)
  return links.map((link) => ({ ...link, hasWords: alive.has(link.subject) }))
}

function doer({ who }: Acting): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
