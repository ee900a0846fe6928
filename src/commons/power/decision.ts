import type { SeatHere } from '#commons/cycles'
import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'
import { hasAnswered, type OptOut, whoDecides } from './opt-out.ts'
import type { Override } from './override.ts'
import type { Right } from './right.ts'

/** What a group decides, or decided: the question, what each answer means, and why it was answered so. */
export interface Decision {
  readonly id: string
  readonly cycleId: string
  /** Absent only in a published record, whose source stands in its place. */
  readonly right: Right | undefined
  readonly matter: string
  readonly question: string
  readonly options: readonly Option[]
  readonly openedAt: Instant
  readonly closedAt: Instant | undefined
  /** Option ids. */
  readonly chosen: readonly string[]
  readonly reasons: string | undefined
  /** How many young people had chosen to leave this one when it was closed. */
  readonly youngLeftIt: number
  readonly happenedOn: string | undefined
  readonly source: string | undefined
  readonly override: Override | undefined
}

export interface Option {
  readonly id: string
  readonly text: string
  /** What choosing it would mean. */
  readonly meaning: string
}

export type Stance = 'for' | 'against' | 'standAside'
export const stances = ['for', 'against', 'standAside'] as const satisfies readonly Stance[]

/** One person's say. They have one each, may change it until the decision closes, and it is never anybody else's. */
export interface Say {
  readonly person: string
  readonly role: SeatHere['role']
  readonly stance: Stance
  readonly option: string | undefined
  readonly reason: string
  readonly saidAt: Instant
}

/** A reason why not, which somebody answers before the decision closes; both are kept. */
export interface Objection {
  readonly id: string
  readonly person: string
  readonly words: string
  readonly madeAt: Instant
  readonly answer: string | undefined
}

/** Everybody at the table, what they said, and who left this one to whom. */
export interface Table {
  readonly holder: Right['holder']
  /** The core team as it is seated now. */
  readonly team: readonly SeatHere[]
  readonly says: readonly Say[]
  readonly optOuts: readonly OptOut[]
}

/** Whether the group's choice stands: closed, and no published override beside it. */
export function stands(decision: Decision): boolean {
  return decision.closedAt !== undefined && !decision.override?.publishedAt
}

export interface OpenWords {
  readonly noRight: string
  readonly openAlready: string
  readonly decisionQuestionNeeded: string
  readonly twoOptions: string
}

/** Whether a question may be put: its right declared, nothing else open about it, and a real choice to make. */
export function mayOpen(
  facts: {
    readonly right: Right | undefined
    readonly isOneOpen: boolean
    readonly question: string
    readonly options: readonly { readonly text: string }[]
  },
  words: OpenWords,
): Ruling<Right> {
  const { right } = facts
  if (!right) return refuse({ text: words.noRight })
  const problems: Problem[] = []
  if (facts.isOneOpen) problems.push({ text: words.openAlready })
  if (facts.question.trim() === '') problems.push({ field: 'question', text: words.decisionQuestionNeeded })
  const different = new Set(facts.options.map(({ text }) => text.trim()).filter((text) => text !== ''))
  if (different.size < 2) problems.push({ field: 'options', text: words.twoOptions })
  return allowUnless(problems, right)
}

export interface SayWords {
  readonly closedAlready: string
  readonly notInTeam: string
  readonly theirs: string
  readonly leftIt: string
  readonly stanceNeeded: string
  readonly optionUnknown: string
}

/** Whether somebody has a say: it is open, it is theirs to decide, and they have not left it to others. */
export function maySay(
  decision: Pick<Decision, 'closedAt' | 'options'>,
  table: Table,
  say: { readonly person: string | undefined; readonly option?: string | undefined },
  words: SayWords,
): Ruling<SeatHere> {
  const seat = table.team.find(({ person }) => person === say.person)
  if (decision.closedAt) return refuse({ text: words.closedAlready })
  if (!seat) return refuse({ text: words.notInTeam })
  if (table.optOuts.some(({ person }) => person === seat.person)) return refuse({ text: words.leftIt })
  if (!whoDecides(table).has(seat.person)) return refuse({ text: words.theirs })
  const isUnknown = say.option !== undefined && !decision.options.some(({ id }) => id === say.option)
  return allowUnless(isUnknown ? [{ field: 'option', text: words.optionUnknown }] : [], seat)
}

export interface CloseWords {
  readonly closedAlready: string
  readonly notInTeam: string
  readonly theirsToClose: string
  readonly chooseOne: string
  readonly reasonsNeeded: string
  readonly objectionsWait: string
  readonly noYoungPeople: string
  readonly waitsForYoung: (names: string) => string
  readonly waitsAsAsked: string
  readonly noYoungVoice: string
  readonly notHalf: (spoke: number, of: number) => string
  readonly nobodyForIt: string
}

