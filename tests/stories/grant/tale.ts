import { eastmere } from '../../../demonstrations/eastmere/story.ts'
import type { Browsing, Person, Stage } from '../stage.ts'

export { eastmere }

/** The story as far as it has been told: who has come, and what each of them holds. */
export interface Tale {
  readonly stage: Stage
  /** Where the place and its project live. */
  readonly place: string
  readonly project: string
  /** Everybody with a seat, by their key in the cast. */
  readonly who: Map<string, Person>
  /** Six words: return cards by person, receipts by voice. */
  readonly cards: Map<string, string>
  readonly receipts: Map<string, string>
  /** Who has signed in with their passkey in the week the story is in. */
  readonly signedIn: Set<string>
  /** Addresses worth coming back to: a square somebody kept, a decision's page. */
  readonly kept: Map<string, string>
  readonly diagnostic: (figure: string) => void
}

export type Chapter = (tale: Tale) => Promise<void>

export function as(tale: Tale, key: string): Person {
  const person = tale.who.get(key)
  if (!person) throw new Error(`${key} has not come into the story yet`)
  return person
}

/** Somebody who works here: their session lasts a week, their passkey for as long as they have the device. */
export async function atWork(tale: Tale, key: string): Promise<Person> {
  const person = as(tale, key)
  if (tale.signedIn.has(key)) return person
  tale.signedIn.add(key)
  await person.opens(`${tale.place}/sign-in`)
  await person.sends('Sign in')
  await person.sees(`You are here as ${person.name}`)
  return person
}

/** A device that keeps a passkey: a browser's own authenticator, asked without a window that waits for a finger. */
export async function givePasskeyDevice({ context, page }: Person): Promise<void> {
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Somebody passing by: a browser nobody has used before, which is put away afterwards. */
export async function passing<T>(
  tale: Tale,
  name: string,
  does: (passerBy: Person) => Promise<T>,
  browsing?: Browsing,
): Promise<T> {
  const passerBy = await tale.stage.comes(name, browsing)
  const result = await does(passerBy)
  await passerBy.close()
  return result
}

/** The place's clock goes to the Thursday of a week; the last evening was three days ago. */
export function week(tale: Tale, number: number): Promise<void> {
  tale.signedIn.clear()
  return tale.stage.daysFromToday(daysFromToday(number))
}

/** The place's clock goes to a time of day in London, so many days before the Thursday of a week. */
export function clockAt(
  tale: Tale,
  { week, daysBefore, at }: { week: number; daysBefore: number; at: string },
): Promise<void> {
  tale.signedIn.clear()
  const day = Temporal.PlainDate.from(thursday(week, daysBefore).date)
  return tale.stage.setClock(
    day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from(at) }).toInstant(),
  )
}

/** The Thursday of a week, or so many days before it, as somebody would write it into three boxes. */
export function thursday(number: number, daysBefore = 0): { readonly date: string } {
  return {
    date: Temporal.Now.plainDateISO('Europe/London')
      .add({ days: daysFromToday(number) - daysBefore })
      .toString(),
  }
}

const daysFromToday = (number: number) => (number - 10) * 7 - 3
