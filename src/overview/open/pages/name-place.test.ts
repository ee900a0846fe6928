import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { join } from '#commons/people'
import type { Place } from '#commons/places'
import { publishAward } from '#planning/awards'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse } from '#testing'
import { decided, prepared, scoredCall, signed, told, valued } from '../../../planning/awards/example.ts'

let house: OpenHouse
let keeper: Who
const at = '/testing/open-data'
before(async () => {
  house = await openHouse({ runsIt: 'Eastmere Borough Council' })
  keeper = await keeperOf(house.place)
})
after(() => house.close())

async function keeperOf(place: Place): Promise<Who> {
  const { id } = await house.act(
    nobody,
    (acting) => join(acting, { standing: 'keeper', knownAs: `Nadia ${place.slug}` }),
    place,
  )
  return { kind: 'staff', person: id, knownAs: 'Nadia', keeper: true, seats: [] }
}

test('only whoever keeps the place names it, and finds the page where the place says who runs it', async () => {
  const cycle = await house.addProject('somewhere')
  for (const who of [nobody, await house.addMember(cycle, 'commissioner', 'Priya')])
    assert.equal((await (await house.visitor(who)).get(at)).status, 403)
  const browser = await house.visitor(keeper)
  assert.ok((await browser.get('/testing/about')).html.includes(`href="${at}"`))
  assert.equal((await (await house.visitor()).get('/testing/about')).html.includes(at), false)
  const page = await browser.get(at)
  assert.equal(page.status, 200)
  assert.match(page.text, /Numbers begin with 360G-/)
})

test('bad input keeps what was typed; a prefix stays once an award was told under it, the number may still change', async () => {
  const browser = await house.visitor(keeper)
  const wrong = await browser.submit(await browser.get(at), 'name', { prefix: 'a b', identifier: '1234567' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /as 360Giving gave it to you/)
  assert.match(wrong.html, /value="a b"/)
  assert.match(wrong.html, /value="1234567"/)
  const named = await browser.submit(await browser.get(at), 'name', { prefix: '360G-abd', identifier: '' })
  assert.match(named.html, /value="abd"/)
  await browser.submit(await browser.get(at), 'name', { prefix: '360G-abc', identifier: '' })

  const story = await scoredCall(house, 'named')
  await decided(house, story)
  await signed(house, story, await prepared(house, story))
  await told(house, story)
  await house.act(story.priya, async (acting) => valued(await publishAward(acting, story.call.id)))
  const later = await house.visitor(keeper)
  const moved = await later.submit(await later.get(at), 'name', { prefix: 'other', identifier: '' })
  assert.equal(moved.status, 422)
  assert.match(moved.text, /It stays, so that whoever copied them finds them again/)
  const numbered = { prefix: 'abc', identifier: 'GB-LAE-EAS' }
  const saved = await later.submit(await later.get(at), 'name', numbered)
  assert.equal(saved.status, 200)
  assert.match(saved.html, /value="GB-LAE-EAS"/)
})

test('a made-up place cannot look like a registered publisher', async () => {
  const play = await house.addPlace('play', { illustrative: true })
  const browser = await house.visitor(await keeperOf(play), play)
  const page = await browser.get('/play/open-data')
  assert.match(page.text, /Nothing here is real/)
  assert.doesNotMatch(page.html, /name="prefix"/)
})
