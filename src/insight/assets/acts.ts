import { findVoices } from '#insight/voices'
import { type Acting, type Conflict, conflict } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { type Asset, type AssetDraft, type Barrier, type BarrierDraft, mayHang, mayPutUp } from './asset.ts'
import * as storage from './storage.ts'
import { words } from './words.ts'

/** Hangs a card for something that is already good. */
export async function addAsset(
  acting: Acting,
  cycleId: string,
  draft: AssetDraft,
  say = words.in('en').rules,
): Promise<Ruling<{ id: string }>> {
  const ruling = mayHang(draft, say)
  if (!ruling.ok) return ruling
  if (!(await areFromHere(acting, cycleId, draft.fromVoices)))
    return refuse({ field: 'fromVoices', text: say.notFromHere })
  const id = acting.chance.id()
  await storage.addAsset(acting.tx, acting.place.id, { ...ruling.value, id, cycleId, by: person(acting) })
  acting.record({
    act: 'assets.add',
    subject: { kind: 'asset', id },
    about: { cycle: cycleId, kind: draft.kind, from: draft.fromVoices },
  })
  return allow({ id })
}

/** Puts up a card for something that keeps people away. */
export async function addBarrier(
  acting: Acting,
  cycleId: string,
  draft: BarrierDraft,
  say = words.in('en').rules,
): Promise<Ruling<{ id: string }>> {
  const ruling = mayPutUp(draft, say)
  if (!ruling.ok) return ruling
  if (!(await areFromHere(acting, cycleId, draft.fromVoices)))
    return refuse({ field: 'fromVoices', text: say.notFromHere })
  const id = acting.chance.id()
  await storage.addBarrier(acting.tx, acting.place.id, { ...ruling.value, id, cycleId, by: person(acting) })
  acting.record({
    act: 'assets.add-barrier',
    subject: { kind: 'barrier', id },
    about: { cycle: cycleId, from: draft.fromVoices },
  })
  return allow({ id })
}

/** Changes a card. `was` is the card the change was made from: when somebody was first, both texts are answered. */
export async function changeAsset(
  acting: Acting,
  was: Asset,
  draft: AssetDraft,
  version: number,
  say = words.in('en').rules,
): Promise<Ruling<void> | Conflict> {
  const ruling = mayHang(draft, say)
  if (!ruling.ok) return ruling
  if (!(await areFromHere(acting, was.cycleId, draft.fromVoices)))
    return refuse({ field: 'fromVoices', text: say.notFromHere })
  const { tx, place } = acting
  if (!(await storage.saveAsset(tx, place.id, was.id, draft, version))) {
    const now = await storage.findAsset(tx, place.id, was.cycleId, was.id)
    return conflict(now ? textOfAsset(now) : say.takenDown, textOfAsset(draft))
  }
  acting.record({
    act: 'assets.change',
    subject: { kind: 'asset', id: was.id },
    about: { kind: draft.kind, from: draft.fromVoices },
  })
  return allow(undefined)
}

export async function changeBarrier(
  acting: Acting,
  was: Barrier,
  draft: BarrierDraft,
  version: number,
  say = words.in('en').rules,
): Promise<Ruling<void> | Conflict> {
  const ruling = mayPutUp(draft, say)
  if (!ruling.ok) return ruling
  if (!(await areFromHere(acting, was.cycleId, draft.fromVoices)))
    return refuse({ field: 'fromVoices', text: say.notFromHere })
  const { tx, place } = acting
  if (!(await storage.saveBarrier(tx, place.id, was.id, draft, version))) {
    const now = await storage.findBarrier(tx, place.id, was.cycleId, was.id)
    return conflict(now ? textOfBarrier(now) : say.takenDown, textOfBarrier(draft))
  }
  acting.record({
    act: 'assets.change-barrier',
    subject: { kind: 'barrier', id: was.id },
    about: { from: draft.fromVoices },
  })
  return allow(undefined)
}

/** Takes a card off the wall. Its words are gone at once; taking it down twice is doing it once. */
export async function takeDownAsset(acting: Acting, id: string): Promise<void> {
  const removed = await storage.removeAsset(acting.tx, acting.place.id, id, person(acting))
  if (removed) acting.record({ act: 'assets.take-down', subject: { kind: 'asset', id } })
}

export async function takeDownBarrier(acting: Acting, id: string): Promise<void> {
  const removed = await storage.removeBarrier(acting.tx, acting.place.id, id, person(acting))
  if (removed) acting.record({ act: 'assets.take-down-barrier', subject: { kind: 'barrier', id } })
}

/** The words a card is made from are this project's own. Withdrawn ones count: the card may outlive them. */
async function areFromHere(
  { tx, place }: Acting,
  cycleId: string,
  voices: readonly string[],
): Promise<boolean> {
  const found = await findVoices(tx, place.id, voices)
  return voices.every((id) => found.get(id)?.cycleId === cycleId)
}

function textOfAsset({ title, about, where, agreed }: AssetDraft): string {
  return [title, about, where, agreed].filter((line) => line !== '').join('\n')
}

function textOfBarrier({ whoIsMissing, where, why }: BarrierDraft): string {
  return [whoIsMissing, where, why].filter((line) => line !== '').join('\n')
}

function person({ who }: Acting): string {
  if (who.kind === 'nobody') throw new Error('cards are made by people with a seat')
  return who.person
}
