import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import type { Cycle, Role } from '#commons/cycles'
import { findConcernAbout, nameLead, raiseConcern, settleConcern } from '#commons/safety'
import { planSession } from '#insight/sessions'
import { nobody, type Who } from '#platform/auth'
import { keepPicture, takePicture } from '#platform/files'
import { type OpenHouse, openHouse } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'
import { type Sharing, shareVoice } from '../acts.ts'
import { withdrawVoice } from '../acts-author.ts'
import { approveVoice } from '../acts-team.ts'
import { exampleSharing } from '../example.ts'
import { findVoice, listVoices } from '../storage.ts'

let house: OpenHouse
let cycle: Cycle
let project: string
let ash: Who
before(async () => {
  house = await openHouse()
  cycle = await house.addProject()
  project = `/${house.place.slug}/projects/${cycle.slug}`
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(() => house.close())

const share = (more: Partial<Sharing> = {}) =>
  house.act(nobody, async (acting) => {
    const shared = await shareVoice(acting, { ...exampleSharing, cycle: cycle.id, ...more })
    assert.ok(shared.ok)
    return shared.value
  })
const shareApproved = async (more: Partial<Sharing> = {}) => {
  const shared = await share(more)
  await house.act(ash, (acting) => approveVoice(acting, shared.id))
  return shared
}
const find = (id: string) => house.act(nobody, ({ tx, place }) => findVoice(tx, place.id, id))
const as = async (role: Role) => house.visitor(await house.addMember(cycle, role))
const photo = () =>
  house.act(nobody, async (acting) => {
    const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#445' } })
      .png()
      .toBuffer()
    const taken = await takePicture({ name: 'x.png', bytes }, { tooBig: '', notAPicture: '' })
    assert.ok(taken.ok)
    return keepPicture(acting.tx, acting.place.id, acting.chance.id(), taken.value)
  })

test('the queue is the core team’s: a young person answers like everybody else, and nobody outside does', async () => {
  const { id } = await share({ words: 'Please answer me' })
  const team = await house.visitor(ash)
  const queue = await team.get(`${project}/queue`)
  assert.ok(queue.text.includes('Please answer me'))
  assert.match(queue.text, /Answer by \w+day/)
  await team.submit(queue, 'approve', {}, { form: `approve-${id}` })
  assert.equal((await find(id))?.status, 'approved')
  for (const role of ['facilitator', 'anchor', 'observer'] as const) {
    assert.equal((await (await as(role)).get(`${project}/queue`)).status, 403, role)
  }
  assert.equal((await (await house.visitor()).get(`${project}/queue`)).status, 403)
})

test('a no without a reason is refused beside its own voice; with one it is given, and can be undone', async () => {
  const { id } = await share({ words: 'Maybe not this one' })
  const team = await house.visitor(ash)
  const queue = await team.get(`${project}/queue`)
  const refused = await team.submit(queue, 'refuse', { reason: '' }, { form: `refuse-${id}` })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /The person who said it will read your reason/)
  assert.ok(refused.html.includes(`id="refuse-${id}-reason-error"`))
  const answered = await team.submit(
    refused,
    'refuse',
    { reason: 'It names a street.' },
    { form: `refuse-${id}` },
  )
  assert.equal((await find(id))?.refusedBecause, 'It names a street.')
  await team.submit(answered, 'undo', {}, { form: `undo-${id}` })
  assert.equal((await find(id))?.status, 'waiting')
})

test('what somebody is worried about is not in the queue, on no list, and has no photo for anybody but the lead', async () => {
  const { id } = await shareApproved({
    words: 'Look at this',
    photo: { id: await photo() },
    consents: { publish: true, photo: true },
  })
  const stranger = await house.visitor()
  assert.equal((await stranger.get(`${project}/voices/${id}/photo`)).status, 200)
  await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about: { kind: 'voice', id }, how: 'person' }),
  )
  const team = await house.visitor(ash)
  for (const visitor of [stranger, team]) {
    assert.equal((await visitor.get(`${project}/voices/${id}`)).status, 404)
    assert.equal((await visitor.get(`${project}/voices/${id}/photo`)).status, 404)
    assert.ok(!(await visitor.get(`${project}/voices`)).text.includes('Look at this'))
  }
  assert.ok(!(await stranger.get(`${project}/wall`)).text.includes('Look at this'))
  const lead = await house.addMember(cycle, 'safeguardingLead')
  assert.equal((await (await house.visitor(lead)).get(`${project}/voices/${id}`)).status, 200)
  const concern = await house.act(nobody, ({ tx, place }) => findConcernAbout(tx, place.id, id))
  await house.act(lead, (acting) =>
    settleConcern(acting, concern?.id ?? '', { put: 'back', told: 'All is well.' }),
  )
  assert.equal((await stranger.get(`${project}/voices/${id}`)).status, 200)
})

