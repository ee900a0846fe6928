import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** What somebody saw, with the agreement of those who were seen. */
export interface Observation {
  readonly id: string
  readonly cycleId: string
  /** The role of whoever saw it, which is told in place of a name. */
  readonly byRole: string
  readonly seenOn: string | undefined
  readonly words: string
  /** How those who were seen agreed, and to what. */
  readonly consent: string
  readonly source: string | undefined
}

export interface ObservationWords {
  readonly byRoleNeeded: string
  readonly seenOnNeeded: string
  readonly seenInFuture: string
  readonly seenNeeded: string
  readonly consentNeeded: string
}

/** Whether it may be written down: nothing is told of anybody who has not agreed to it. */
export function mayObserve(
  draft: Pick<Observation, 'byRole' | 'seenOn' | 'words' | 'consent'>,
  today: string,
  words: ObservationWords,
): Ruling<typeof draft> {
  const problems: Problem[] = []
  if (draft.words.trim() === '') problems.push({ field: 'words', text: words.seenNeeded })
  if (!draft.seenOn) problems.push({ field: 'seenOn', text: words.seenOnNeeded })
  else if (draft.seenOn > today) problems.push({ field: 'seenOn', text: words.seenInFuture })
  if (draft.byRole.trim() === '') problems.push({ field: 'byRole', text: words.byRoleNeeded })
  if (draft.consent.trim() === '') problems.push({ field: 'consent', text: words.consentNeeded })
  return allowUnless(problems, {
    byRole: draft.byRole.trim(),
    seenOn: draft.seenOn,
    words: draft.words.trim(),
    consent: draft.consent.trim(),
  })
}
