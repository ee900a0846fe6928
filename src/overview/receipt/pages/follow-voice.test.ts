import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { Cycle } from '#commons/cycles'
import { closeDecision, declareRight, say } from '#commons/power'
import { findConcernAbout, nameLead, settleConcern } from '#commons/safety'
import { nameTheme } from '#insight/themes'
import {
  approveVoice,
  countWrongCodes,
  findVoice,
  refuseVoice,
  type Sharing,
  shareVoice,
  withdrawVoice,
} from '#insight/voices'
import { proposeOutcome } from '#planning/framework'
import { giveReason, putPriorities } from '#planning/priorities'
import { nobody, type Who } from '#platform/auth'
import { keepPicture, takePicture } from '#platform/files'
import { type OpenHouse, openHouse, type Visitor } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'
import { exampleSharing } from '../../../insight/voices/example.ts'

let house: OpenHouse
let cycle: Cycle
let ash: Who & { person: string }
let receipt: string
before(async () => {
  house = await openHouse()
  cycle = await house.addProject()
  ash = (await house.addMember(cycle, 'youngPerson', 'Ash')) as Who & { person: string }
  receipt = `/${house.place.slug}/receipt`
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(() => house.close())

const share = (more: Partial<Sharing> = {}) =>
  house.act(nobody, async (acting) => {
    const shared = await shareVoice(acting, { ...exampleSharing, cycle: cycle.id, ...more })
    assert.ok(shared.ok)
    return shared.value
  })
const find = (id: string) => house.act(nobody, ({ tx, place }) => findVoice(tx, place.id, id))

/** Somebody who scanned the square and tapped. */
async function holder(code: string): Promise<Visitor> {
  const browser = await house.visitor()
  const closed = await browser.get(`/${house.place.slug}/r/${code}`)
  await browser.submit(closed, 'open')
  return browser
}

test('the square’s address is left at once, and shows nothing of the words before a tap', async () => {
  const { code } = await share({ words: 'A purple umbrella in the rain' })
  const browser = await house.visitor()
  const sent = await browser.get(`/${house.place.slug}/r/${code}`, { follow: false })
  assert.equal(sent.status, 303)
  assert.equal(sent.location, receipt)
  const closed = await browser.get(receipt)
  assert.equal(closed.status, 200)
  assert.ok(!closed.text.includes('purple umbrella'))
  assert.ok(!closed.text.includes(cycle.title), 'not even which project')
  assert.match(closed.html, /<title>Receipt/)
  const open = await browser.submit(closed, 'open')
  assert.ok(open.text.includes('purple umbrella'))
  assert.match(open.html, /<title>Receipt/)
  const again = await browser.submit(open, 'close')
  assert.ok(!again.text.includes('purple umbrella'))
})

test('six words typed by hand open it, whatever autocorrect made of them', async () => {
  const { code } = await share({ words: 'Typed on a bus' })
  const browser = await house.visitor()
  const form = await browser.get(receipt)
  const open = await browser.submit(form, 'find', { code: ` ${code.replaceAll('-', ' ').toUpperCase()}. ` })
  assert.ok(open.text.includes('Typed on a bus'))
})

test('wrong words get one neutral sentence, stay in the box to be corrected, and are counted', async () => {
  const { code } = await share()
  const wrong = `${code.slice(0, -1)}q`
  const count = () => house.act(nobody, ({ tx, place }) => countWrongCodes(tx, place.id))
  const before = await count()
  const browser = await house.visitor()
  const answer = await browser.submit(await browser.get(receipt), 'find', { code: wrong })
  assert.match(answer.text, /These words open nothing here/)
  assert.ok(answer.html.includes(`value="${wrong}"`))
  assert.equal(await count(), before + 1)
})

test('nothing yet says by when, and who decides', async () => {
  const { code } = await share()
  const page = await (await holder(code)).get(receipt)
  assert.match(page.text, /Nothing yet. You will hear by \w+day/)
  assert.match(page.text, /The project team decides/)
})

test('a refusal is read with its reason', async () => {
  const { id, code } = await share()
  await house.act(ash, (acting) => refuseVoice(acting, id, 'It says which flat somebody lives in.'))
  const page = await (await holder(code)).get(receipt)
  assert.match(page.text, /It says which flat somebody lives in\./)
})

test('where words went: the box they lie in, the change that leans on it, and what was chosen', async () => {
  const kept = await share({ words: 'A place to cook together' })
  await house.act(ash, (acting) => approveVoice(acting, kept.id))
  const theme = await house.act(ash, async (acting) => {
    const named = await nameTheme(acting, cycle.id, {
      name: 'Eating together',
      cards: [{ kind: 'voice', subject: kept.id }],
      why: 'it is about food',
    })
    assert.ok(named.ok, JSON.stringify(named))
    return named.value.theme
  })
  const [yes, no] = await house.act(ash, async (acting) => {
    const propose = async (statement: string) => {
      const made = await proposeOutcome(
        acting,
        cycle.id,
        { statement, area: 'functioning', bottomLines: ['social'], provenance: ['youngPeople'] },
        [{ kind: 'theme', subject: theme, why: 'they asked for a kitchen' }],
      )
      assert.ok(made.ok, JSON.stringify(made))
      return made.value
    }
    return [await propose('We eat together every week'), await propose('We grow what we eat')] as const
  })
  const browser = await holder(kept.code)
  const before = await browser.get(receipt)
  assert.match(before.text, /It is in the box “Eating together”\. because it is about food/)
  assert.match(
    before.text,
    /We eat together every week \(through “Eating together”\) because they asked for a kitchen/,
  )
  assert.match(before.text, /Not chosen yet/)
  await house.act(ash, async (acting) => {
    const right = await declareRight(acting, {
      cycleId: cycle.id,
      matter: 'priorities',
      question: 'Which changes come first?',
      holder: 'youngPeople',
      form: 'own',
      grounds: [],
    } as never)
    assert.ok(right.ok, JSON.stringify(right))
    const put = await putPriorities(acting, cycle.id, 'Which changes come first?')
    assert.ok(put.ok, JSON.stringify(put))
    const said = await say(acting, put.value.id, { stance: 'for', option: yes })
    assert.ok(said.ok, JSON.stringify(said))
    await giveReason(acting, cycle.id, no, 'There is no ground for it yet.')
    const closed = await closeDecision(acting, put.value.id, { chosen: [yes], reasons: 'It starts now.' })
    assert.ok(closed.ok, JSON.stringify(closed))
  })
  const after = await browser.get(receipt)
  assert.match(after.text, /Chosen: We eat together every week/)
  assert.match(
    after.text,
    /Not chosen this time: We grow what we eat because There is no ground for it yet\./,
  )
  assert.ok(after.statements <= 14, `${after.statements} statements`)
})

test('what the lead says about a worry is read here, and only here', async () => {
  const { id, code } = await share({ words: 'He hits me when nobody looks.' })
  const lead = await house.addMember(cycle, 'safeguardingLead')
  const browser = await holder(code)
  assert.match((await browser.get(receipt)).text, /on no screen/)
  const concern = await house.act(nobody, ({ tx, place }) => findConcernAbout(tx, place.id, id))
  await house.act(lead, (acting) =>
    settleConcern(acting, concern?.id ?? '', { put: 'keepOff', told: 'I will be at the café on Thursday.' }),
  )
  const page = await browser.get(receipt)
  assert.match(page.text, /stays off every screen/)
  assert.match(page.text, /I will be at the café on Thursday\./)
})

test('its author says it differently: a new version waits, and the same six words open it', async () => {
  const { id, code } = await share({ words: 'The old way' })
  const browser = await holder(code)
  const form = await browser.get(`${receipt}/change`)
  assert.ok(form.html.includes('The old way'))
  const changed = await browser.submit(form, 'change', { words: 'The new way' })
  assert.ok(changed.text.includes('The new way'))
  assert.equal((await find(id))?.words, 'The old way')
  const again = await browser.submit(await browser.get(`${receipt}/change`), 'change', {
    words: 'The newest way',
    forgetOld: 'yes',
  })
  assert.ok(again.text.includes('The newest way'))
  assert.equal((await find(id))?.words, undefined)
  assert.ok((await (await holder(code)).get(receipt)).text.includes('The newest way'))
})

test('an empty change is refused with a sentence', async () => {
  const { code } = await share({ words: 'Something' })
  const browser = await holder(code)
  const refused = await browser.submit(await browser.get(`${receipt}/change`), 'change', { words: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Write something, or add a photo/)
})

test('taking it back is asked once, and then gone at once', async () => {
  const { id, code } = await share({ words: 'Take me back please' })
  const browser = await holder(code)
  const asked = await browser.get(`${receipt}/withdraw`)
  assert.match(asked.text, /We cannot bring them back/)
  assert.equal((await find(id))?.status, 'waiting')
  const gone = await browser.submit(asked, 'withdraw')
  assert.match(gone.text, /You took this back on/)
  assert.ok(!gone.text.includes('Take me back please'))
  assert.equal((await find(id))?.status, 'withdrawn')
})

test('who may see it is changed here with effect at once', async () => {
  const { id, code } = await share()
  const browser = await holder(code)
  const page = await browser.get(receipt)
  await browser.submit(page, 'consents', { consents: ['quote', 'publish'] })
  assert.equal((await find(id))?.consents.publish, true)
  const nameless = await browser.submit(await browser.get(receipt), 'consents', {
    consents: ['attribute'],
    knownAs: '',
  })
  assert.equal(nameless.status, 422)
})

test('a copy of everything is taken away as text or as a file', async () => {
  const { code } = await share({ words: 'Copy me', bring: 'A drum' })
  const browser = await holder(code)
  const text = await browser.get(`${receipt}/download/text`)
  assert.match(String(text.headers['content-disposition']), /what-i-said\.txt/)
  for (const needed of ['Copy me', 'A drum', 'waiting for an answer'])
    assert.ok(text.html.includes(needed), needed)
  const json = (await browser.get(`${receipt}/download/json`)).json() as {
    words: string
    allows: { publish: boolean }
  }
  assert.equal(json.words, 'Copy me')
  assert.equal(json.allows.publish, false)
  assert.equal((await browser.get(`${receipt}/download/pdf`)).status, 404)
})

test('nothing behind a receipt opens without its words and a tap', async () => {
  const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#224' } })
    .png()
    .toBuffer()
  const { code } = await house.act(nobody, async (acting) => {
    const taken = await takePicture({ name: 'x.png', bytes: picture }, { tooBig: '', notAPicture: '' })
    assert.ok(taken.ok)
    const photo = await keepPicture(acting.tx, acting.place.id, acting.chance.id(), taken.value)
    const shared = await shareVoice(acting, { ...exampleSharing, cycle: cycle.id, photo: { id: photo } })
    assert.ok(shared.ok)
    return shared.value
  })
  const inside = ['/change', '/withdraw', '/photo', '/download/text', '/download/json'].map(
    (page) => `${receipt}${page}`,
  )
  const finder = await house.visitor()
  await finder.get(`/${house.place.slug}/r/${code}`)
  const team = await house.visitor(ash)
  for (const page of inside) {
    assert.ok([403, 404].includes((await finder.get(page)).status), `${page} without a tap`)
    assert.ok([403, 404].includes((await team.get(page)).status), `${page} for the team`)
  }
  const owner = await holder(code)
  for (const page of inside) assert.equal((await owner.get(page)).status, 200, page)
})

test('a receipt opens nothing in another place', async () => {
  const { code } = await share({ words: 'Only here' })
  const elsewhere = await house.addPlace('elsewhere')
  const browser = await house.visitor()
  const page = await browser.submit(await browser.get(`/${elsewhere.slug}/receipt`), 'find', { code })
  assert.ok(!page.text.includes('Only here'))
  assert.match(page.text, /These words open nothing here/)
})

test('a voice taken back elsewhere is gone from an open receipt too', async () => {
  const { id, code } = await share({ words: 'Gone while open' })
  const browser = await holder(code)
  await house.act(nobody, (acting) => withdrawVoice(acting, id))
  assert.ok(!(await browser.get(receipt)).text.includes('Gone while open'))
  assert.equal((await browser.get(`${receipt}/photo`)).status, 404)
})
