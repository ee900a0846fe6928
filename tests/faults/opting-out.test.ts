import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Cycle, listSeatsOf } from '#commons/cycles'
import { closeDecision, declareRight, openDecision, optOut, say } from '#commons/power'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleQuestion } from '../../src/commons/power/example.ts'

let house: FreshHouse
let cycle: Cycle
before(async () => {
  house = await freshHouse()
  cycle = await house.addProject()
})
after(() => house.close())

test('whoever leaves one matter is still waited for, heard and counted in every other', async () => {
  const jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  const kit = await house.addMember(cycle, 'youngPerson', 'Kit')
  const seats = await house.act(jo, ({ tx, place }) => listSeatsOf(tx, place.id, jo.person))
  /** A question that young people hold. */
  const ask = (matter: string) =>
    house.act(kit, async (acting) => {
      const right = { cycleId: cycle.id, matter, question: 'what comes of it', grounds: [] }
      assert.ok((await declareRight(acting, { ...right, holder: 'youngPeople', form: 'own' })).ok)
      const opened = await openDecision(acting, { ...exampleQuestion, cycleId: cycle.id, matter })
      assert.ok(opened.ok)
      return opened.value
    })
  const panel = await ask('award')
  const choice = await ask('priorities')
  const [first] = choice.options
  assert.ok(first)
  const forFirst = { stance: 'for', option: first.id } as const

  await house.act(jo, async (acting) => {
    assert.ok((await say(acting, choice.id, forFirst)).ok)
    assert.ok((await optOut(acting, cycle.id, 'award', { to: 'others' })).ok)
    assert.equal((await say(acting, panel.id, { stance: 'for' })).ok, false, 'they left it')
    assert.ok((await say(acting, choice.id, { ...forFirst, reason: 'Still mine to say.' })).ok)
  })
  await house.act(kit, async (acting) => {
    assert.ok((await say(acting, panel.id, { stance: 'for' })).ok)
    const [chosen] = panel.options
    const closing = { chosen: [chosen?.id ?? ''], reasons: 'Kit decided it for both.' }
    assert.ok((await closeDecision(acting, panel.id, closing)).ok)
  })

  const late = await ask('call')
  await house.act(kit, async (acting) => {
    const [chosen] = late.options
    assert.ok((await say(acting, late.id, { stance: 'for' })).ok)
    const closing = { chosen: [chosen?.id ?? ''], reasons: 'Without Jo.' }
    assert.equal((await closeDecision(acting, late.id, closing)).ok, false, 'it waits for Jo')
  })
  assert.deepEqual(await house.act(jo, ({ tx, place }) => listSeatsOf(tx, place.id, jo.person)), seats)
})
