import { listOpenConcernSubjects } from '#commons/safety'
import { findStatements } from '#insight/documents'
import { findVoices } from '#insight/voices'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import * as storage from './storage.ts'
import { addChange, type ChangeMade, findLastChange, saveUndone } from './storage-changes.ts'
import {
  type Card,
  mayBeNamed,
  mayMerge,
  mayPlace,
  mayUndo,
  type Taken,
  type Theme,
  type ThemeWords,
} from './theme.ts'
import { words } from './words.ts'

const english: ThemeWords = words.in('en').rules

/** What an act on the board answers: the box it was about, and the change it made, to undo. */
export interface Done {
  readonly theme: string
  readonly change: string
}

/** Makes a box with a name and, if there are any yet, its first cards. */
export async function nameTheme(
  acting: Acting,
  cycleId: string,
  box: { readonly name: string; readonly cards?: readonly Taken[]; readonly why?: string },
  say: ThemeWords = english,
): Promise<Ruling<Done>> {
  const { tx, place, chance } = acting
  const { cards = [], why = '' } = box
  const named = mayBeNamed(box.name, await storage.listThemes(tx, place.id, cycleId, { most: 0 }), say)
  if (!named.ok) return named
  const known = await findCards(acting, cycleId, cards)
  if (cards.some((card) => !known.has(card.subject))) return refuse({ field: 'cards', text: say.cardGone })
  const theme = chance.id()
  const change = await begin(acting, { cycleId, kind: 'name', themeId: theme, cards: cards.length, why })
  await storage.addTheme(tx, place.id, { id: theme, cycleId, change })
  await storage.saveName(tx, place.id, nameFor(acting, theme, named.value, change))
  await storage.removePlacements(tx, place.id, { cycleId, change }, cards)
  await putIn(acting, { cycleId, themeId: theme, change }, cards, why)
  acting.record({
    act: 'themes.name',
    subject: { kind: 'theme', id: theme },
    about: { cycle: cycleId, ...subjectsOf(cards) },
  })
  return allow({ theme, change })
}

/** Calls a box something else. What it was called stays in its history. */
export async function renameTheme(
  acting: Acting,
  cycleId: string,
  theme: string,
  name: string,
  say: ThemeWords = english,
): Promise<Ruling<Done>> {
  const { tx, place } = acting
  const themes = await storage.listThemes(tx, place.id, cycleId, { most: 0 })
  if (!themes.some((one) => one.id === theme)) return refuse({ field: 'name', text: say.themeGone })
  const others = themes.filter((one) => one.id !== theme)
  const named = mayBeNamed(name, others, say)
  if (!named.ok) return named
  const change = await begin(acting, { cycleId, kind: 'rename', themeId: theme })
  await storage.saveName(tx, place.id, nameFor(acting, theme, named.value, change))
  acting.record({ act: 'themes.rename', subject: { kind: 'theme', id: theme } })
  return allow({ theme, change })
}

/** Puts cards in a box. A card taken `from` a box leaves it; one that is not may lie in several. */
export async function place(
  acting: Acting,
  cycleId: string,
  move: { readonly theme: string; readonly cards: readonly Taken[]; readonly why?: string },
  say: ThemeWords = english,
): Promise<Ruling<Done>> {
  const { theme, why = '' } = move
  const box = await findBox(acting, cycleId, theme)
  const ruling = mayPlace(move.cards, await findCards(acting, cycleId, move.cards), box, say)
  if (!ruling.ok) return ruling
  // A card put where it lies already stays there.
  const cards = move.cards.filter((card) => card.from !== theme)
  const [otherId, ...more] = new Set(cards.map((card) => card.from))
  const kind = cards.some((card) => card.from !== undefined) ? 'move' : 'place'
  const from = more.length === 0 ? otherId : undefined
  const change = await begin(acting, {
    cycleId,
    kind,
    themeId: theme,
    otherId: from,
    cards: move.cards.length,
    why,
  })
  await storage.removePlacements(acting.tx, acting.place.id, { cycleId, change }, cards)
  await putIn(acting, { cycleId, themeId: theme, change }, move.cards, why)
  acting.record({
    act: `themes.${kind}`,
    subject: { kind: 'theme', id: theme },
    about: subjectsOf(move.cards),
  })
  return allow({ theme, change })
}

/** Takes cards out of their boxes. One that lies in no other box lies on the table again. */
export async function takeOut(
  acting: Acting,
  cycleId: string,
  move: { readonly cards: readonly Taken[]; readonly why?: string },
  say: ThemeWords = english,
): Promise<Ruling<Done>> {
  const cards = move.cards.filter((card) => card.from !== undefined)
  const theme = cards[0]?.from
  if (theme === undefined) return refuse({ field: 'cards', text: say.cardsNeeded })
  if (!(await findBox(acting, cycleId, theme))) return refuse({ field: 'into', text: say.themeGone })
  const change = await begin(acting, {
    cycleId,
    kind: 'takeOut',
    themeId: theme,
    cards: cards.length,
    why: move.why,
  })
  await storage.removePlacements(acting.tx, acting.place.id, { cycleId, change }, cards)
  acting.record({ act: 'themes.take-out', subject: { kind: 'theme', id: theme }, about: subjectsOf(cards) })
  return allow({ theme, change })
}

