import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { type FreshHouse, freshHouse } from '#testing'
import { closeDecision, declareRight, openDecision, say } from './acts.ts'
import { optIn, optOut } from './acts-table.ts'
import { exampleQuestion } from './example.ts'
import type { PassesTo } from './opt-out.ts'
import { knownMatters } from './right.ts'
import { listOptOuts } from './storage-table.ts'

/** The later stages of a project: each is somebody's to leave, and to come back to. */
const stages = ['panel', 'questions', 'interviews', 'award', 'pilotEnd'] as const

let house: FreshHouse
let cycle: Cycle
let ash: Who
let jo: Who & { readonly person: string }
let priya: Who
before(async () => {
  house = await freshHouse()
  cycle = await house.addProject('stages')
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  priya = await house.addMember(cycle, 'practitioner', 'Priya')
})
after(() => house.close())

const left = () => house.act(ash, async ({ tx, place }) => [...(await listOptOuts(tx, place.id, cycle.id))])

describe('a stage', () => {
  test('is a matter other rooms know by name', () => {
    for (const stage of stages) assert.ok(knownMatters.includes(stage), stage)
  })

  test('can be left without a reason, or with one in their own words, and come back to', async () => {
    for (const [at, stage] of stages.entries()) {
      const reason = at % 2 === 0 ? '' : 'Forms make me fall asleep.'
      assert.ok(
        (await house.act(ash, (acting) => optOut(acting, cycle.id, stage, { to: 'others' }, reason))).ok,
      )
      assert.deepEqual(
        (await left()).map((one) => [one.matter, one.reason]),
        [[stage, reason]],
      )
      assert.equal(await house.act(ash, (acting) => optIn(acting, cycle.id, stage)), true)
      assert.deepEqual(await left(), [])
    }
  })

  test('passes to whom they say: the others, one of us, or nobody', async () => {
    const ways: readonly PassesTo[] = [
      { to: 'others' },
      { to: 'person', person: jo.person },
      { to: 'nobody', otherwise: 'wait' },
      { to: 'nobody', otherwise: 'goOn' },
    ]
    for (const passesTo of ways) {
      assert.ok((await house.act(ash, (acting) => optOut(acting, cycle.id, 'panel', passesTo))).ok)
      assert.deepEqual((await left())[0]?.passesTo, passesTo)
      await house.act(ash, (acting) => optIn(acting, cycle.id, 'panel'))
    }
  })

  test('that somebody left takes nothing from them in another one', async () => {
    const opened = await house.act(priya, async (acting) => {
      const question = { cycleId: cycle.id, matter: 'interviews', question: 'how we meet them' }
      assert.ok(
        (await declareRight(acting, { ...question, holder: 'youngPeople', form: 'own', grounds: [] })).ok,
      )
      return openDecision(acting, { ...question, ...exampleQuestion })
    })
    assert.ok(opened.ok)
    const { id, options } = opened.value
    assert.ok((await house.act(ash, (acting) => optOut(acting, cycle.id, 'panel', { to: 'others' }))).ok)
    const stand = { stance: 'for', option: options[0]!.id } as const
    const close = { chosen: [options[0]!.id], reasons: 'It is ours.' }
    assert.ok((await house.act(jo, (acting) => say(acting, id, stand))).ok)
    const early = await house.act(jo, (acting) => closeDecision(acting, id, close))
    assert.equal(early.ok, false, 'their say is still waited for')
    assert.ok((await house.act(ash, (acting) => say(acting, id, stand))).ok)
    assert.ok((await house.act(ash, (acting) => closeDecision(acting, id, close))).ok)
  })
})
