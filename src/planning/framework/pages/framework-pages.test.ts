import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { nameLead } from '#commons/safety'
import { approveVoice, shareVoice } from '#insight/voices'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'
import { exampleSharing } from '../../../insight/voices/example.ts'
import { proposeOutcome } from '../acts.ts'
import { resting, safeWayHome } from '../example.ts'
import type { OutcomeDraft } from '../outcome.ts'

let house: OpenHouse
let cycle: Cycle
let jo: Who
before(async () => {
  house = await openHouse()
  cycle = await house.addProject()
  jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(() => house.close())

const list = '/testing/projects/our-20k/outcomes'

async function said(words: string, publish = true): Promise<string> {
  const shared = await house.act(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: cycle.id, words, consents: { publish } }),
  )
  assert.ok(shared.ok)
  assert.ok((await house.act(jo, (acting) => approveVoice(acting, shared.value.id))).ok)
  return shared.value.id
}

async function propose(draft: Partial<OutcomeDraft> = {}, voice?: string): Promise<string> {
  const from = voice ?? (await said('The last bus goes before we do.'))
  const ruling = await house.act(jo, (acting) =>
    proposeOutcome(acting, cycle.id, { ...safeWayHome, ...draft }, [resting(from)]),
  )
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

test('every page of a member opens', async () => {
  const member = await house.visitor(jo)
  const id = await propose()
  const qualities = '/testing/projects/our-20k/qualities'
  for (const at of [
    list,
    `${list}/model`,
    `${list}/write`,
    `${list}/agree`,
    `${list}/${id}`,
    `${list}/${id}/change`,
    `${list}/${id}/evidence`,
    `${list}/${id}/withdraw`,
    qualities,
    `${qualities}/write`,
  ]) {
    assert.equal((await member.get(at)).status, 200, at)
  }
})
