import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { findConcernAbout, nameLead, settleConcern } from '#commons/safety'
import { nobody, type Who } from '#platform/auth'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleLead } from '../../commons/safety/example.ts'
import type { Sharing } from './acts.ts'
import { shareVoice } from './acts.ts'
import { changeConsents, changeVoice, withdrawVoice } from './acts-author.ts'
import { approveVoice, refuseVoice, retell, undoAnswer } from './acts-team.ts'
import { exampleSharing } from './example.ts'
import { countVoices, findVoice, findVoiceByReceipt, listVoices } from './storage.ts'
import { listWaiting } from './storage-answers.ts'
import { listRetellings } from './storage-retellings.ts'

let house: FreshHouse
let cycle: Cycle
let ash: Who
before(async () => {
  house = await freshHouse()
  cycle = await house.addProject()
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(() => house.close())

const share = (more: Partial<Sharing> = {}) =>
  house.act(nobody, async (acting) => {
    const shared = await shareVoice(acting, { ...exampleSharing, cycle: cycle.id, ...more })
    assert.ok(shared.ok, JSON.stringify(shared))
    return shared.value
  })
const find = (id: string) => house.act(nobody, ({ tx, place }) => findVoice(tx, place.id, id))
const approve = (id: string) => house.act(ash, (acting) => approveVoice(acting, id))
const listed = (shownTo: 'team' | 'public') =>
  house.act(nobody, async ({ tx, place }) =>
    (await listVoices(tx, place.id, cycle.id, { shownTo, most: 200 })).map(({ id }) => id),
  )

test('no voice opens before somebody is named who keeps people safe', async () => {
  const bare = await house.addProject('nobody-named')
  const refused = await house.act(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: bare.id }),
  )
  assert.equal(refused.ok, false)
  await house.act(nobody, (acting) => nameLead(acting, bare.id, exampleLead))
  const shared = await house.act(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: bare.id }),
  )
  assert.equal(shared.ok, true)
})

test('a published record takes no voice', async () => {
  const place = await house.addPlace('archive', { record: true })
  const record = await house.addProject('long-ago', {}, place)
  const refused = await house.act(
    nobody,
    async (acting) => {
      await nameLead(acting, record.id, exampleLead)
      return shareVoice(acting, { ...exampleSharing, cycle: record.id })
    },
    place,
  )
  assert.equal(refused.ok, false)
})

test('a voice is shared with nothing allowed beside taking part, and waits for an answer within a week', async () => {
  const { id } = await share()
  const voice = await find(id)
  assert.deepEqual(voice?.consents, {
    takePart: true,
    quote: false,
    attribute: false,
    photo: false,
    publish: false,
  })
  assert.equal(voice?.status, 'waiting')
  assert.equal(Temporal.PlainDate.from(voice?.saidOn ?? '').until(voice?.replyBy ?? '').days, 7)
})

test('six words open the voice again, and nothing else does', async () => {
  const { id, code } = await share()
  assert.match(code, /^([a-z]+-){5}[a-z]+$/)
  const found = await house.act(nobody, (acting) =>
    findVoiceByReceipt(acting.tx, acting.place.id, acting.secretHash('receipt', code)),
  )
  assert.equal(found?.id, id)
  const other = await house.act(nobody, (acting) =>
    findVoiceByReceipt(acting.tx, acting.place.id, acting.secretHash('receipt', `${code}s`)),
  )
  assert.equal(other, undefined)
})

test('a name is kept only with the wish to be named', async () => {
  const unnamed = await share({ knownAs: 'Kit' })
  assert.equal((await find(unnamed.id))?.knownAs, undefined)
  const named = await share({ knownAs: 'Kit', consents: { attribute: true } })
  assert.equal((await find(named.id))?.knownAs, 'Kit')
  const nameless = await house.act(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: cycle.id, consents: { attribute: true } }),
  )
  assert.equal(nameless.ok, false)
})

test('nothing is on any screen before somebody of the team approved it, and in public only with the wish to publish', async () => {
  const [kept, published] = [await share(), await share({ consents: { publish: true } })]
  assert.ok(!(await listed('team')).includes(kept.id))
  await approve(kept.id)
  await approve(published.id)
  assert.ok((await listed('team')).includes(kept.id))
  assert.ok(!(await listed('public')).includes(kept.id))
  assert.ok((await listed('public')).includes(published.id))
})

test('a refusal needs a reason, which its author reads; an undo forgets the reason', async () => {
  const { id } = await share()
  assert.equal((await house.act(ash, (acting) => refuseVoice(acting, id, ' '))).ok, false)
  assert.equal(
    (await house.act(ash, (acting) => refuseVoice(acting, id, 'It names somebody’s street.'))).ok,
    true,
  )
  assert.equal((await find(id))?.refusedBecause, 'It names somebody’s street.')
  assert.equal((await house.act(ash, (acting) => undoAnswer(acting, id))).ok, true)
  const again = await find(id)
  assert.equal(again?.status, 'waiting')
  assert.equal(again?.refusedBecause, undefined)
})

test('one voice is answered once', async () => {
  const { id } = await share()
  assert.equal((await approve(id)).ok, true)
  assert.equal((await house.act(ash, (acting) => refuseVoice(acting, id, 'Too late.'))).ok, false)
})

