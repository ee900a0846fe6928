import { listOpenConcernSubjects } from '#commons/safety'
import { findStatements } from '#insight/documents'
import { findVoices } from '#insight/voices'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import * as storage from './storage.ts'
import { type Card, mayBeNamed, mayMerge, mayPlace, mayUndo } from './theme.ts'
import { words } from './words.ts'

/** What an act on the board answers: the box it was about, and the change it made, to undo. */
export interface Done {
  readonly theme: string
  readonly change: string
}

/** Makes a box with a name and, if there are any yet, its first cards. */
export async function nameTheme(
  acting: Acting,
  cycleId: string,
  box: {
    readonly name: string
    readonly cards?: readonly Card[]
    readonly why?: string
    readonly from?: string | undefined
  },
  say = words.in('en').rules,
): Promise<Ruling<Done>> {
  const { tx, place, chance } = acting
  const { cards = [], why = '' } = box
  const named = mayBeNamed(box.name, await storage.listThemes(tx, place.id, cycleId, { most: 0 }), say)
  if (!named.ok) return named
  if (cards.some(notIn(await findCards(acting, cycleId, cards))))
    return refuse({ field: 'cards', text: say.cardGone })
  const by = person(acting)
  const theme = chance.id()
  const change = chance.id()
  await storage.addChange(tx, place.id, {
    id: change,
    cycleId,
    kind: 'name',
    themeId: theme,
    otherId: box.from,
    cards: cards.length,
    why,
    by,
  })
  await storage.addTheme(tx, place.id, { id: theme, cycleId, change })
  await storage.saveName(tx, place.id, { id: chance.id(), themeId: theme, name: named.value, by, change })
  if (box.from) await storage.removePlacements(tx, place.id, { themeId: box.from, change }, cards)
  await putIn(acting, { cycleId, themeId: theme, change }, cards, why)
  acting.record({
    act: 'themes.name',
    subject: { kind: 'theme', id: theme },
    about: { cycle: cycleId, cards: cards.map((card) => card.subject) },
  })
  return allow({ theme, change })
}

/** Calls a box something else. What it was called stays in its history. */
export async function renameTheme(
  acting: Acting,
  cycleId: string,
  theme: string,
  name: string,
  say = words.in('en').rules,
): Promise<Ruling<Done>> {
  const { tx, place, chance } = acting
  const themes = await storage.listThemes(tx, place.id, cycleId, { most: 0 })
  if (!themes.some((one) => one.id === theme)) return refuse({ field: 'name', text: say.themeGone })
  const named = mayBeNamed(
    name,
    themes.filter((one) => one.id !== theme),
    say,
  )
  if (!named.ok) return named
  const change = chance.id()
  await storage.addChange(tx, place.id, {
    id: change,
    cycleId,
    kind: 'rename',
    themeId: theme,
    by: person(acting),
  })
  await storage.saveName(tx, place.id, {
    id: chance.id(),
    themeId: theme,
    name: named.value,
    by: person(acting),
    change,
  })
  acting.record({ act: 'themes.rename', subject: { kind: 'theme', id: theme } })
  return allow({ theme, change })
}

/** Puts cards in a box. With `from` they leave that box; without, a card may lie in several. */
export async function place(
  acting: Acting,
  cycleId: string,
  move: {
    readonly theme: string
    readonly cards: readonly Card[]
    readonly why?: string
    readonly from?: string | undefined
  },
  say = words.in('en').rules,
): Promise<Ruling<Done>> {
  const { tx, place: here, chance } = acting
  const { why = '', from } = move
  const theme = (await storage.findThemes(tx, here.id, [move.theme], { most: 0 })).get(move.theme)
  const known = await findCards(acting, cycleId, move.cards)
  const ruling = mayPlace(move.cards, known, theme?.cycleId === cycleId ? theme : undefined, say)
  if (!ruling.ok) return ruling
  const change = chance.id()
  const kind = from && from !== move.theme ? 'move' : 'place'
  await storage.addChange(tx, here.id, {
    id: change,
    cycleId,
    kind,
    themeId: move.theme,
    otherId: kind === 'move' ? from : undefined,
    cards: move.cards.length,
    why,
    by: person(acting),
  })
  if (kind === 'move' && from)
    await storage.removePlacements(tx, here.id, { themeId: from, change }, move.cards)
  await putIn(acting, { cycleId, themeId: move.theme, change }, move.cards, why)
  acting.record({
    act: `themes.${kind}`,
    subject: { kind: 'theme', id: move.theme },
    about: { cards: move.cards.map((card) => card.subject), from },
  })
  return allow({ theme: move.theme, change })
}