test('the team reads everything approved; the public, an anchor and an observer what its authors made public', async () => {
  const kept = await shareApproved({ words: 'Kept in the project' })
  const open = await shareApproved({ words: 'Open to all', consents: { publish: true } })
  const waits = await share({ words: 'Not answered yet', consents: { publish: true } })
  for (const [visitor, sees] of [
    [await house.visitor(ash), [true, true, false]],
    [await as('facilitator'), [true, true, false]],
    [await as('anchor'), [false, true, false]],
    [await house.visitor(), [false, true, false]],
  ] as const) {
    const page = await visitor.get(`${project}/voices`)
    assert.deepEqual(
      ['Kept in the project', 'Open to all', 'Not answered yet'].map((words) => page.text.includes(words)),
      sees,
    )
  }
  const stranger = await house.visitor()
  assert.equal((await stranger.get(`${project}/voices/${open.id}`)).status, 200)
  for (const { id } of [kept, waits])
    assert.equal((await stranger.get(`${project}/voices/${id}`)).status, 404)
})

test('a photo in public needs its own consent', async () => {
  const { id } = await shareApproved({
    words: 'With a drawing',
    photo: { id: await photo() },
    consents: { publish: true },
  })
  assert.equal((await (await house.visitor()).get(`${project}/voices/${id}`)).status, 200)
  assert.equal((await (await house.visitor()).get(`${project}/voices/${id}/photo`)).status, 404)
  assert.equal((await (await house.visitor(ash)).get(`${project}/voices/${id}/photo`)).status, 200)
})

test('an offer to bring something is for the team, and a name is shown only where it was given to be shown', async () => {
  await shareApproved({
    words: 'I know how to fix bikes',
    bring: 'My tool box',
    knownAs: 'Kit',
    consents: { publish: true, attribute: true },
  })
  const open = (await (await house.visitor()).get(`${project}/voices?q=fix bikes`)).text
  assert.ok(open.includes('Kit') && !open.includes('My tool box'))
  assert.ok(
    (await (await house.visitor(ash)).get(`${project}/voices?q=tool box`)).text.includes('My tool box'),
  )
})

test('what was taken back is gone from the list, its page, its photo and the big screen', async () => {
  const { id } = await shareApproved({
    words: 'Here for a moment',
    photo: { id: await photo() },
    consents: { publish: true, photo: true },
  })
  const screen = await house.visitor()
  assert.ok(
    !(await screen.get(`${project}/wall`)).html.includes('http-equiv="refresh"'),
    'it moves only when told to',
  )
  const before = await screen.get(`${project}/wall?live`)
  assert.ok(before.text.includes('Here for a moment'))
  assert.match(before.html, /http-equiv="refresh" content="10"/)
  await house.act(nobody, (acting) => withdrawVoice(acting, id))
  for (const page of ['/wall?live', '/voices']) {
    assert.ok(!(await screen.get(`${project}${page}`)).text.includes('Here for a moment'), page)
  }
  for (const page of [`/voices/${id}`, `/voices/${id}/photo`]) {
    assert.equal((await screen.get(`${project}${page}`)).status, 404, page)
  }
})

test('finding words and kinds: a percent sign finds itself, and nothing found says so', async () => {
  await shareApproved({ words: '100% ours', consents: { publish: true } })
  await shareApproved({ method: 'dream', words: 'A pitch with lights', consents: { publish: true } })
  const visitor = await house.visitor()
  const percent = await visitor.get(`${project}/voices?q=${encodeURIComponent('0% o')}`)
  assert.ok(percent.text.includes('100% ours') && !percent.text.includes('A pitch with lights'))
  const dreams = await visitor.get(`${project}/voices?kind=dream`)
  assert.ok(dreams.text.includes('A pitch with lights') && !dreams.text.includes('100% ours'))
  assert.match((await visitor.get(`${project}/voices?q=zzzz`)).text, /Nothing fits that/)
})

test('how many are not public is said from ten on, and not below', async () => {
  const small = await house.addProject('small')
  await house.act(nobody, (acting) => nameLead(acting, small.id, exampleLead))
  const member = await house.addMember(small, 'commissioner')
  const add = (more: Partial<Sharing> = {}) =>
    house.act(member, async (acting) => {
      const shared = await shareVoice(acting, { ...exampleSharing, cycle: small.id, ...more })
      assert.ok(shared.ok)
      await approveVoice(acting, shared.value.id)
    })
  for (let i = 0; i < 9; i++) await add()
  const page = async () =>
    (await (await house.visitor()).get(`/${house.place.slug}/projects/small/voices`)).text
  assert.ok(!/not public\. The team reads/.test(await page()))
  await add()
  assert.match(await page(), /10 voices are not public/)
})

