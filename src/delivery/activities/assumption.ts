import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** What had to be true for an activity to work, and what became of that. */
export interface Assumption {
  readonly id: string
  readonly activityId: string
  readonly words: string
  /** Undefined until somebody has said. */
  readonly verdict: Verdict | undefined
}

export interface Verdict {
  readonly verdict: (typeof verdicts)[number]
  readonly why: string
  readonly givenAt: Instant
}

export const verdicts = ['held', 'didNot', 'notKnown'] as const

export interface VerdictWords {
  readonly verdictNeeded: string
  readonly verdictWhyNeeded: string
}

/** Whether a verdict may be given. Not knowing is one, and says why too. (Invariant 14.) */
export function mayJudge(
  draft: { readonly verdict: string; readonly why: string },
  words: VerdictWords,
): Ruling<Omit<Verdict, 'givenAt'>> {
  const problems: Problem[] = []
  const verdict = verdicts.find((one) => one === draft.verdict) ?? 'notKnown'
  if (verdict !== draft.verdict) problems.push({ field: 'verdict', text: words.verdictNeeded })
  if (draft.why.trim() === '') problems.push({ field: 'why', text: words.verdictWhyNeeded })
  return allowUnless(problems, { verdict, why: draft.why.trim() })
}
