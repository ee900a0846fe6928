import { mayBeKnownAs } from '#commons/people'
import { addDoor, removeDoorsOf } from '#commons/places'
import { findLead, maySpeakHere, raiseConcern, removeConcernWordsAbout, worriesIn } from '#commons/safety'
import type { MethodKey } from '#insight/sessions'
import { eraseContentOf } from '#platform/audit'
import { spelling } from '#platform/chance'
import { dateOf } from '#platform/clock'
import { type Acting, forgetAnswersAbout } from '#platform/http'
import { eraseLettersAbout } from '#platform/mail'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { addVoice, findVoice, saveConsents, saveSuperseded } from './storage.ts'
import { listVersions, removeWords, saveWithdrawn } from './storage-erasure.ts'
import { removeUnusedPhotos } from './storage-photos.ts'
import {
  type Consents,
  consentWording,
  fullText,
  type Kind,
  kindOf,
  maySay,
  replyBy,
  type Said,
  takePartOnly,
} from './voice.ts'
import { words } from './words.ts'

type Say = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** What somebody shares: what they said, and what they allow. Nothing about who they are. */
export interface Sharing extends Said {
  /** The id its draft had, so that everything about it is found under one id. */
  readonly id?: string | undefined
  readonly cycle: string
  readonly method: MethodKey
  readonly kind?: Kind | undefined
  /** An area, never an address. */
  readonly place?: string | undefined
  /** A name to be shown with the words; needed for, and kept only with, the consent to attribute. */
  readonly knownAs?: string | undefined
  readonly consents?: Partial<Consents> | undefined
  /** 'YYYY-MM-DD'; today unless somebody types in an older sheet. */
  readonly saidOn?: string | undefined
  readonly session?: string | undefined
  /** Typed in from paper by whoever is acting. */
  readonly paper?: boolean | undefined
}

/**
 * Shares a voice and answers its id and the six words of its receipt, which nobody keeps. Refused where nobody
 * is named to keep people safe, and in a published record. Words that sound as if somebody might be hurt go to
 * the lead and stay off every screen.
 */
export async function shareVoice(
  acting: Acting,
  sharing: Sharing,
  say: Say = english,
): Promise<Ruling<{ id: string; code: string }>> {
  const { tx, place } = acting
  if (place.record) return refuse({ text: say.record })
  const lead = maySpeakHere(await findLead(tx, place.id, sharing.cycle), say)
  if (!lead.ok) return lead
  const consents = consentsOf(sharing, say)
  if (!consents.ok) return consents
  const said = maySay(sharing, say)
  if (!said.ok) return said

  const id = sharing.id ?? acting.chance.id()
  const saidOn = sharing.saidOn ?? dateOf(acting.now)
  const medium = sharing.paper ? 'paper' : sharing.photo ? 'photo' : 'words'
  const isNew = await addVoice(tx, place.id, {
    ...spoken(sharing),
    id,
    cycleId: sharing.cycle,
    method: sharing.method,
    kind: sharing.kind ?? kindOf[sharing.method],
    medium,
    knownAs: consents.value.attribute ? sharing.knownAs : undefined,
    place: sharing.place,
    saidOn,
    replyBy: replyBy(dateOf(acting.now)),
    sessionId: sharing.session,
    enteredBy: sharing.paper && acting.who.kind !== 'nobody' ? acting.who.person : undefined,
    consents: consents.value,
    consentWording,
    consentHow: sharing.paper ? 'paper' : 'screen',
    supersedes: undefined,
  })
  if (!isNew) return refuse({ text: say.saidAlready })
  const code = receiptWords(acting, id)
  await addDoor(tx, {
    hash: receiptHash(acting, code),
    kind: 'receipt',
    placeId: place.id,
    subject: id,
  })
  const teller = sharing.paper ? acting : unnamed(acting)
  await listenForWorries(teller, sharing.cycle, id, sharing)
  const { takePart: _, ...allowed } = consents.value
  teller.record({
    act: 'voices.share',
    subject: { kind: 'voice', id },
    about: { cycle: sharing.cycle, method: sharing.method, medium, author: sharing.author, ...allowed },
  })
  return allow({ id, code })
}

/** The receipt's words for a voice: the same again when the same form arrives twice. */
export function receiptWords(acting: Acting, voice: string): string {
  return acting.wordsFor(`receipt ${voice}`)
}

/** How a receipt's words are looked up, whatever autocorrect made of them. */
export function receiptHash(acting: Pick<Acting, 'secretHash'>, typed: string): Buffer {
  return acting.secretHash('receipt', spelling(typed))
}

/** Long enough to read the ticket and come back to it, short enough for a phone that is passed around: an hour. */
export const receiptDays = 1 / 24

/**
 * Acting as nobody in particular. What people say of themselves is nobody's, even when they are signed in: not
 * even the ledger ties a voice, or a worry about it, to the person whose browser sent it.
 */
function unnamed(acting: Acting): Acting {
  const record: Acting['record'] = (deed) => acting.record({ ...deed, by: undefined })
  return Object.create(acting, { record: { value: record } }) as Acting
}

