import { topOfScale } from '#analysis/scores'
import type { Criterion, Stage } from '#planning/calls'
import type { Instant } from '#platform/clock'
import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'
import { isAwaited, type Panelist } from './panelist.ts'

/** What somebody said about themselves and one application before reading it. */
export interface Declaration {
  readonly application: string
  readonly person: string
  /** Too close to it: they neither read nor score it. */
  readonly conflict: boolean
  readonly note: string
}

/** How one person stands to one application: nothing is read before they said so, and nothing at all when too close. */
export type Reading = 'open' | 'declareFirst' | 'conflict'

export function readingOf(declared: readonly Declaration[]): Reading {
  if (declared.length === 0) return 'declareFirst'
  return declared.some(({ conflict }) => conflict) ? 'conflict' : 'open'
}

/** One person's score on one criterion of one application. */
export interface Score {
  readonly application: string
  readonly criterion: string
  readonly person: string
  readonly value: number
  /** One line. Empty only until it is locked. */
  readonly reason: string
}

/** A score after everybody's were shown: by its panellist's number, beside the name for those who were there. */
export interface ShownScore extends Score {
  readonly number: number
  readonly young: boolean
  readonly stage: Stage
}

export interface Reveal {
  readonly stage: Stage
  readonly at: Instant
}

export interface ScoreWords {
  readonly noPlace: string
  readonly theirsToScore: string
  readonly declinedPlace: string
  readonly notOpened: string
  readonly unknownCriterion: string
  readonly youngScore: string
  readonly declareFirst: string
  readonly conflict: string
  readonly lockedAlready: string
  readonly shown: string
  readonly wholeValue: string
  readonly oneLine: string
  readonly stillToDeclare: (n: number) => string
  readonly stillToScore: (n: number) => string
  readonly stillReasons: (n: number) => string
  readonly waitsFor: (n: number) => string
  readonly nobodyLocked: string
  readonly noYoungLocked: string
}

/** Whether somebody scores a criterion: in its stage, and only young people where young people lead it. */
export function scores(
  criterion: Pick<Criterion, 'stage' | 'ledBy'>,
  panelist: Pick<Panelist, 'stage' | 'young'>,
): boolean {
  return criterion.stage === panelist.stage && (criterion.ledBy !== 'youngPeople' || panelist.young)
}

/**
 * Whether somebody may give a score: they have a place in that stage, have declared and are not too close, it is a
 * published criterion that is theirs to score, and neither their own scores are locked nor everybody's shown.
 */
export function mayScore(
  facts: {
    readonly panelist: Panelist | undefined
    readonly opened: boolean
    readonly reading: Reading
    readonly criterion: Criterion | undefined
    readonly shown: boolean
  },
  given: { readonly value: number; readonly reason: string },
  words: ScoreWords,
): Ruling<{ readonly panelist: Panelist; readonly criterion: Criterion }> {
  const { panelist, opened, reading, criterion, shown } = facts
  if (!criterion) return refuse({ text: words.unknownCriterion })
  if (!panelist) return refuse({ text: words.noPlace })
  if (panelist.declinedAt) return refuse({ text: words.declinedPlace })
  if (!opened) return refuse({ text: words.notOpened })
  if (reading === 'declareFirst') return refuse({ text: words.declareFirst })
  if (reading === 'conflict') return refuse({ text: words.conflict })
  if (!scores(criterion, panelist)) return refuse({ text: words.youngScore })
  if (shown) return refuse({ text: words.shown })
  if (panelist.lockedAt) return refuse({ text: words.lockedAlready })
  const problems: Problem[] = []
  if (!Number.isInteger(given.value) || given.value < 0 || given.value > topOfScale)
    problems.push({ field: 'value', text: words.wholeValue })
  if (given.reason.includes('\n')) problems.push({ field: 'reason', text: words.oneLine })
  return allowUnless(problems, { panelist, criterion })
}

/** What somebody still has to score: every criterion of theirs, for every application they are not too close to. */
export function due(
  panelist: Pick<Panelist, 'stage' | 'young'>,
  criteria: readonly Criterion[],
  applications: readonly { readonly id: string; readonly reading: Reading }[],
): { readonly application: string; readonly criterion: string }[] {
  const theirs = criteria.filter((criterion) => scores(criterion, panelist))
  return applications
    .filter(({ reading }) => reading !== 'conflict')
    .flatMap(({ id }) => theirs.map((criterion) => ({ application: id, criterion: criterion.id })))
}

/** Whether somebody may lock: everything of theirs is scored, and every score has its reason. */
export function mayLock(
  facts: {
    readonly panelist: Panelist | undefined
    readonly criteria: readonly Criterion[]
    readonly applications: readonly { readonly id: string; readonly reading: Reading }[]
    readonly mine: readonly Score[]
    readonly shown: boolean
  },
  words: ScoreWords,
): Ruling<Panelist> {
  const { panelist, criteria, applications, mine, shown } = facts
  if (!panelist) return refuse({ text: words.noPlace })
  if (panelist.declinedAt) return refuse({ text: words.declinedPlace })
  if (shown) return refuse({ text: words.shown })
  if (panelist.lockedAt) return refuse({ text: words.lockedAlready })
  if (!panelist.scores) return refuse({ text: words.theirsToScore })
  if (applications.length === 0) return refuse({ text: words.notOpened })
  const undeclared = applications.filter(({ reading }) => reading === 'declareFirst').length
  if (undeclared > 0) return refuse({ text: words.stillToDeclare(undeclared) })
  const given = new Map(mine.map((score) => [keyOf(score), score]))
  const owed = due(panelist, criteria, applications)
  const unscored = owed.filter((one) => !given.has(keyOf(one))).length
  const unreasoned = owed.filter((one) => given.get(keyOf(one))?.reason.trim() === '').length
  const problems: Problem[] = []
  if (unscored > 0) problems.push({ text: words.stillToScore(unscored) })
  if (unreasoned > 0) problems.push({ text: words.stillReasons(unreasoned) })
  return allowUnless(problems, panelist)
}

/** Whether everybody's scores may be shown: all have locked, or are written down as away; and who leads was there. */
export function mayReveal(
  facts: {
    readonly panel: readonly Panelist[]
    readonly criteria: readonly Criterion[]
    readonly stage: Stage
    readonly shown: boolean
  },
  words: ScoreWords,
): Ruling<undefined> {
  if (facts.shown) return refuse({ text: words.shown })
  const awaited = facts.panel.filter(isAwaited).length
  if (awaited > 0) return refuse({ text: words.waitsFor(awaited) })
  const locked = facts.panel.filter(({ lockedAt }) => lockedAt !== undefined)
  if (locked.length === 0) return refuse({ text: words.nobodyLocked })
  const youngLead = facts.criteria.some(
    ({ stage, ledBy }) => stage === facts.stage && ledBy === 'youngPeople',
  )
  if (youngLead && !locked.some(({ young }) => young)) return refuse({ text: words.noYoungLocked })
  return allow(undefined)
}

export function keyOf({
  application,
  criterion,
}: {
  readonly application: string
  readonly criterion: string
}): string {
  return `${application} ${criterion}`
}
