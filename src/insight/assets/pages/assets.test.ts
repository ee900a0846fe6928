import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin, type Cycle } from '#commons/cycles'
import { nameLead, raiseConcern } from '#commons/safety'
import { approveVoice, shareVoice, withdrawVoice } from '#insight/voices'
import { nobody, type Who } from '#platform/auth'
import { sql } from '#platform/db'
import { type OpenHouse, openHouse } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'
import { exampleSharing } from '../../voices/example.ts'
import { addAsset, addBarrier } from '../acts.ts'
import { boathouse, lastBus } from '../example.ts'
import { listAssets, listBarriers } from '../storage.ts'

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

const wall = '/testing/projects/our-20k/assets'
const assetsOf = (of: Cycle) => house.act(nobody, ({ tx, place }) => listAssets(tx, place.id, of.id))

async function hang(draft = boathouse, on = cycle): Promise<string> {
  const added = await house.act(jo, (acting) => addAsset(acting, on.id, draft))
  assert.ok(added.ok)
  return added.value.id
}

async function said(words: string): Promise<string> {
  const shared = await house.act(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: cycle.id, words }),
  )
  assert.ok(shared.ok)
  assert.ok((await house.act(jo, (acting) => approveVoice(acting, shared.value.id))).ok)
  return shared.value.id
}

test('everybody sees the wall of a listed project, only its team finds the way to add a card', async () => {
  await hang()
  const stranger = await house.visitor()
  const seen = await stranger.get(wall)
  assert.equal(seen.status, 200)
  assert.match(seen.text, /The Boathouse/)
  assert.doesNotMatch(seen.html, /assets\/add/)
  assert.ok(seen.statements <= 7, `${seen.statements} statements`)
  const [asset] = await assetsOf(cycle)
  for (const address of [
    `${wall}/add`,
    `${wall}/${asset?.id}`,
    `${wall}/${asset?.id}/take-down`,
    '/testing/projects/our-20k/barriers/add',
  ])
    assert.equal((await stranger.get(address)).status, 403, address)
  const member = await house.visitor(jo)
  assert.match((await member.get(wall)).html, /assets\/add/)
})

test('a card is hung, and hung without what it needs it says what and keeps what was typed', async () => {
  const member = await house.visitor(jo)
  const form = await member.get(`${wall}/add`)
  const refused = await member.submit(form, 'add', {
    kind: 'person',
    title: 'Dele, who fixes bikes',
    about: 'Lets you watch.',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Ask this person first/)
  assert.match(refused.html, /value="Dele, who fixes bikes"/)
  const wrong = await member.submit(form, 'add', { title: 'No kind' })
  assert.match(wrong.text, /Choose what kind of thing/)
  const hung = await member.submit(refused, 'add', { agreed: 'Jo asked him. He said yes.' })
  assert.equal(hung.status, 200)
  assert.match(hung.text, /Dele, who fixes bikes/)
})

test('a barrier is put up beside it', async () => {
  const member = await house.visitor(jo)
  const form = await member.get('/testing/projects/our-20k/barriers/add')
  const refused = await member.submit(form, 'add', {
    whoIsMissing: 'hard to reach groups',
    why: 'Eleven steps',
  })
  assert.equal(refused.status, 422)
  const up = await member.submit(form, 'add', { whoIsMissing: 'Anyone who uses wheels', why: 'Eleven steps' })
  assert.match(up.text, /Anyone who uses wheels/)
})

test('a card made from somebody’s words shows them to its maker, and keeps the link when they are taken back', async () => {
  const voice = await said('I watched the man who fixes bikes until I could.')
  const member = await house.visitor(jo)
  const form = await member.get(`${wall}/add?voice=${voice}`)
  assert.match(form.text, /I watched the man who fixes bikes/)
  await member.submit(form, 'add', { kind: 'skill', title: 'Fixing bikes', about: 'By watching.' })
  const made = (await assetsOf(cycle)).find((asset) => asset.title === 'Fixing bikes')
  assert.deepEqual(made?.fromVoices, [voice])
  await house.act(nobody, (acting) => withdrawVoice(acting, voice))
  const change = await member.get(`${wall}/${made?.id}`)
  assert.match(change.text, /were taken back/)
  assert.doesNotMatch(change.text, /I watched the man/)
  await member.submit(change, 'save', { title: 'Fixing bikes by watching' })
  const kept = (await assetsOf(cycle)).find((asset) => asset.title === 'Fixing bikes by watching')
  assert.deepEqual(kept?.fromVoices, [voice])
})

test('words that somebody is worried about are shown to nobody who makes a card', async () => {
  const voice = await said('Canary words to be worried about.')
  const member = await house.visitor(jo)
  assert.match((await member.get(`${wall}/add?voice=${voice}`)).text, /Canary words/)
  await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about: { kind: 'voice', id: voice }, how: 'person' }),
  )
  for (const address of [`${wall}/add`, '/testing/projects/our-20k/barriers/add'])
    assert.doesNotMatch((await member.get(`${address}?voice=${voice}`)).text, /Canary words/)
})

