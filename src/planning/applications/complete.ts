import type { Problem } from '#platform/ruling'
import { type Asked, countWords, type Draft, type Step, stepsOf, totalOf, wordsAt } from './application.ts'

export interface CompleteWords {
  readonly missing: (question: string) => string
  readonly missingBecause: (outcome: string) => string
  readonly tooLong: (question: string, over: number, most: number) => string
  readonly noBudget: string
  readonly overBudget: (over: number, amount: number) => string
}

/** Whatever still stands between a draft and sending it; `field` is the step where it can be put right. */
export function checkComplete(
  draft: Pick<Draft, 'answers' | 'because' | 'budget' | 'files' | 'turns'>,
  asked: Asked,
  words: CompleteWords,
): Problem[] {
  return stepsOf(asked).flatMap((step) =>
    problemsAt(draft, step, asked, words).map((text) => ({ field: step.key, text })),
  )
}

function problemsAt(draft: Draft, step: Step, { call }: Asked, words: CompleteWords): string[] {
  if (step.kind === 'files') return []
  const problems: string[] = []
  const asks = step.kind === 'because' ? step.outcome.statement : step.question.asks
  const count = countWords(wordsAt(draft, step))
  if (step.kind === 'because' && count === 0) problems.push(words.missingBecause(asks))
  if (step.kind === 'words' && count === 0) problems.push(words.missing(asks))
  if (count > step.mostWords) problems.push(words.tooLong(asks, count - step.mostWords, step.mostWords))
  if (step.kind === 'budget') {
    const total = totalOf(draft.budget)
    if (total === 0) problems.push(words.noBudget)
    if (total > call.amountPence) problems.push(words.overBudget(total - call.amountPence, call.amountPence))
  }
  return problems
}

export type Progress = 'done' | 'begun' | 'notYet' | 'optional'

/** How far a step is, for the list of steps. */
export function progressAt(draft: Draft, step: Step, asked: Asked, words: CompleteWords): Progress {
  if (step.kind === 'files') return draft.files.length > 0 ? 'done' : 'optional'
  if (problemsAt(draft, step, asked, words).length === 0) return 'done'
  return (draft.turns[step.key] ?? 0) > 0 ? 'begun' : 'notYet'
}