test('a long list goes on where the page ended, without gaps or repeats', async () => {
  const long = await house.addProject('long')
  await house.act(nobody, (acting) => nameLead(acting, long.id, exampleLead))
  const member = await house.addMember(long, 'practitioner')
  await house.act(member, async (acting) => {
    for (let i = 0; i < 45; i++) {
      const shared = await shareVoice(acting, {
        ...exampleSharing,
        cycle: long.id,
        words: `Number ${i}.`,
        saidOn: `2026-01-${String(1 + (i % 5)).padStart(2, '0')}`,
        consents: { publish: true },
      })
      assert.ok(shared.ok)
      await approveVoice(acting, shared.value.id)
    }
  })
  const visitor = await house.visitor()
  const seen: string[] = []
  let next: string | undefined = `/${house.place.slug}/projects/long/voices`
  let pages = 0
  while (next) {
    const page = await visitor.get(next)
    seen.push(...[...page.text.matchAll(/Number (\d+)\./g)].map(([, n = '']) => n))
    // The place, the project, what is kept off screens, the voices; on the first page what it leaves out.
    assert.ok(page.statements <= (pages === 0 ? 5 : 4), `${page.statements} statements`)
    next = page.html.match(/href="([^"]*after=[^"]*)"/)?.[1]?.replaceAll('&amp;', '&')
    pages += 1
  }
  assert.equal(pages, 3)
  assert.equal(seen.length, 45)
  assert.equal(new Set(seen).size, 45)
  const all = await house.act(nobody, ({ tx, place }) =>
    listVoices(tx, place.id, long.id, { shownTo: 'public', most: 100 }),
  )
  assert.deepEqual(
    all.map(({ words }) => words?.match(/\d+/)?.[0]),
    seen,
  )
})

test('paper is typed in by the team, with its ticks, and gives a slip to whoever wrote it', async () => {
  const session = await house.act(ash, async (acting) => {
    const planned = await planSession(acting, {
      cycleId: cycle.id,
      title: 'Café meeting',
      heldOn: '2026-02-05',
      heldAt: 'Café',
    })
    assert.ok(planned.ok)
    return planned.value[0]
  })
  const anchor = await as('anchor')
  const form = await anchor.get(`${project}/paper?method=councilInFive&session=${session?.id}`)
  assert.equal(form.status, 200)
  const slip = await anchor.submit(form, 'enter', {
    'parts.council': 'It picks up the phone',
    'parts.helped': 'I rang until it did',
    consents: ['quote'],
  })
  assert.equal(slip.status, 200, slip.text)
  assert.match(slip.html, /<strong class="code-words__code"/)
  const team = await house.visitor(ash)
  const queue = await team.get(`${project}/queue`)
  assert.ok(queue.text.includes('It picks up the phone'))
  const id = queue.html.match(/id="voice-([0-9a-f-]+)"[\s\S]*?It picks up the phone/)?.[1] ?? ''
  const waits = [...queue.html.matchAll(/id="voice-([0-9a-f-]{36})"/g)].map(([, one = '']) => one)
  assert.ok(waits.includes(id))
  const typed = await Promise.all(waits.map(find))
  const paper = typed.find((voice) => voice?.parts?.council === 'It picks up the phone')
  assert.equal(paper?.enteredFor, true)
  assert.equal(paper?.medium, 'paper')
  assert.equal(paper?.saidOn, '2026-02-05')
  assert.equal(paper?.sessionId, session?.id)
  assert.equal(paper?.consents.quote, true)
  assert.equal(paper?.consents.publish, false)
  await anchor.get(`${project}/paper`)
  assert.match((await anchor.get(`${project}/paper/slip`)).text, /There is no slip here any more/)
  assert.equal((await (await house.visitor()).get(`${project}/paper`)).status, 403)
})

test('a sheet from tomorrow is refused with a sentence, and what was typed stays', async () => {
  const team = await house.visitor(ash)
  const form = await team.get(`${project}/paper?method=proud`)
  const refused = await team.submit(form, 'enter', { words: 'From the future', 'saidOn-year': '2999' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Write a day that has been/)
  assert.ok(refused.html.includes('From the future'))
})

test('telling it in other words is the team’s, stands beside the original, and names its teller', async () => {
  const { id } = await shareApproved({ words: 'ayo the bench tho', consents: { publish: true } })
  const team = await house.visitor(ash)
  const page = await team.get(`${project}/voices/${id}`)
  const empty = await team.submit(page, 'retell', { words: '' })
  assert.equal(empty.status, 422)
  const told = await team.submit(page, 'retell', {
    words: 'They care about the bench.',
    why: 'for the council',
  })
  assert.ok(told.text.includes('ayo the bench tho'))
  assert.match(told.text, /In Ash’s words, not theirs: They care about the bench\./)
  const stranger = await house.visitor()
  const open = await stranger.get(`${project}/voices/${id}`)
  assert.ok(!open.html.includes('name="_act" value="retell"'))
})

test('another place’s session finds none of this', async () => {
  const { id } = await shareApproved({ words: 'Ours', consents: { publish: true } })
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await house.addProject('theirs', {}, elsewhere)
  const member = await house.addMember(theirs, 'commissioner', 'Sam', elsewhere)
  const visitor = await house.visitor(member, elsewhere)
  for (const page of ['/voices', `/voices/${id}`, `/voices/${id}/photo`, '/queue', '/paper', '/wall']) {
    assert.equal((await visitor.get(`/${elsewhere.slug}/projects/${cycle.slug}${page}`)).status, 404, page)
  }
  assert.equal((await visitor.get(`/${elsewhere.slug}/projects/theirs/voices/${id}`)).status, 404)
  assert.equal((await visitor.get(`${project}/queue`)).status, 403)
})