test('words that sound as if somebody might be hurt wait for the lead, on no screen and in no queue', async () => {
  const { id } = await share({ words: 'My dad hits me when he is drunk.' })
  const concern = await house.act(nobody, ({ tx, place }) => findConcernAbout(tx, place.id, id))
  assert.equal(concern?.how, 'words')
  const waiting = await house.act(nobody, async ({ tx, place }) =>
    (await listWaiting(tx, place.id, cycle.id, 200)).map((voice) => voice.id),
  )
  assert.ok(!waiting.includes(id))
  assert.equal((await approve(id)).ok, false)
  const lead = await house.addMember(cycle, 'safeguardingLead')
  await house.act(lead, (acting) =>
    settleConcern(acting, concern?.id ?? '', { put: 'back', told: 'We talked.' }),
  )
  assert.equal((await approve(id)).ok, true)
})

test('a change makes a new voice that waits; the old words stay unless their author wants them gone', async () => {
  const first = await share({ words: 'First words' })
  await approve(first.id)
  const changed = await house.act(nobody, (acting) =>
    changeVoice(acting, {
      voice: first.id,
      code: first.code,
      author: 'one',
      words: 'Second words',
      forgetOld: false,
    }),
  )
  assert.ok(changed.ok)
  assert.equal((await find(first.id))?.status, 'changed')
  assert.equal((await find(first.id))?.words, 'First words')
  assert.equal((await find(changed.value.id))?.status, 'waiting')
  assert.ok(!(await listed('team')).includes(first.id))
  const opened = await house.act(nobody, (acting) =>
    findVoiceByReceipt(acting.tx, acting.place.id, acting.secretHash('receipt', first.code)),
  )
  assert.equal(opened?.words, 'Second words')
  const again = await house.act(nobody, (acting) =>
    changeVoice(acting, {
      voice: changed.value.id,
      code: first.code,
      author: 'one',
      words: 'Third words',
      forgetOld: true,
    }),
  )
  assert.equal(again.ok, true)
  assert.equal((await find(first.id))?.words, undefined)
  assert.equal((await find(changed.value.id))?.words, undefined)
})

test('a changed voice cannot be changed or answered any more', async () => {
  const { id, code } = await share()
  await house.act(nobody, (acting) =>
    changeVoice(acting, { voice: id, code, author: 'one', words: 'Better', forgetOld: false }),
  )
  const twice = await house.act(nobody, (acting) =>
    changeVoice(acting, { voice: id, code, author: 'one', words: 'Twice', forgetOld: false }),
  )
  assert.equal(twice.ok, false)
  assert.equal((await approve(id)).ok, false)
})

test('withdrawing takes every version; what is left is that something was said, later removed', async () => {
  const count = () => house.act(nobody, ({ tx, place }) => countVoices(tx, place.id, cycle.id))
  const before = await count()
  const { id, code } = await share({ words: 'To be taken back' })
  const changed = await house.act(nobody, (acting) =>
    changeVoice(acting, { voice: id, code, author: 'one', words: 'Also to be taken back', forgetOld: false }),
  )
  assert.ok(changed.ok)
  assert.equal((await house.act(nobody, (acting) => withdrawVoice(acting, changed.value.id))).ok, true)
  for (const version of [id, changed.value.id]) {
    const voice = await find(version)
    assert.equal(voice?.status, 'withdrawn')
    assert.equal(voice?.words, undefined)
  }
  const now = await count()
  assert.equal(now.said, before.said + 1)
  assert.equal(now.removed, before.removed + 1)
  assert.equal(now.waiting, before.waiting)
  assert.equal((await house.act(nobody, (acting) => withdrawVoice(acting, changed.value.id))).ok, false)
})

test('consents change with effect at once', async () => {
  const { id } = await share({ consents: { publish: true } })
  await approve(id)
  assert.ok((await listed('public')).includes(id))
  await house.act(nobody, (acting) => changeConsents(acting, id, { consents: { quote: true } }))
  assert.ok(!(await listed('public')).includes(id))
  assert.equal((await find(id))?.consents.quote, true)
})

test('a voice told in other words keeps its own: the telling stands beside it under its teller’s name', async () => {
  const { id } = await share({ words: 'wallah the bench is ours' })
  const told = await house.act(ash, (acting) =>
    retell(acting, id, { words: 'They see the bench as their place.' }),
  )
  assert.ok(told.ok)
  assert.equal((await find(id))?.words, 'wallah the bench is ours')
  const [telling] = await house.act(nobody, ({ tx, place }) => listRetellings(tx, place.id, [id]))
  assert.equal(telling?.toldBy, ash.kind === 'nobody' ? undefined : ash.person)
  await house.act(nobody, (acting) => withdrawVoice(acting, id))
  assert.deepEqual(await house.act(nobody, ({ tx, place }) => listRetellings(tx, place.id, [id])), [])
})

test('another place’s voices do not exist here', async () => {
  const { id, code } = await share()
  const elsewhere = await house.addPlace('elsewhere')
  const [found, opened] = await house.act(
    nobody,
    async (acting) => [
      await findVoice(acting.tx, elsewhere.id, id),
      await findVoiceByReceipt(acting.tx, elsewhere.id, acting.secretHash('receipt', code)),
    ],
    elsewhere,
  )
  assert.equal(found, undefined)
  assert.equal(opened, undefined)
})
