import { mayBeKnownAs } from '#commons/people'
import { addDoor } from '#commons/places'
import { findLead, maySpeakHere, raiseConcern, worriesIn } from '#commons/safety'
import type { MethodKey } from '#insight/sessions'
import { spelling } from '#platform/chance'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { addVoice } from './storage.ts'
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
export function unnamed(acting: Acting): Acting {
  const record: Acting['record'] = (deed) => acting.record({ ...deed, by: undefined })
  return Object.create(acting, { record: { value: record } }) as Acting
}

/** An empty answer is no answer, and a photo's description belongs to the photo. */
export function spoken(said: Said) {
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
export function consentsOf(given: Pick<Sharing, 'consents' | 'knownAs'>, say: Say): Ruling<Consents> {
  const consents: Consents = { ...takePartOnly, ...given.consents, takePart: true }
  if (!consents.attribute) return allow(consents)
  const name = mayBeKnownAs(given.knownAs ?? '', say.name)
  return name.ok ? allow(consents) : name
}

export async function listenForWorries(acting: Acting, cycle: string, id: string, said: Said): Promise<void> {
  if (worriesIn(fullText(said)).length === 0) return
  await raiseConcern(acting, { cycle, about: { kind: 'voice', id }, how: 'words' })
}
