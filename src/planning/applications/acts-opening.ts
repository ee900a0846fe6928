import { roleIn } from '#commons/cycles'
import { findCallToChange, listQuestions, mayOpenNow } from '#planning/calls'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { contentKeyOf, contentOf } from '#platform/sealing'
import type { Say } from './acts.ts'
import { readHeldFile } from './acts-files.ts'
import {
  aboutSent,
  digestOf,
  lockOpenedKey,
  newBox,
  privateKeyOf,
  unlockOpenedKey,
  verifyReceipt,
} from './acts-keys.ts'
import { type Content, type CouldNot, contentFrom, type Draft, type HeldFile } from './application.ts'
import { listSealed, type Sent } from './storage.ts'
import { listLockedHashesOfMany, listPieceHashes } from './storage-files.ts'
import {
  addBox,
  addOpenings,
  addReading,
  findBox,
  findOpened,
  listOpened,
  listOpenedKeys,
  removeSuperseded,
  saveBoxOpened,
  saveReadingClosed,
} from './storage-opening.ts'
import { words } from './words.ts'

const english = words.in('en').rules

export interface OpenedAll {
  readonly opened: readonly string[]
  readonly notOpened: readonly {
    readonly application: string
    readonly letter: string
    readonly because: CouldNot
  }[]
}

/**
 * Opens a call's applications, all at once, by one of the roles it named, once whatever was sent in time is in.
 * One that cannot be opened is named and stops nobody. Versions that do not stand are destroyed unread.
 */
export async function openAll(
  acting: Acting,
  callId: string,
  say: Say = english,
): Promise<Ruling<OpenedAll>> {
  const { tx, place, who } = acting
  const call = await findCallToChange(tx, place.id, callId)
  if (!call) return refuse({ text: say.noSuchCall })
  const role = roleIn(who, call.cycleId)
  if (who.kind === 'nobody' || role === undefined || !call.openers.includes(role))
    return refuse({ text: say.notAnOpener })
  // A call nobody applied to is opened too, and found empty.
  await addBox(tx, place.id, newBox(acting, callId))
  const box = await findBox(tx, place.id, callId)
  if (!box || box.openedAt) return refuse({ text: say.openedAlready })
  if (!mayOpenNow(call, acting.now)) return refuse({ text: say.notYet })
  const boxKey = unlessChanged(() => privateKeyOf(acting, box))
  if (!boxKey) return refuse({ text: say.wrongSecret })

  const standing = [
    ...Map.groupBy(await listSealed(tx, place.id, callId), ({ application }) => application),
  ].flatMap(([application, versions]) => {
    const stands = versions.find(({ takenBackAt }) => !takenBackAt)
    return stands ? [{ ...stands, application }] : []
  })
  const hashes = await listPieceHashes(tx, place.id, callId)
  const letters = drawn(acting, standing.length)
  const openings = standing.map((sent, i) => {
    const key = openOne(acting, callId, sent, hashes, boxKey)
    const opened =
      typeof key === 'string'
        ? { couldNot: key, lockedKey: undefined }
        : { couldNot: undefined, lockedKey: lockOpenedKey(acting, sent.application, key) }
    return { application: sent.application, version: sent.version, letter: letters[i] ?? '', ...opened }
  })
  await addOpenings(tx, place.id, callId, openings)
  await removeSuperseded(tx, place.id, callId)
  await saveBoxOpened(tx, place.id, callId, who.person)
  const notOpened = openings.flatMap(({ application, letter, couldNot }) =>
    couldNot ? [{ application, letter, because: couldNot }] : [],
  )
  const opened = openings.filter(({ couldNot }) => !couldNot).map(({ application }) => application)
  acting.record({
    act: 'applications.open',
    subject: { kind: 'call', id: callId },
    about: { opened: opened.length, notOpened: notOpened.map(({ application }) => application) },
  })
  return allow({ opened, notOpened })
}

