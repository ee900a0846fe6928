import type { Decision } from '#commons/power'
import type { Instant } from '#platform/clock'
import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** A question somebody would like to ask every applicant. */
export interface BankQuestion {
  readonly id: string
  readonly callId: string
  readonly words: string
  /** A person; shown to young people only, and only by the name that person chose. */
  readonly by: string
  /** An adult's suggestion stays one: it is marked, and counts for nothing without a young person's tap. */
  readonly suggestedByAdult: boolean
  readonly writtenAt: Instant
  /** Young people who want it asked. */
  readonly taps: readonly string[]
}

/** A question every applicant is asked, at its place in the order. */
export type ChosenQuestion = Pick<BankQuestion, 'id' | 'words' | 'suggestedByAdult'> & {
  readonly order: number
}

/** The list of core questions as somebody put it together, and how it becomes the list. */
export interface Choice {
  readonly list: readonly string[]
  /** With a right of young people: the decision that chooses the list, and which of its options is the list. */
  readonly decision: { readonly id: string; readonly option: string } | undefined
  /** Without one: when young people closed it by their taps. */
  readonly closedAt: Instant | undefined
}

/** Six questions of five minutes are half an hour: about as long as anybody can listen well. */
export const mostQuestions = 6
export const longestQuestion = 300

/** Whether a list counts: closed by taps, or chosen by the decision it was put to. */
export function isChosen(choice: Choice, decision: Decision | undefined): boolean {
  if (!choice.decision) return choice.closedAt !== undefined
  return decision?.closedAt !== undefined && decision.chosen.includes(choice.decision.option)
}

export interface WriteWords {
  readonly wordsNeeded: string
  readonly tooLong: string
  readonly saidAlready: string
}

/** Whether a question may join the bank: short, and not there already. */
export function mayWrite(
  asked: string,
  bank: readonly Pick<BankQuestion, 'words'>[],
  words: WriteWords,
): Ruling<string> {
  const question = asked.trim()
  if (question === '') return refuse({ field: 'words', text: words.wordsNeeded })
  if (question.length > longestQuestion) return refuse({ field: 'words', text: words.tooLong })
  const isThere = bank.some((one) => plain(one.words) === plain(question))
  return isThere ? refuse({ field: 'words', text: words.saidAlready }) : allow(question)
}

function plain(question: string): string {
  return question
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The bank with the most wanted first; whatever was written first breaks a tie. */
export function byTaps(bank: readonly BankQuestion[]): BankQuestion[] {
  return bank.toSorted(
    (a, b) => b.taps.length - a.taps.length || a.writtenAt.epochMilliseconds - b.writtenAt.epochMilliseconds,
  )
}

/** The list the taps suggest: the six most wanted, none without a tap. */
export function suggestedList(bank: readonly BankQuestion[]): BankQuestion[] {
  return byTaps(bank)
    .filter(({ taps }) => taps.length > 0)
    .slice(0, mostQuestions)
}

export interface ListWords {
  readonly listNeeded: string
  readonly tooMany: string
  readonly twice: string
  readonly unknown: string
  readonly noTap: (question: string) => string
  readonly begun: string
}

/**
 * Whether a list may be put forward: at most six different questions of this bank, each wanted by at least one
 * young person, and nobody asked yet: the same questions for all, in the same order.
 */
export function mayPutList(
  list: readonly string[],
  facts: { readonly bank: readonly BankQuestion[]; readonly hasBegun: boolean },
  words: ListWords,
): Ruling<readonly BankQuestion[]> {
  if (facts.hasBegun) return refuse({ text: words.begun })
  if (list.length === 0) return refuse({ field: 'list', text: words.listNeeded })
  if (list.length > mostQuestions) return refuse({ field: 'list', text: words.tooMany })
  if (new Set(list).size !== list.length) return refuse({ field: 'list', text: words.twice })
  const bank = new Map(facts.bank.map((question) => [question.id, question]))
  const problems: Problem[] = []
  const chosen = list.flatMap((id) => {
    const question = bank.get(id)
    if (!question) problems.push({ field: 'list', text: words.unknown })
    else if (question.taps.length === 0) problems.push({ field: 'list', text: words.noTap(question.words) })
    return question ?? []
  })
  return allowUnless(problems, chosen)
}

export interface TapWords extends ListWords {
  readonly youngOnly: string
  readonly notHalf: (tapped: number, of: number) => string
  readonly moreWanted: (question: string) => string
}

/**
 * Whether young people's taps close the list by themselves: a young person closes it, more than half of them
 * have tapped, and nothing that was left out was wanted by more of them than something that is in.
 */
export function mayCloseByTaps(
  list: readonly string[],
  facts: {
    readonly bank: readonly BankQuestion[]
    readonly hasBegun: boolean
    readonly young: readonly string[]
    readonly by: string | undefined
  },
  words: TapWords,
): Ruling<readonly BankQuestion[]> {
  if (!facts.young.includes(facts.by ?? '')) return refuse({ text: words.youngOnly })
  const put = mayPutList(list, facts, words)
  if (!put.ok) return put
  const tapped = new Set(facts.bank.flatMap(({ taps }) => taps))
  const spoke = facts.young.filter((person) => tapped.has(person)).length
  if (spoke * 2 <= facts.young.length) return refuse({ text: words.notHalf(spoke, facts.young.length) })
  const fewest = Math.min(...put.value.map(({ taps }) => taps.length))
  const wanted = facts.bank.find(({ id, taps }) => !list.includes(id) && taps.length > fewest)
  return wanted ? refuse({ field: 'list', text: words.moreWanted(wanted.words) }) : put
}
