import type { Cycle } from '#commons/cycles'
import { listNames } from '#commons/people'
import { listStatements, type Statement } from '#insight/documents'
import { type Cursor, listVoices, type Voice } from '#insight/voices'
import { typedDate } from '#platform/clock'
import type { Ask } from '#platform/http'
import { isFound, type Sources } from '../board.ts'
import { findThemes, listPlaced, listThemes } from '../storage.ts'
import { findLastChange } from '../storage-changes.ts'
import type { Card, Change, Theme } from '../theme.ts'
import { themesOf } from './see-changes.tsx'
import { findSources } from './sources.ts'

type AnyAsk = Ask<{ place: string; cycle: string }>

/** As many cards as one wall can hold; a box with more has a page of its own. */
export const cardsABox = 60
const cardsOnTheTable = 60
// The newest voices are looked through for those that lie in no box yet; older ones follow by a link.
const voicesLookedThrough = 500

/** Everything the board needs to be drawn. */
export interface BoardHere {
  readonly themes: readonly Theme[]
  readonly table: readonly Card[]
  /** How many lie on the table, as far as was looked. */
  readonly onTable: number
  /** Where older voices go on, when there are more than were looked through. */
  readonly older: Cursor | undefined
  readonly sources: Sources
  readonly last: Change | undefined
  readonly names: ReadonlyMap<string, string>
  /** The boxes the last change was about, ended ones too. */
  readonly changed: ReadonlyMap<string, Theme>
  readonly search: string | undefined
}

export async function findBoard(ask: AnyAsk, cycle: Cycle): Promise<BoardHere> {
  const { tx, place } = ask
  const search = searchAsked(ask.query.q)
  const themes = await listThemes(tx, place.id, cycle.id, { most: search ? 1000 : cardsABox })
  const placed = await listPlaced(tx, place.id, cycle.id)
  const looked = await listVoices(tx, place.id, cycle.id, {
    shownTo: 'team',
    most: voicesLookedThrough,
    after: cursorAsked(ask.query.after),
    search,
  })
  const statements = await listStatements(tx, place.id, cycle.id)
  const onTable = [
    ...loose(looked, placed.voices, 'voice'),
    ...loose(statements, placed.statements, 'statement'),
  ].filter(
    (card) =>
      card.kind === 'voice' || isFound({ kind: 'statement', statement: find(statements, card) }, search),
  )
  const table = onTable.slice(0, cardsOnTheTable)
  const last = await findLastChange(tx, place.id, cycle.id)
  const inBoxes = themes.flatMap((theme) => theme.placements)
  const oldest = looked.at(-1)
  return {
    themes,
    table,
    onTable: onTable.length,
    older:
      oldest && looked.length === voicesLookedThrough ? { saidOn: oldest.saidOn, id: oldest.id } : undefined,
    sources: await findSources(ask, cycle, [...inBoxes, ...table], 'team', looked),
    last,
    names: await listNames(tx, place.id, last ? [last.by] : []),
    changed: await findThemes(tx, place.id, last ? themesOf([last]) : [], { most: 0 }),
    search,
  }
}

function loose(all: readonly (Voice | Statement)[], placed: readonly string[], kind: Card['kind']): Card[] {
  const inABox = new Set(placed)
  return all.filter((one) => !inABox.has(one.id)).map((one) => ({ kind, subject: one.id }))
}

function find(statements: readonly Statement[], card: Card): Statement {
  return statements.find((one) => one.id === card.subject)!
}

function searchAsked(asked: unknown): string | undefined {
  return typeof asked === 'string' ? asked.trim().slice(0, 100) || undefined : undefined
}

function cursorAsked(asked: unknown): Cursor | undefined {
  const written = typeof asked === 'string' ? asked : ''
  const [, year = '', month = '', day = '', id] =
    /^(\d{4})-(\d{2})-(\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(written) ?? []
  const saidOn = typedDate(year, month, day)
  return saidOn && id ? { saidOn, id } : undefined
}
