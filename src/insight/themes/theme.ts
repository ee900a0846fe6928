import { allow, type Problem, type Ruling, refuse } from '#platform/ruling'

/** A box on the board: what some people's words and some promises have in common, named by somebody who was there. */
export interface Theme {
  readonly id: string
  readonly cycleId: string
  /** In participants' own words. */
  readonly name: string
  readonly namedBy: string
  /** How many cards lie in it, withdrawn ones too: somebody did say it. */
  readonly cards: number
  /** How many of them are voices. */
  readonly voices: number
  /** Its cards in the order they were put there; the first thousand, or fewer where a page asked for fewer. */
  readonly placements: readonly Placement[]
  readonly endedAt: Temporal.Instant | undefined
  /** The box its cards were put together with, when that is how it ended. */
  readonly mergedInto: string | undefined
}

/** What lies on a card: something somebody said, or a promise marked in a document. */
export interface Card {
  readonly kind: 'voice' | 'statement'
  readonly subject: string
}

/** A card as somebody takes it in hand: from a box, or from the table when it lies in none. */
export interface Taken extends Card {
  readonly from?: string | undefined
}

/** A card in a box: who put it there, and why if they said so. */
export interface Placement extends Card {
  readonly id: string
  readonly by: string
  readonly why: string
  readonly at: Temporal.Instant
}

/** Something somebody did on the board. Each can be undone, the last one first. */
export interface Change {
  readonly id: string
  readonly kind: ChangeKind
  readonly themeId: string
  /** The other box: where the cards came from, or what this one was put together with. */
  readonly otherId: string | undefined
  readonly cards: number
  readonly why: string
  readonly by: string
  readonly at: Temporal.Instant
  readonly undone: { readonly by: string; readonly at: Temporal.Instant; readonly why: string } | undefined
}

export const changeKinds = ['name', 'rename', 'place', 'move', 'takeOut', 'merge', 'end'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface ThemeWords {
  readonly nameNeeded: string
  readonly nameTooLong: string
  readonly nameTaken: (name: string) => string
  readonly cardsNeeded: string
  readonly cardGone: string
  readonly themeGone: string
  readonly sameTheme: string
  readonly notTheLast: string
}

const longestName = 120

/** Whether a box may be called this: by some words, and not by another open box's. */
export function mayBeNamed(
  name: string,
  others: readonly Pick<Theme, 'name'>[],
  words: ThemeWords,
): Ruling<string> {
  if (name === '') return refuse({ field: 'name', text: words.nameNeeded })
  if (name.length > longestName) return refuse({ field: 'name', text: words.nameTooLong })
  const same = others.find((other) => asHeard(other.name) === asHeard(name))
  if (same) return refuse({ field: 'name', text: words.nameTaken(same.name) })
  return allow(name)
}

/** Two names are one when they sound alike: "After nine" is "after nine!". */
function asHeard(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether two boxes may become one. */
export function mayMerge(
  from: Theme | undefined,
  into: Theme | undefined,
  words: ThemeWords,
): Ruling<{ from: Theme; into: Theme }> {
  if (!from || !into || from.endedAt || into.endedAt) return refuse({ field: 'into', text: words.themeGone })
  if (from.id === into.id) return refuse({ field: 'into', text: words.sameTheme })
  return allow({ from, into })
}

/** Whether cards may be put in a box: each must still be there to be put. */
export function mayPlace(
  cards: readonly Card[],
  known: ReadonlySet<string>,
  theme: Theme | undefined,
  words: ThemeWords,
): Ruling<{ cards: readonly Card[]; theme: Theme }> {
  const problems: Problem[] = []
  if (cards.length === 0) problems.push({ field: 'cards', text: words.cardsNeeded })
  if (cards.some((card) => !known.has(card.subject))) problems.push({ field: 'cards', text: words.cardGone })
  if (!theme || theme.endedAt) return refuse({ field: 'into', text: words.themeGone }, ...problems)
  return problems[0] ? refuse(problems[0], ...problems.slice(1)) : allow({ cards, theme })
}

/**
 * Only the last change that still stands can be undone. Undoing an older one would tear the ground from under
 * what people did since; and a change somebody else made a moment ago is not undone by mistake.
 */
export function mayUndo(change: string, last: Change | undefined, words: ThemeWords): Ruling<Change> {
  return last?.id === change ? allow(last) : refuse({ text: words.notTheLast })
}

/** A card as a form names it: `v.` or `s.`, whose words, and the box it is taken from. */
export function cardKey({ kind, subject, from }: Taken): string {
  return `${kind === 'voice' ? 'v' : 's'}.${subject}${from === undefined ? '' : `.${from}`}`
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const cardShape = new RegExp(`^([vs])\\.(${uuid})(?:\\.(${uuid}))?$`)

/** The cards a form names; what is no card is left out. */
export function cardsFrom(keys: readonly string[]): Taken[] {
  return [...new Set(keys)].flatMap((key) => {
    const [, kind, subject, from] = cardShape.exec(key) ?? []
    return subject === undefined ? [] : [{ kind: kind === 'v' ? 'voice' : 'statement', subject, from }]
  })
}