/** The key of one envelope, or why there is none. Checked against its receipt first: what was put in its place is not ours. */
function openOne(
  acting: Acting,
  callId: string,
  sent: Sent & { readonly application: string },
  hashes: ReadonlyMap<string, Buffer>,
  boxKey: Buffer,
): Buffer | CouldNot {
  const { application, version, sentAt, sealed, signature } = sent
  const digest = sent.digest.toString('hex')
  if (!verifyReceipt(acting, { call: callId, application, version, sentAt, digest, signature }))
    return 'notOurs'
  if (!sealed || digestOf(sealed) !== digest) return 'changed'
  const files = sent.files.map((id) => ({ id, lockedHash: hashes.get(id) }))
  const about = aboutSent(acting, { callId, application, version }, files)
  const key = unlessChanged(() => contentKeyOf(sealed, about, boxKey))
  return key && unlessChanged(() => contentOf(sealed, about, key)) ? key : 'changed'
}

function unlessChanged(take: () => Buffer): Buffer | undefined {
  try {
    return take()
  } catch {
    return undefined
  }
}

/** A, B, C … in an order that chance draws. */
function drawn({ chance }: Pick<Acting, 'chance'>, count: number): string[] {
  const drawnAs = Array.from({ length: count }, (_, i) => ({ letter: letterOf(i), at: chance.token() }))
  return drawnAs.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ letter }) => letter)
}

function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last
}

/** The letters of a call's opened applications; none before. */
export async function lettersOf(tx: Tx, placeId: string, callId: string): Promise<Map<string, string>> {
  return new Map((await listOpened(tx, placeId, callId)).map(({ id, letter }) => [id, letter]))
}

/**
 * What opened applications say, by id. Whoever asks has seen to it that the reader may: before the opening there
 * is nothing to read, for anybody.
 */
export async function readApplications(
  acting: Acting,
  ids: readonly string[],
): Promise<Map<string, Content>> {
  const read = await readOpened(acting, ids)
  const calls = [...new Set(read.map(({ callId }) => callId))]
  const questions = new Map(
    await Promise.all(
      calls.map(async (id) => [id, await listQuestions(acting.tx, acting.place.id, id)] as const),
    ),
  )
  return new Map(
    read.map(({ application, callId, draft }) => [
      application,
      contentFrom(draft, { questions: questions.get(callId) ?? [] }),
    ]),
  )
}

export async function readApplication(acting: Acting, id: string): Promise<Content | undefined> {
  return (await readApplications(acting, [id])).get(id)
}

/** One attached file of an opened application. */
export async function readFile(
  acting: Acting,
  application: string,
  file: string,
): Promise<{ readonly file: HeldFile; readonly bytes: Buffer } | undefined> {
  const [read] = await readOpened(acting, [application])
  const held = read?.draft.files.find(({ id }) => id === file)
  return held && { file: held, bytes: await readHeldFile(acting, application, held) }
}

async function readOpened(acting: Acting, ids: readonly string[]) {
  const rows = await listOpenedKeys(acting.tx, acting.place.id, ids)
  const hashes = await listLockedHashesOfMany(
    acting.tx,
    acting.place.id,
    rows.flatMap(({ files }) => files),
  )
  return rows.flatMap(({ sealed, files, ...row }) => {
    const about = aboutSent(
      acting,
      row,
      files.map((id) => ({ id, lockedHash: hashes.get(id) })),
    )
    const plain = unlessChanged(() => contentOf(sealed, about, unlockOpenedKey(acting, row)))
    if (!plain) return []
    return [
      { application: row.application, callId: row.callId, draft: JSON.parse(plain.toString()) as Draft },
    ]
  })
}

/** From now on somebody may read an opened application: they said that nothing ties them to whoever wrote it. */
export async function allowReading(acting: Acting, application: string, person: string): Promise<boolean> {
  if (!(await findOpened(acting.tx, acting.place.id, application))) return false
  if (!(await addReading(acting.tx, acting.place.id, application, person))) return false
  acting.record({
    act: 'applications.allow-reading',
    subject: { kind: 'application', id: application },
    about: { person },
  })
  return true
}

/** They are too close to whoever wrote it: they read neither its words nor its files, and that stays. */
export async function endReading(acting: Acting, application: string, person: string): Promise<void> {
  await saveReadingClosed(acting.tx, acting.place.id, application, person)
  acting.record({
    act: 'applications.end-reading',
    subject: { kind: 'application', id: application },
    about: { person },
  })
}
