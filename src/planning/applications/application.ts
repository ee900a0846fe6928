import type { Call, CallQuestion } from '#planning/calls'
import type { Instant } from '#platform/clock'

/** What an organisation asks for, as its own people see it; others see it once it is opened. */
export interface Application {
  readonly id: string
  readonly callId: string
  readonly organisationId: string
  readonly begunAt: Instant
  /** The version that stands: 0 as long as none was sent, or all were taken back. */
  readonly version: number
  /** When the version that stands was sent, by the database clock. */
  readonly sentAt: Instant | undefined
  /** When the last version was taken back, where none stands. */
  readonly withdrawnAt: Instant | undefined
  readonly openedAt: Instant | undefined
  readonly couldNotOpen: CouldNot | undefined
}

/** Changed since it was sent; or sealed with something other than our keys. */
export type CouldNot = 'changed' | 'notOurs'

/** An application everybody who may now sees: from the moment of opening, and not before. */
export interface Opened {
  readonly id: string
  readonly callId: string
  readonly organisationId: string
  /** Drawn at the opening, so that the order says nothing. */
  readonly letter: string
  readonly version: number
  readonly sentAt: Instant
  readonly openedAt: Instant
  readonly couldNotOpen: CouldNot | undefined
}

export interface Answer {
  readonly question: string
  readonly words: string
}

export interface Because {
  readonly outcome: string
  readonly words: string
}

export interface BudgetLine {
  readonly what: string
  readonly pence: number
}

export interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  /** Of the file as it was attached, in hex. */
  readonly sha256: string
}

/** What an application says. */
export interface Content {
  readonly answers: readonly Answer[]
  /** Why each outcome would come, where the call asks for each by itself. */
  readonly because: readonly Because[]
  /** How young people shape it, before and during: the answer to the call's question about that. */
  readonly codesign: string
  readonly budget: readonly BudgetLine[]
  readonly askedPence: number
  readonly files: readonly AttachedFile[]
}

/** A file with its own key: only ever inside what is locked. */
export interface HeldFile extends AttachedFile {
  readonly key: string
}

/** What is being written, with how often each step was saved, so that two people do not overwrite each other. */
export interface Draft extends Omit<Content, 'files' | 'askedPence' | 'codesign'> {
  readonly files: readonly HeldFile[]
  readonly turns: Readonly<Record<string, number>>
}

export const emptyDraft: Draft = { answers: [], because: [], budget: [], files: [], turns: {} }

/** What a call asks of whoever applies. */
export interface Asked {
  readonly call: Pick<Call, 'preset' | 'amountPence'>
  readonly questions: readonly CallQuestion[]
  readonly outcomes: readonly { readonly outcomeId: string; readonly statement: string }[]
}

/** One page of the form. `key` is how its address ends. */
export type Step = { readonly key: string; readonly mostWords: number } & (
  | { readonly kind: 'words' | 'budget'; readonly question: CallQuestion }
  | { readonly kind: 'because'; readonly outcome: { readonly outcomeId: string; readonly statement: string } }
  | { readonly kind: 'files' }
)

// Enough for a chain of reasons, short enough to be read nine times.
export const mostWordsBecause = 120
export const mostFiles = 3
export const largestFile = 5 * 1024 * 1024
export const mostBudgetLines = 30

/** The steps in the order the call asks, each outcome by itself where it wants them so, and files last. */
export function stepsOf({ call, questions, outcomes }: Asked): Step[] {
  const asked = questions.map((question, i): Step => {
    const kind = question.kind === 'budget' ? 'budget' : 'words'
    return { key: `question-${i + 1}`, kind, question, mostWords: question.mostWords }
  })
  const chains = (call.preset === 'full' ? outcomes : []).map(
    (outcome, i): Step => ({
      key: `because-${i + 1}`,
      kind: 'because',
      outcome,
      mostWords: mostWordsBecause,
    }),
  )
  return [...asked, ...chains, { key: 'files', kind: 'files', mostWords: 0 }]
}

/** What a draft says at one step. */
export function wordsAt(draft: Draft, step: Step): string {
  if (step.kind === 'files') return ''
  if (step.kind === 'because')
    return draft.because.find(({ outcome }) => outcome === step.outcome.outcomeId)?.words ?? ''
  return draft.answers.find(({ question }) => question === step.question.id)?.words ?? ''
}

export function turnOf(draft: Draft, step: Step): number {
  return draft.turns[step.key] ?? 0
}

/** What somebody writes at a step: words, and on the page of the budget its lines. */
export interface Fields {
  readonly words?: string | undefined
  readonly budget?: readonly BudgetLine[] | undefined
}

/** A draft with one step written anew. */
export function withStep(draft: Draft, step: Step, fields: Fields): Draft {
  const turns = { ...draft.turns, [step.key]: turnOf(draft, step) + 1 }
  const words = fields.words ?? wordsAt(draft, step)
  if (step.kind === 'files') return { ...draft, turns }
  if (step.kind === 'because') {
    const outcome = step.outcome.outcomeId
    const others = draft.because.filter((one) => one.outcome !== outcome)
    return { ...draft, turns, because: words ? [...others, { outcome, words }] : others }
  }
  const question = step.question.id
  const others = draft.answers.filter((one) => one.question !== question)
  const budget = step.kind === 'budget' ? (fields.budget ?? draft.budget) : draft.budget
  return { ...draft, turns, budget, answers: words ? [...others, { question, words }] : others }
}

/** Words as a person counts them: what stands between spaces. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

export function totalOf(budget: readonly BudgetLine[]): number {
  return budget.reduce((sum, { pence }) => sum + pence, 0)
}

/** A draft as those who read it will have it. */
export function contentFrom(draft: Draft, asked: Pick<Asked, 'questions'>): Content {
  const codesign = asked.questions.find(({ kind }) => kind === 'codesign')?.id
  return {
    answers: draft.answers,
    because: draft.because,
    codesign: draft.answers.find(({ question }) => question === codesign)?.words ?? '',
    budget: draft.budget,
    askedPence: totalOf(draft.budget),
    files: draft.files.map(({ key: _, ...file }) => file),
  }
}
