import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Cycle, takeSeat } from '#commons/cycles'
import { join } from '#commons/people'
import { declareRight, object, openDecision, optOut, say } from '#commons/power'
import { nameLead, raiseConcern } from '#commons/safety'
import { planSession } from '#insight/sessions'
import { shareVoice } from '#insight/voices'
import { nobody, type Who } from '#platform/auth'
import { dateOf, daysAfter } from '#platform/clock'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { openHouse } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'
import { exampleSession } from '../../../insight/sessions/example.ts'
import { exampleSharing } from '../../../insight/voices/example.ts'

const house = await openHouse()
after(() => house.close())
const root = '/testing/projects/our-20k'
type Somebody = Exclude<Who, { kind: 'nobody' }>
let cycle: Cycle
let ash: Somebody
let priya: Somebody
let ruth: Somebody
let whitlock: Somebody

async function done<T>(who: Who, work: (acting: Acting) => Promise<Ruling<T>>): Promise<T> {
  const ruling = await house.act(who, work)
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

const deskOf = async (who: Who, query = '') => (await house.visitor(who)).get(`/testing/desk${query}`)

before(async () => {
  cycle = await house.addProject()
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  priya = await house.addMember(cycle, 'commissioner', 'Priya')
  ruth = await house.addMember(cycle, 'safeguardingLead', 'Ruth')
  whitlock = await house.addMember(cycle, 'observer', 'Whitlock')
})

describe('what needs me', () => {
  test('begins with what is missing before people can safely take part, and goes once it is there', async () => {
    const before = await deskOf(priya)
    assert.match(before.text, /Name the person who keeps people safe/)
    assert.match(before.text, /Say who decides what/)
    assert.ok(before.html.includes(`${root}/safety`))
    await done(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
    assert.doesNotMatch((await deskOf(priya)).text, /Name the person who keeps people safe/)
  })

  test('voices wait for the whole core team, with the day that was promised', async () => {
    const { id } = await done(nobody, (acting) => shareVoice(acting, { ...exampleSharing, cycle: cycle.id }))
    for (const who of [ash, priya]) {
      const desk = await deskOf(who)
      assert.match(desk.text, /Answer 1 voice/)
      assert.ok(desk.html.includes(`${root}/queue`))
    }
    assert.doesNotMatch((await deskOf(whitlock)).text, /Answer 1 voice/)
    await house.act(nobody, (acting) =>
      raiseConcern(acting, { cycle: cycle.id, about: { kind: 'voice', id }, how: 'person' }),
    )
    assert.doesNotMatch((await deskOf(ash)).text, /Answer 1 voice/)
  })

  test('a worry stands on the lead’s desk and on nobody else’s', async () => {
    assert.match((await deskOf(ruth)).text, /Read 1 worry somebody sent you/)
    for (const who of [ash, priya, whitlock]) assert.doesNotMatch((await deskOf(who)).text, /worr/i)
  })

  test('a decision waits for those whose it is, until they had their say or left it to others', async () => {
    const open = async (matter: string, holder: 'youngPeople' | 'coreTeam') => {
      await done(ash, (acting) =>
        declareRight(acting, {
          cycleId: cycle.id,
          matter,
          question: `about ${matter}`,
          holder,
          form: 'own',
          grounds: [],
        }),
      )
      return done(ash, (acting) =>
        openDecision(acting, {
          cycleId: cycle.id,
          matter,
          question: `Which ${matter}?`,
          options: [{ text: 'This' }, { text: 'That' }],
        }),
      )
    }
    await open('name', 'youngPeople')
    assert.match((await deskOf(ash)).text, /Have your say: Which name\?/)
    assert.doesNotMatch((await deskOf(priya)).text, /Which name\?/)
    const place = await open('place', 'coreTeam')
    await open('pace', 'coreTeam')
    assert.match((await deskOf(priya)).text, /Which place\?.*Which pace\?|Which pace\?.*Which place\?/)
    await done(priya, (acting) => say(acting, place.id, { stance: 'standAside' }))
    await done(priya, (acting) => optOut(acting, cycle.id, 'pace', { to: 'others' }))
    assert.doesNotMatch((await deskOf(priya)).text, /Have your say/)
    await done(priya, (acting) => object(acting, place.id, 'It is too far to walk.'))
    assert.match((await deskOf(ash)).text, /Answer 1 objection: Which place\?/)
    assert.doesNotMatch((await deskOf(priya)).text, /Answer 1 objection/)
  })

  test('meetings of the week are for everybody with a seat; counting heads is for the core team', async () => {
    const today = await house.act(nobody, async (acting) => dateOf(acting.now))
    const plan = (title: string, days: number) =>
      done(ash, (acting) =>
        planSession(acting, { ...exampleSession, cycleId: cycle.id, title, heldOn: daysAfter(today, days) }),
      )
    await plan('On the last day', 7)
    await plan('A day too late', 8)
    await plan('Yesterday', -1)
    const desk = await deskOf(whitlock)
    assert.match(desk.text, /On the last day/)
    assert.doesNotMatch(desk.text, /A day too late|Yesterday/)
    assert.match((await deskOf(ash)).text, /Write down how many came: Yesterday/)
  })

  test('shows one project of several when asked', async () => {
    const other = await house.addProject('other', { title: 'The other one' })
    await house.act(nobody, (acting) => takeSeat(acting, other.id, priya.person, 'commissioner'))
    assert.match((await deskOf(priya)).text, /The other one/)
    assert.doesNotMatch((await deskOf(priya, '?project=our-20k')).html, /projects\/other/)
    assert.match((await deskOf(priya, '?project=nonsense')).html, /projects\/other/)
  })

  test('is one statement, however many projects', async () => {
    const desk = await deskOf(priya)
    // Place, door, person and seats; then the desk.
    assert.ok(desk.statements <= 5, String(desk.statements))
  })

  test('is nobody’s without coming in, and empty for somebody without a seat', async () => {
    assert.equal((await deskOf(nobody)).status, 403)
    const { id: person } = await house.act(nobody, (acting) =>
      join(acting, { standing: 'staff', knownAs: 'New' }),
    )
    const desk = await deskOf({ kind: 'staff', person, knownAs: 'New', keeper: false, seats: [] })
    assert.equal(desk.status, 200)
    assert.match(desk.text, /You have no seat in a project yet/)
    assert.ok(desk.html.includes('/testing/begin'))
  })

  test('another place’s session is nobody here', async () => {
    const elsewhere = await house.addPlace('elsewhere')
    const browser = await house.visitor(ash)
    assert.equal((await browser.get(`/${elsewhere.slug}/desk`)).status, 403)
  })
})