/** Puts all cards of one box into another. Who put each card there, and why, stays with the card. */
export async function merge(
  acting: Acting,
  cycleId: string,
  boxes: { readonly from: string; readonly into: string; readonly why?: string },
  say: ThemeWords = english,
): Promise<Ruling<Done>> {
  const { tx, place: here, chance } = acting
  const ruling = mayMerge(
    await findBox(acting, cycleId, boxes.from),
    await findBox(acting, cycleId, boxes.into),
    say,
  )
  if (!ruling.ok) return ruling
  const { from, into } = ruling.value
  const change = await begin(acting, {
    cycleId,
    kind: 'merge',
    themeId: from.id,
    otherId: into.id,
    cards: from.cards,
    why: boxes.why,
  })
  const cards = await storage.listPlacements(tx, here.id, [from.id], { most: Infinity })
  const where = { cycleId, themeId: into.id, change }
  await storage.addPlacements(
    tx,
    here.id,
    where,
    cards.map((card) => ({ ...card, id: chance.id() })),
  )
  await storage.removePlacementsIn(tx, here.id, from.id, change)
  await storage.removeTheme(tx, here.id, from.id, change)
  acting.record({ act: 'themes.merge', subject: { kind: 'theme', id: from.id }, about: { into: into.id } })
  return allow({ theme: into.id, change })
}

/** Takes a box off the board. Its cards lie on the table again. */
export async function endTheme(
  acting: Acting,
  cycleId: string,
  theme: string,
  why = '',
  say: ThemeWords = english,
): Promise<Ruling<Done>> {
  const { tx, place: here } = acting
  const box = await findBox(acting, cycleId, theme)
  if (!box) return refuse({ text: say.themeGone })
  const change = await begin(acting, { cycleId, kind: 'end', themeId: theme, cards: box.cards, why })
  await storage.removePlacementsIn(tx, here.id, theme, change)
  await storage.removeTheme(tx, here.id, theme, change)
  acting.record({ act: 'themes.end', subject: { kind: 'theme', id: theme } })
  return allow({ theme, change })
}

/** Turns the last change back. That it was made, and undone, by whom and why, stays to be read. */
export async function undo(
  acting: Acting,
  cycleId: string,
  change: string,
  why = '',
  say: ThemeWords = english,
): Promise<Ruling<Done>> {
  const { tx, place: here } = acting
  const ruling = mayUndo(change, await findLastChange(tx, here.id, cycleId), say)
  if (!ruling.ok) return ruling
  const theme = ruling.value.themeId
  if (!(await saveUndone(tx, here.id, cycleId, { change, by: person(acting), why })))
    return refuse({ text: say.notTheLast })
  acting.record({ act: 'themes.undo', subject: { kind: 'change', id: change }, about: { theme } })
  return allow({ theme, change })
}

async function begin(acting: Acting, made: Omit<ChangeMade, 'id' | 'by'>): Promise<string> {
  const id = acting.chance.id()
  await addChange(acting.tx, acting.place.id, { ...made, id, by: person(acting) })
  return id
}

function nameFor(acting: Acting, themeId: string, name: string, change: string) {
  return { id: acting.chance.id(), themeId, name, by: person(acting), change }
}

async function putIn(
  acting: Acting,
  where: { readonly cycleId: string; readonly themeId: string; readonly change: string },
  cards: readonly Card[],
  why: string,
): Promise<void> {
  const by = person(acting)
  const placements = cards.map(({ kind, subject }) => ({ kind, subject, id: acting.chance.id(), by, why }))
  await storage.addPlacements(acting.tx, acting.place.id, where, placements)
}

/** An open box of this project. */
async function findBox({ tx, place: here }: Acting, cycleId: string, id: string): Promise<Theme | undefined> {
  const theme = (await storage.findThemes(tx, here.id, [id], { most: 0 })).get(id)
  return theme?.cycleId === cycleId && theme.endedAt === undefined ? theme : undefined
}

/** The cards that may be put in a box now: voices the team may read, statements that are marked. */
async function findCards(
  { tx, place: here }: Acting,
  cycleId: string,
  cards: readonly Card[],
): Promise<ReadonlySet<string>> {
  const ids = (kind: Card['kind']) => cards.filter((card) => card.kind === kind).map((card) => card.subject)
  const offScreen = await listOpenConcernSubjects(tx, here.id, cycleId)
  const voices = [...(await findVoices(tx, here.id, ids('voice'))).values()].filter(
    (voice) => voice.cycleId === cycleId && voice.status === 'approved' && !offScreen.has(voice.id),
  )
  const statements = [...(await findStatements(tx, here.id, ids('statement'))).values()].filter(
    (statement) => statement.cycleId === cycleId,
  )
  return new Set([...voices, ...statements].map((one) => one.id))
}

function subjectsOf(cards: readonly Card[]) {
  return { cards: cards.map((card) => card.subject) }
}

function person({ who }: Acting): string {
  if (who.kind === 'nobody') throw new Error('the board is for people with a seat')
  return who.person
}
