import type { Provenance } from '#analysis/wellbeing'
import type { Decision } from '#commons/power'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

export interface AgreeWords {
  readonly nothingYet: string
  readonly youngShareEmpty: string
  readonly someBroken: (n: number) => string
}

/** Whether a framework may be put to be agreed: not empty, none without a reason, and not without young people. */
export function mayAgree(
  outcomes: readonly { readonly provenance: readonly Provenance[]; readonly broken: boolean }[],
  words: AgreeWords,
): Ruling<number> {
  const problems: Problem[] = []
  if (outcomes.length === 0) problems.push({ text: words.nothingYet })
  else if (!outcomes.some((outcome) => outcome.provenance.includes('youngPeople')))
    problems.push({ text: words.youngShareEmpty })
  const broken = outcomes.filter((outcome) => outcome.broken).length
  if (broken > 0) problems.push({ text: words.someBroken(broken) })
  return allowUnless(problems, outcomes.length)
}

/** Whether a closed decision about the framework said yes: by custom its first answer. */
export function isYes(decision: Pick<Decision, 'options' | 'chosen'>): boolean {
  const [yes] = decision.options
  return yes !== undefined && decision.chosen.includes(yes.id)
}