/** An empty answer is no answer, and a photo's description belongs to the photo. */
function spoken(said: Said) {
  const parts = Object.fromEntries(Object.entries(said.parts ?? {}).filter(([, answer]) => answer !== ''))
  return {
    author: said.author,
    groupName: said.author === 'group' ? said.groupName : undefined,
    words: said.words || undefined,
    parts: Object.keys(parts).length > 0 ? parts : undefined,
    bring: said.bring || undefined,
    photo: said.photo && { id: said.photo.id, shows: said.photo.shows || undefined },
  }
}

/** What somebody allows, with the name that attribution needs. */
function consentsOf(given: Pick<Sharing, 'consents' | 'knownAs'>, say: Say): Ruling<Consents> {
  const consents: Consents = { ...takePartOnly, ...given.consents, takePart: true }
  if (!consents.attribute) return allow(consents)
  const name = mayBeKnownAs(given.knownAs ?? '', say.name)
  return name.ok ? allow(consents) : name
}

async function listenForWorries(acting: Acting, cycle: string, id: string, said: Said): Promise<void> {
  if (worriesIn(fullText(said)).length === 0) return
  await raiseConcern(acting, { cycle, about: { kind: 'voice', id }, how: 'words' })
}

/**
 * Its author says it differently: a new voice, which waits for an answer, stands in for the old one. The old
 * words stay in the record unless their author wants them gone. The receipt opens the new one from now on.
 */
export async function changeVoice(
  acting: Acting,
  change: Said & { readonly voice: string; readonly code: string; readonly forgetOld: boolean },
  say: Say = english,
): Promise<Ruling<{ id: string }>> {
  const { tx, place } = acting
  const old = await findVoice(tx, place.id, change.voice)
  if (!old) return refuse({ text: say.takenBack })
  const lead = maySpeakHere(await findLead(tx, place.id, old.cycleId), say)
  if (!lead.ok) return lead
  const said = maySay(change, say)
  if (!said.ok) return said
  if (!(await saveSuperseded(tx, place.id, old.id))) return refuse({ text: say.takenBack })
  const id = acting.chance.id()
  await addVoice(tx, place.id, {
    ...spoken(change),
    id,
    cycleId: old.cycleId,
    method: old.method,
    kind: old.kind,
    medium: change.photo ? 'photo' : 'words',
    knownAs: old.knownAs,
    place: old.place,
    saidOn: dateOf(acting.now),
    replyBy: replyBy(dateOf(acting.now)),
    sessionId: old.sessionId,
    enteredBy: undefined,
    consents: old.consents,
    consentWording,
    consentHow: 'screen',
    supersedes: old.id,
  })
  await removeDoorsOf(tx, place.id, old.id, 'receipt')
  await addDoor(tx, {
    hash: receiptHash(acting, change.code),
    kind: 'receipt',
    placeId: place.id,
    subject: id,
  })
  if (change.forgetOld)
    await forgetWords(
      acting,
      (await listVersions(tx, place.id, old.id)).filter((version) => version !== id),
    )
  await listenForWorries(unnamed(acting), old.cycleId, id, change)
  unnamed(acting).record({
    act: 'voices.change',
    subject: { kind: 'voice', id },
    about: { cycle: old.cycleId, supersedes: old.id, forgotOld: change.forgetOld },
  })
  return allow({ id })
}

/**
 * Takes a voice back, in every version: its words, photos, letters, form prints and what the ledger kept beside
 * the chain go in this transaction. That something was said, and later removed, stays.
 */
export async function withdrawVoice(acting: Acting, id: string, say: Say = english): Promise<Ruling<void>> {
  const { tx, place } = acting
  const voice = await findVoice(tx, place.id, id)
  if (!voice || voice.status === 'withdrawn') return refuse({ text: say.takenBack })
  const versions = await listVersions(tx, place.id, id)
  await saveWithdrawn(tx, place.id, versions)
  await forgetWords(acting, versions)
  unnamed(acting).record({
    act: 'voices.withdraw',
    subject: { kind: 'voice', id },
    about: { cycle: voice.cycleId },
  })
  return allow(undefined)
}

/** Erases what some versions of one voice said, everywhere this program kept it. */
async function forgetWords(acting: Acting, versions: readonly string[]): Promise<void> {
  const { tx, place } = acting
  await removeUnusedPhotos(tx, place.id, await removeWords(tx, place.id, versions))
  // People change their words once or twice, so these are a few statements, not a loop over a list.
  for (const version of versions) {
    await eraseLettersAbout(tx, place.id, version)
    await forgetAnswersAbout(tx, place.id, version)
    await removeConcernWordsAbout(tx, place.id, version)
    const erased = await eraseContentOf(tx, place.id, { kind: 'voice', id: version })
    if (erased.erases?.length) unnamed(acting).record(erased)
  }
}

/** Changes what others may do with a voice, with effect at once. */
export async function changeConsents(
  acting: Acting,
  id: string,
  given: { readonly consents: Partial<Consents>; readonly knownAs?: string | undefined },
  say: Say = english,
): Promise<Ruling<Consents>> {
  const { tx, place } = acting
  const consents = consentsOf(given, say)
  if (!consents.ok) return consents
  await saveConsents(tx, place.id, id, consents.value, consents.value.attribute ? given.knownAs : undefined)
  const { takePart: _, ...allowed } = consents.value
  unnamed(acting).record({ act: 'voices.consent', subject: { kind: 'voice', id }, about: allowed })
  return consents
}
