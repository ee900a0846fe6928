import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** What is done with the money, worked out with young people after the award. */
export interface Activity {
  readonly id: string
  readonly cycleId: string
  /** Undefined only in a published record. */
  readonly agreementId: string | undefined
  readonly title: string
  readonly about: string
  /** Who it was worked out with, and what they chose. */
  readonly codesignedWith: string
  /** Who it is for and how to get in, for somebody who has never heard of it. */
  readonly wayIn: string
  readonly where: string
  readonly when: string
  readonly startsOn: string | undefined
  readonly endsOn: string | undefined
  readonly addedAt: Instant
  readonly endedAt: Instant | undefined
  /** Published records only: where it is known from. */
  readonly source: string | undefined
  readonly version: number
}

/** Which outcome an activity is for, and why it would bring it about. */
export interface ActivityOutcome {
  readonly activityId: string
  readonly outcomeId: string
  readonly because: string
}

export type ActivityDraft = Pick<
  Activity,
  'title' | 'about' | 'codesignedWith' | 'wayIn' | 'where' | 'when'
> & {
  readonly startsOn?: string | undefined
  readonly endsOn?: string | undefined
  readonly outcomes: readonly Pick<ActivityOutcome, 'outcomeId' | 'because'>[]
}

export interface ActivityWords {
  readonly agreementFirst: string
  readonly codesignFirst: string
  readonly titleNeeded: string
  readonly aboutNeeded: string
  readonly codesignedNeeded: string
  readonly wayInNeeded: string
  readonly wayInPersonal: string
  readonly whereNeeded: string
  readonly whenNeeded: string
  readonly endBeforeStart: string
  readonly outcomeNeeded: string
  readonly outcomeUnknown: string
  readonly becauseNeeded: string
}

export interface ActivityFacts {
  /** The agreement it belongs to is this project's own and no record. */
  readonly hasAgreement: boolean
  readonly codesignBegun: boolean
  /** The project's outcomes. */
  readonly outcomes: ReadonlySet<string>
}

// Somebody's own telephone, or an address made of a first and a last name: the public way in holds neither.
const personal = /(?:\+44\s?7|\b07)[\d\s]{9,}|\b[a-z]+[._][a-z]+@[\w.-]+/i

/**
 * Whether an activity may be added: to an agreement, once it is being worked out with young people, for at least one
 * outcome with its because, and with a way in. (Invariants 11 and 14.)
 */
export function mayAddActivity(
  facts: ActivityFacts,
  draft: ActivityDraft,
  words: ActivityWords,
): Ruling<ActivityDraft> {
  if (!facts.hasAgreement) return refuse({ text: words.agreementFirst })
  if (!facts.codesignBegun) return refuse({ text: words.codesignFirst })
  return allowUnless(activityProblems(facts, draft, words), trimmed(draft))
}

/** Whether it may say something else from now on. */
export function mayChangeActivity(
  facts: Pick<ActivityFacts, 'outcomes'>,
  draft: ActivityDraft,
  words: ActivityWords,
): Ruling<ActivityDraft> {
  return allowUnless(activityProblems(facts, draft, words), trimmed(draft))
}

function activityProblems(
  { outcomes: known }: Pick<ActivityFacts, 'outcomes'>,
  draft: ActivityDraft,
  words: ActivityWords,
): Problem[] {
  const needed: readonly [keyof ActivityDraft & string, string][] = [
    ['title', words.titleNeeded],
    ['about', words.aboutNeeded],
    ['codesignedWith', words.codesignedNeeded],
    ['where', words.whereNeeded],
    ['when', words.whenNeeded],
    ['wayIn', words.wayInNeeded],
  ]
  const problems: Problem[] = needed.flatMap(([field, text]) =>
    String(draft[field] ?? '').trim() === '' ? [{ field, text }] : [],
  )
  if (personal.test(draft.wayIn)) problems.push({ field: 'wayIn', text: words.wayInPersonal })
  if (draft.startsOn && draft.endsOn && draft.endsOn < draft.startsOn)
    problems.push({ field: 'endsOn', text: words.endBeforeStart })
  if (draft.outcomes.length === 0) problems.push({ field: 'outcomes', text: words.outcomeNeeded })
  if (draft.outcomes.some(({ outcomeId }) => !known.has(outcomeId)))
    problems.push({ field: 'outcomes', text: words.outcomeUnknown })
  for (const { outcomeId, because } of draft.outcomes) {
    if (because.trim() === '') problems.push({ field: `because-${outcomeId}`, text: words.becauseNeeded })
  }
  return problems
}

function trimmed(draft: ActivityDraft): ActivityDraft {
  return {
    title: draft.title.trim(),
    about: draft.about.trim(),
    codesignedWith: draft.codesignedWith.trim(),
    wayIn: draft.wayIn.trim(),
    where: draft.where.trim(),
    when: draft.when.trim(),
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    outcomes: draft.outcomes.map(({ outcomeId, because }) => ({ outcomeId, because: because.trim() })),
  }
}