test('a card takes no words of another project', async () => {
  const voice = await said('Only here.')
  const other = await house.addProject('another')
  const refused = await house.act(jo, (acting) =>
    addAsset(acting, other.id, { ...boathouse, fromVoices: [voice] }),
  )
  assert.equal(refused.ok, false)
})

test('the second of two people changing a card is shown both texts', async () => {
  const id = await hang({ ...boathouse, title: 'The old bandstand' })
  const [first, second] = [await house.visitor(jo), await house.visitor(jo)]
  const [one, two] = [await first.get(`${wall}/${id}`), await second.get(`${wall}/${id}`)]
  assert.equal((await first.submit(one, 'save', { title: 'The bandstand' })).status, 200)
  const late = await second.submit(two, 'save', { title: 'The old stage' })
  assert.equal(late.status, 409)
  assert.match(late.text, /The bandstand/)
  assert.match(late.text, /The old stage/)
})

test('a card is taken down after asking once more, and its words are gone', async () => {
  const id = await hang({ ...boathouse, title: 'Something with canary words' })
  const member = await house.visitor(jo)
  assert.equal((await titlesLike('%canary%')).length, 1)
  const asking = await member.get(`${wall}/${id}/take-down`)
  assert.match(asking.text, /Something with canary words/)
  const gone = await member.submit(asking, 'takeDown')
  assert.doesNotMatch(gone.text, /canary/)
  assert.equal((await member.get(`${wall}/${id}`)).status, 404)
  assert.deepEqual(await titlesLike('%canary%'), [])
})

/** What stands in the rows themselves, cards that were taken down too. */
async function titlesLike(pattern: string): Promise<string[]> {
  return house.database.inPlace(house.place.id, async (tx) => {
    const { rows } = await sql<{
      title: string
    }>`select title from assets.asset where title ilike ${pattern}`.execute(tx.kysely)
    return rows.map((row) => row.title)
  })
}

test('cards are found by kind and by words, and by nothing that is no filter', async () => {
  const find = await house.addProject('finding')
  const sam = await house.addMember(find, 'practitioner', 'Sam')
  const add = (draft: typeof boathouse) => house.act(sam, (acting) => addAsset(acting, find.id, draft))
  await add({ ...boathouse, title: '100% wool club', kind: 'group' })
  await add({ ...boathouse, title: 'The mere' })
  await house.act(sam, (acting) => addBarrier(acting, find.id, lastBus))
  const visitor = await house.visitor()
  const shown = async (query: string) => (await visitor.get(`/testing/projects/finding/assets?${query}`)).text
  assert.match(await shown('kind=group'), /wool club/)
  assert.doesNotMatch(await shown('kind=group'), /The mere/)
  assert.match(await shown('search=100%25'), /wool club/)
  assert.doesNotMatch(await shown('search=100%25'), /The mere/)
  assert.match(await shown('search=lantern'), /No card fits/)
  assert.match(await shown('search=lantern'), /The last 14/)
  for (const odd of ['kind=wizard', 'page=-3', 'page=x', 'search=a&search=b', 'kind=group&kind=place'])
    assert.equal((await visitor.get(`/testing/projects/finding/assets?${odd}`)).status, 200, odd)
})

test('a wall with barriers only asks what is good, and one with both does not', async () => {
  const half = await house.addProject('half')
  const sam = await house.addMember(half, 'practitioner', 'Sam')
  await house.act(sam, (acting) => addBarrier(acting, half.id, lastBus))
  const visitor = await house.visitor()
  assert.match((await visitor.get('/testing/projects/half/assets')).text, /makes people look like problems/)
  await house.act(sam, (acting) => addAsset(acting, half.id, boathouse))
  assert.doesNotMatch(
    (await visitor.get('/testing/projects/half/assets')).text,
    /makes people look like problems/,
  )
})

test('another place, and a project that is not there, do not exist', async () => {
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await house.addProject('their-20k', {}, elsewhere)
  const stranger = await house.addMember(theirs, 'practitioner', 'Kit', elsewhere)
  const visitor = await house.visitor(stranger, elsewhere)
  const id = await hang()
  assert.equal((await visitor.get(`/elsewhere/projects/their-20k/assets/${id}`)).status, 404)
  assert.equal((await visitor.get(`/elsewhere/projects/our-20k/assets`)).status, 404)
  assert.equal((await visitor.get(`${wall}/${id}`)).status, 403)
  const barriers = await house.act(nobody, ({ tx }) => listBarriers(tx, elsewhere.id, cycle.id), elsewhere)
  assert.deepEqual(barriers, [])
})

test('cards of a project that is not listed are hidden from those without a seat', async () => {
  const quiet = await house.act(nobody, (acting) => begin(acting, { ...withoutState(cycle), slug: 'quiet' }))
  const sam = await house.addMember(quiet, 'practitioner', 'Sam')
  assert.equal((await (await house.visitor()).get('/testing/projects/quiet/assets')).status, 404)
  assert.equal((await (await house.visitor(sam)).get('/testing/projects/quiet/assets')).status, 200)
})

function withoutState({ id: _id, listed: _listed, version: _version, ...draft }: Cycle) {
  return draft
}