/**
 * Whether a decision may be closed. A right that young people hold cannot be closed without them, and not by
 * somebody it does not belong to; a right of the whole team needs more than half of it and a young person.
 */
export function mayClose(
  decision: Pick<Decision, 'closedAt' | 'options'>,
  table: Table,
  closing: {
    readonly by: string | undefined
    readonly chosen: readonly string[]
    readonly reasons: string
    readonly objectionsWaiting: number
  },
  words: CloseWords,
): Ruling<{ readonly youngLeftIt: number }> {
  if (decision.closedAt) return refuse({ text: words.closedAlready })
  if (!table.team.some(({ person }) => person === closing.by)) return refuse({ text: words.notInTeam })

  const problems: Problem[] = [...withoutHolders(table, closing.by, words)]
  if (closing.objectionsWaiting > 0) problems.push({ text: words.objectionsWait })
  const known = closing.chosen.every((id) => decision.options.some((option) => option.id === id))
  if (closing.chosen.length === 0 || !known) problems.push({ field: 'chosen', text: words.chooseOne })
  else if (problems.length === 0 && !isSpokenFor(table, closing.chosen)) {
    problems.push({ field: 'chosen', text: words.nobodyForIt })
  }
  if (closing.reasons.trim() === '') problems.push({ field: 'reasons', text: words.reasonsNeeded })
  return allowUnless(problems, {
    youngLeftIt: youngPeople(table).filter((seat) => hasLeft(table, seat)).length,
  })
}

/** What is missing of the people whose decision it is. An officer's own decision is recorded, so nothing is. */
function withoutHolders(table: Table, by: string | undefined, words: CloseWords): Problem[] {
  if (table.holder === 'officer') return []
  const deciding = whoDecides(table)
  if (table.holder === 'youngPeople' && !deciding.has(by ?? '')) return [{ text: words.theirsToClose }]
  const young = youngPeople(table)
  if (young.length === 0) return [{ text: words.noYoungPeople }]
  if (waitsForSomebody(table)) return [{ text: words.waitsAsAsked }]

  const silent = young.filter((seat) => !hasAnswered(table, seat.person))
  const spoke = table.says.filter(({ person }) => deciding.has(person))
  const tookSides = spoke.filter(({ stance }) => stance !== 'standAside')
  const hasYoungVoice =
    tookSides.some(({ role }) => role === 'youngPerson') || young.every((seat) => hasLeft(table, seat))
  if (table.holder === 'youngPeople') {
    if (silent.length > 0)
      return [{ text: words.waitsForYoung(silent.map(({ knownAs }) => knownAs ?? '…').join(', ')) }]
    return hasYoungVoice && tookSides.length > 0 ? [] : [{ text: words.noYoungVoice }]
  }
  const problems: Problem[] = []
  if (spoke.length * 2 <= deciding.size) problems.push({ text: words.notHalf(spoke.length, deciding.size) })
  if (silent.length > 0 && !hasYoungVoice) problems.push({ text: words.noYoungVoice })
  return problems
}

function waitsForSomebody({ holder, team, optOuts }: Table): boolean {
  return optOuts.some(
    ({ person, passesTo }) =>
      passesTo.to === 'nobody' &&
      passesTo.otherwise === 'wait' &&
      team.some(
        (seat) => seat.person === person && (holder !== 'youngPeople' || seat.role === 'youngPerson'),
      ),
  )
}

/** Whether anybody who decides is for what was chosen: somebody for one of these options, or for the proposal as it stands. */
function isSpokenFor(table: Table, chosen: readonly string[]): boolean {
  if (table.holder === 'officer') return true
  const deciding = whoDecides(table)
  return table.says.some(
    ({ person, stance, option }) =>
      deciding.has(person) && stance === 'for' && (option === undefined || chosen.includes(option)),
  )
}

function youngPeople({ team }: Table): SeatHere[] {
  return team.filter(({ role }) => role === 'youngPerson')
}

function hasLeft({ optOuts }: Table, seat: SeatHere): boolean {
  return optOuts.some(({ person }) => person === seat.person)
}

/** Who took part, as everybody may read it: how many young people and how many adults, never who. */
export function tookPart(says: readonly Pick<Say, 'role'>[]): {
  readonly young: number
  readonly adults: number
} {
  const young = says.filter(({ role }) => role === 'youngPerson').length
  return { young, adults: says.length - young }
}

/** The says that did not go the way it was decided. They are kept with the decision for good. */
export function dissent(decision: Pick<Decision, 'closedAt' | 'chosen'>, says: readonly Say[]): Say[] {
  if (!decision.closedAt) return []
  return says.filter(
    ({ stance, option }) =>
      (stance === 'against' && (option === undefined || decision.chosen.includes(option))) ||
      (stance === 'for' && option !== undefined && !decision.chosen.includes(option)),
  )
}
