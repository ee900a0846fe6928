import { addDoor, removeDoorsOf } from '#commons/places'
import type { Acting } from '#platform/http'
import { linkDays, type Person, type Standing, sessionDays } from './person.ts'
import { addLink, addPerson, addSession, findCardOf, removeSessionsOf, saveCard } from './storage.ts'

/** Somebody joins: known by a name they chose, or by none. */
export async function join(
  acting: Acting,
  person: { standing: Standing; knownAs?: string | undefined },
): Promise<Person> {
  const joined = { id: acting.chance.id(), standing: person.standing, knownAs: person.knownAs }
  await addPerson(acting.tx, acting.place.id, joined)
  acting.record({
    act: 'people.join',
    subject: { kind: 'person', id: joined.id },
    about: { standing: person.standing },
  })
  return joined
}

/** Starts a session and answers the token its cookie carries. Only the token's hash is kept. */
export async function startSession(acting: Acting, person: Person): Promise<{ token: string; days: number }> {
  const { tx, place, chance } = acting
  const token = chance.token()
  const session = chance.id()
  const days = sessionDays[person.standing]
  await addSession(tx, place.id, { id: session, person: person.id, days })
  await addDoor(tx, {
    hash: acting.secretHash('session', token),
    kind: 'session',
    placeId: place.id,
    subject: session,
  })
  return { token, days }
}

/**
 * Gives somebody a return card and answers its six words; the card they had before stops working. `purpose` is
 * what the words are made from with the form's key, for forms that do not know the person when they come again.
 */
export async function giveCard(acting: Acting, person: string, purpose = `card ${person}`): Promise<string> {
  const { tx, place, chance } = acting
  const before = await findCardOf(tx, place.id, person)
  if (before) await removeDoorsOf(tx, place.id, before.id, 'card')
  const words = acting.wordsFor(purpose)
  const id = chance.id()
  await saveCard(tx, place.id, { id, person })
  await addDoor(tx, { hash: acting.secretHash('card', words), kind: 'card', placeId: place.id, subject: id })
  acting.record({ act: 'people.card', subject: { kind: 'person', id: person } })
  return words
}

/** Makes a one-time link for a member of staff and answers its address. */
export async function makeLink(acting: Acting, person: string): Promise<string> {
  const { tx, place, chance } = acting
  const token = chance.token(18)
  const id = chance.id()
  await addLink(tx, place.id, { id, person, days: linkDays })
  await addDoor(tx, { hash: acting.secretHash('link', token), kind: 'link', placeId: place.id, subject: id })
  acting.record({ act: 'people.invite', subject: { kind: 'person', id: person } })
  return `${acting.publicUrl}/${place.slug}/join/${token}`
}

/** Ends every session of a person: "sign out everywhere". */
export async function endSessions(acting: Acting, person: string): Promise<void> {
  for (const session of await removeSessionsOf(acting.tx, acting.place.id, person)) {
    await removeDoorsOf(acting.tx, acting.place.id, session, 'session')
  }
  acting.record({ act: 'people.sign-out', subject: { kind: 'person', id: person } })
}
