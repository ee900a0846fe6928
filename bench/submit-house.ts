/** What `submit.ts` needs to be there: a call near its deadline, and many organisations with everything written. */
import { begin, list, stateMatters, takeSeat } from '#commons/cycles'
import { join, startSession } from '#commons/people'
import { addPlace, type Place, saveClockOffset } from '#commons/places'
import { nobody, type Who } from '#platform/auth'
import { realChance } from '#platform/chance'
import type { Database } from '#platform/db'
import { actIn } from '#platform/http'
import { addExampleApplicant, type Doing, publishExampleCall, writeExample } from './example.ts'

const secret = Buffer.from('a secret of the bench, of 32 bytes and more')

export interface Sender {
  /** Where its application is. */
  readonly path: string
  readonly session: string
}

export interface FurnishedCall {
  readonly placeId: string
  /** In ms since 1970. */
  readonly closesAt: number
  readonly senders: readonly Sender[]
  /** How long one sealed envelope is. */
  readonly envelopeBytes: number
  /** Moves the place’s clock so that the call closes in so many ms. */
  closeIn(ms: number): Promise<void>
}

/** A call of a test place, and `count` applications with every answer in them, each with somebody signed in. */
export async function furnishCall(database: Database, count: number): Promise<FurnishedCall> {
  const place: Place = {
    id: realChance.id(),
    slug: 'bench',
    name: 'Bench',
    kind: 'test',
    about: '',
    illustrative: false,
    record: false,
    runsIt: 'the bench',
    contact: 'bench@example.org',
  }
  await database.transaction('write', (tx) => addPlace(tx, place, true))
  const act: Doing = (who, work) =>
    actIn({ database, place, who, chance: realChance, secret, publicUrl: 'http://localhost' }, work)
  const cycle = await act(nobody, async (acting) => {
    const made = await begin(acting, {
      slug: 'last-seconds',
      title: 'The last seconds',
      template: 'grantPilot',
      purpose: 'To be measured.',
      dreamWord: 'dream',
      potPence: 2_000_000,
      potHolder: 'nobody',
      startedOn: '2026-01-05',
    })
    await stateMatters(acting, made.id, [
      { upForDecision: true, what: 'What comes first', why: 'You know best.' },
      { upForDecision: false, what: 'How much money there is', why: 'It was set before.' },
    ])
    await list(acting, made.id)
    return made
  })
  const member = (role: 'youngPerson' | 'commissioner'): Promise<Who> =>
    act(nobody, async (acting) => {
      const kind = role === 'youngPerson' ? 'participant' : 'staff'
      const person = await join(acting, { standing: kind, knownAs: `Bench ${role}` })
      await takeSeat(acting, cycle.id, person.id, role)
      return {
        kind,
        person: person.id,
        knownAs: person.knownAs,
        keeper: false,
        seats: [{ cycle: cycle.id, role }],
      }
    })
  const team = { jo: await member('youngPerson'), ellen: await member('commissioner') }
  const call = await publishExampleCall(act, cycle, team)
  // As much as the call’s questions allow, so that an envelope has its usual size.
  const words = 'Sixty words are a paragraph, and this paragraph is said again. '.repeat(12).trim()
  const senders: Sender[] = []
  for (let i = 0; i < count; i++) {
    const { who, organisation } = await addExampleApplicant(act, `Group ${i}`)
    senders.push(
      await act(who, async (acting) => {
        const id = await writeExample(acting, call.id, organisation, words)
        const { token } = await startSession(acting, {
          id: who.person,
          standing: 'participant',
          knownAs: who.knownAs,
        })
        return { path: `/bench/projects/last-seconds/apply/${id}`, session: token }
      }),
    )
  }
  return {
    placeId: place.id,
    closesAt: call.closesAt.epochMilliseconds,
    senders,
    envelopeBytes: 8192,
    closeIn: (ms) =>
      act(nobody, async ({ tx, now }) => {
        const ahead = call.closesAt.since(now).total('milliseconds') - ms
        await saveClockOffset(tx, place.id, `${Math.round(ahead)} milliseconds`)
      }),
  }
}
