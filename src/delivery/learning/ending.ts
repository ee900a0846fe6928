import type { Decision } from '#commons/power'
import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** How a trial ends: taken up as it is, taken up changed, or not again. */
export interface Ending {
  readonly kind: EndingKind
  /** What that means, in the words of the option that was chosen. */
  readonly words: string
  readonly reasons: string
  readonly decision: Decision
}

export const endingKinds = ['adopt', 'adapt', 'stop'] as const
export type EndingKind = (typeof endingKinds)[number]

/** Which answer of a decision stands for which ending. */
export type EndingOptions = ReadonlyMap<string, EndingKind>

/** The ending a closed decision made; undefined while it is open, or was about something else. */
export function endingFrom(decision: Decision | undefined, options: EndingOptions): Ending | undefined {
  const chosen = decision?.options.find(({ id }) => decision.chosen.includes(id))
  const kind = chosen && options.get(chosen.id)
  if (!decision?.closedAt || !chosen || !kind) return undefined
  return { kind, words: chosen.text, reasons: decision.reasons ?? '', decision }
}

export interface PutWords {
  readonly endingQuestionNeeded: string
  readonly endingMeaningNeeded: string
}

/** Whether the question may be put: with what each of the three would mean here. */
export function mayPutEnding(
  draft: { readonly question: string; readonly options: Readonly<Record<EndingKind, string>> },
  words: PutWords,
): Ruling<typeof draft> {
  const problems: Problem[] = []
  if (draft.question.trim() === '') problems.push({ field: 'question', text: words.endingQuestionNeeded })
  for (const kind of endingKinds) {
    if (draft.options[kind].trim() === '') problems.push({ field: kind, text: words.endingMeaningNeeded })
  }
  return allowUnless(problems, draft)
}

/** When and that a project was closed. */
export interface Closing {
  readonly closedAt: Instant
}

export interface CloseProjectWords {
  readonly closedAlready: string
  readonly lessonFirst: string
  readonly playBackFirst: string
  readonly endingFirst: string
  readonly verdictsFirst: (n: number) => string
}

/** Whether a project may be closed: something was learned, told back and decided, and no assumption is left open. (14, 16) */
export function mayCloseProject(
  facts: {
    readonly closed: boolean
    readonly lessons: number
    readonly playBacks: number
    readonly hasEnding: boolean
    readonly unjudged: number
  },
  words: CloseProjectWords,
): Ruling<typeof facts> {
  if (facts.closed) return refuse({ text: words.closedAlready })
  const problems: Problem[] = []
  if (facts.lessons === 0) problems.push({ text: words.lessonFirst })
  if (facts.playBacks === 0) problems.push({ text: words.playBackFirst })
  if (facts.unjudged > 0) problems.push({ text: words.verdictsFirst(facts.unjudged) })
  if (!facts.hasEnding) problems.push({ text: words.endingFirst })
  return allowUnless(problems, facts)
}