/** Takes cards out of a box and lays them back with those that are in none. */
export async function takeOut(
  acting: Acting,
  cycleId: string,
  move: { readonly theme: string; readonly cards: readonly Card[]; readonly why?: string },
  say = words.in('en').rules,
): Promise<Ruling<Done>> {
  const { tx, place: here, chance } = acting
  if (move.cards.length === 0) return refuse({ field: 'cards', text: say.cardsNeeded })
  const theme = (await storage.findThemes(tx, here.id, [move.theme], { most: 0 })).get(move.theme)
  if (theme?.cycleId !== cycleId || theme.endedAt) return refuse({ field: 'into', text: say.themeGone })
  const change = chance.id()
  await storage.addChange(tx, here.id, {
    id: change,
    cycleId,
    kind: 'takeOut',
    themeId: move.theme,
    cards: move.cards.length,
    why: move.why,
    by: person(acting),
  })
  await storage.removePlacements(tx, here.id, { themeId: move.theme, change }, move.cards)
  acting.record({
    act: 'themes.take-out',
    subject: { kind: 'theme', id: move.theme },
    about: { cards: move.cards.map((card) => card.subject) },
  })
  return allow({ theme: move.theme, change })
}

/** Puts all cards of one box into another. Who put each card there, and why, stays with the card. */
export async function merge(
  acting: Acting,
  cycleId: string,
  boxes: { readonly from: string; readonly into: string; readonly why?: string },
  say = words.in('en').rules,
): Promise<Ruling<Done>> {
  const { tx, place: here, chance } = acting
  const found = await storage.findThemes(tx, here.id, [boxes.from, boxes.into], { most: 0 })
  const inThisCycle = (id: string) => (found.get(id)?.cycleId === cycleId ? found.get(id) : undefined)
  const ruling = mayMerge(inThisCycle(boxes.from), inThisCycle(boxes.into), say)
  if (!ruling.ok) return ruling
  const { from, into } = ruling.value
  const change = chance.id()
  await storage.addChange(tx, here.id, {
    id: change,
    cycleId,
    kind: 'merge',
    themeId: from.id,
    otherId: into.id,
    cards: from.cards,
    why: boxes.why,
    by: person(acting),
  })
  const moved = await storage.listPlacements(tx, here.id, [from.id], { most: Infinity })
  await storage.addPlacements(
    tx,
    here.id,
    { cycleId, themeId: into.id, change },
    moved.map((one) => ({ ...one, id: chance.id() })),
  )
  await storage.removePlacements(tx, here.id, { themeId: from.id, change })
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
  say = words.in('en').rules,
): Promise<Ruling<Done>> {
  const { tx, place: here, chance } = acting
  const found = (await storage.findThemes(tx, here.id, [theme], { most: 0 })).get(theme)
  if (found?.cycleId !== cycleId || found.endedAt) return refuse({ text: say.themeGone })
  const change = chance.id()
  await storage.addChange(tx, here.id, {
    id: change,
    cycleId,
    kind: 'end',
    themeId: theme,
    cards: found.cards,
    why,
    by: person(acting),
  })
  await storage.removePlacements(tx, here.id, { themeId: theme, change })
  await storage.removeTheme(tx, here.id, theme, change)
  acting.record({ act: 'themes.end', subject: { kind: 'theme', id: theme } })
  return allow({ theme, change })
}

/** Turns the last change back. Everybody can read that it was made, and that it was undone, by whom and why. */
export async function undo(
  acting: Acting,
  cycleId: string,
  change: string,
  why = '',
  say = words.in('en').rules,
): Promise<Ruling<Done>> {
  const { tx, place: here } = acting
  const ruling = mayUndo(change, await storage.findLastChange(tx, here.id, cycleId), say)
  if (!ruling.ok) return ruling
  if (!(await storage.saveUndone(tx, here.id, cycleId, { change, by: person(acting), why })))
    return refuse({ text: say.notTheLast })
  acting.record({
    act: 'themes.undo',
    subject: { kind: 'change', id: change },
    about: { theme: ruling.value.themeId },
  })
  return allow({ theme: ruling.value.themeId, change })
}

function putIn(
  acting: Acting,
  where: { cycleId: string; themeId: string; change: string },
  cards: readonly Card[],
  why: string,
) {
  const by = person(acting)
  return storage.addPlacements(
    acting.tx,
    acting.place.id,
    where,
    cards.map((card) => ({ ...card, id: acting.chance.id(), by, why })),
  )
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

function notIn(known: ReadonlySet<string>) {
  return (card: Card) => !known.has(card.subject)
}

function person({ who }: Acting): string {
  if (who.kind === 'nobody') throw new Error('the board is for people with a seat')
  return who.person
}
