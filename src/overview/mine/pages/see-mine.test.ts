import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { join } from '#commons/people'
import { declareRight, openDecision, optOut, say } from '#commons/power'
import { planSession } from '#insight/sessions'
import { nobody, type Who } from '#platform/auth'
import { dateOf, daysAfter } from '#platform/clock'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { openHouse } from '#testing'
import { exampleSession } from '../../../insight/sessions/example.ts'

const house = await openHouse()
after(() => house.close())
const root = '/testing/projects/our-20k'
let cycle: Cycle
let ash: Who
let remi: Who

async function done<T>(who: Who, work: (acting: Acting) => Promise<Ruling<T>>): Promise<T> {
  const ruling = await house.act(who, work)
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

const mineOf = async (who: Who) => (await house.visitor(who)).get('/testing/mine')

before(async () => {
  cycle = await house.addProject()
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  remi = await house.addMember(cycle, 'youngPerson', 'Remi')
})

describe('my page', () => {
  test('greets me by the name I chose, with my projects and the ways out', async () => {
    const page = await mineOf(ash)
    assert.equal(page.status, 200)
    assert.match(page.text, /Hello, Ash/)
    for (const address of [
      root,
      `${root}/run`,
      `${root}/team/leave`,
      '/testing/account',
      '/testing/desk',
      '/testing/sign-out',
      '/testing/receipt',
    ])
      assert.ok(page.html.includes(`href="${address}"`), address)
    assert.doesNotMatch(page.text, /Remi/)
  })

  test('is a participant’s page: a worry reaches my project’s lead, and leaving is one tap', async () => {
    const { html } = await mineOf(ash)
    assert.ok(html.includes(`${root}/worried`))
    assert.ok(html.includes('href="/leave"'))
  })

  test('says when we meet next, today’s meeting too, and no meeting that is over', async () => {
    assert.match((await mineOf(ash)).text, /No next day is set yet/)
    const today = await house.act(nobody, async (acting) => dateOf(acting.now))
    const plan = (title: string, days: number) =>
      done(ash, (acting) =>
        planSession(acting, { ...exampleSession, cycleId: cycle.id, title, heldOn: daysAfter(today, days) }),
      )
    await plan('Next week', 7)
    await plan('Yesterday', -1)
    assert.match((await mineOf(ash)).text, /Next week/)
    await plan('Today', 0)
    const { text } = await mineOf(ash)
    assert.match(text, /Today.*At The Second Spoon/)
    assert.doesNotMatch(text, /Yesterday|Next week/)
  })

  test('shows what waits for my say until I said it, and what I left, with the way back', async () => {
    const open = async (matter: string) => {
      const right = await done(ash, (acting) =>
        declareRight(acting, {
          cycleId: cycle.id,
          matter,
          question: `about ${matter}`,
          holder: 'youngPeople',
          form: 'own',
          grounds: [],
        }),
      )
      const decision = await done(ash, (acting) =>
        openDecision(acting, {
          cycleId: cycle.id,
          matter,
          question: `Which ${matter}?`,
          options: [{ text: 'This' }, { text: 'That' }],
        }),
      )
      return { right, decision }
    }
    const name = await open('name')
    const pace = await open('pace')
    const before = await mineOf(ash)
    assert.ok(before.html.includes(`${root}/decisions/${name.decision.id}`))
    await done(ash, (acting) => say(acting, name.decision.id, { stance: 'for' }))
    await done(ash, (acting) => optOut(acting, cycle.id, 'pace', { to: 'others' }))
    const after = await mineOf(ash)
    assert.match(after.text, /Nothing is waiting for your say/)
    assert.match(after.text, /You left these to others about pace Come back to it/)
    assert.ok(after.html.includes(`${root}/rights/${pace.right.id}/leave`))
    assert.match((await mineOf(remi)).text, /Which name\?/)
  })

  test('leads to a receipt this browser holds, and shows nothing of it', async () => {
    const browser = await house.visitor(ash)
    assert.match((await browser.get('/testing/mine')).text, /Type my six words/)
    browser.cookies.set('alongside-receipt', 'one-two-three-four-five-six')
    const page = await browser.get('/testing/mine')
    assert.match(page.text, /A receipt is open in this browser/)
    assert.doesNotMatch(page.html, /one-two-three/)
  })

  test('of somebody in no team says what they can do instead', async () => {
    const { id } = await house.act(nobody, (acting) =>
      join(acting, { standing: 'participant', knownAs: undefined }),
    )
    const page = await mineOf({
      kind: 'participant',
      person: id,
      knownAs: undefined,
      keeper: false,
      seats: [],
    })
    assert.match(page.text, /You are in no team yet/)
  })

  test('is three statements beyond knowing who asks', async () => {
    const { statements } = await mineOf(ash)
    assert.ok(statements <= 7, String(statements))
  })

  test('is nobody’s without coming in, and not there in another place', async () => {
    assert.equal((await mineOf(nobody)).status, 403)
    await house.addPlace('elsewhere')
    assert.equal((await (await house.visitor(ash)).get('/elsewhere/mine')).status, 403)
  })
})
