import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approve, approveRates, listOffersTo, pay, setRates } from '#commons/recognition'
import { declare, lockScores, reveal, score } from '#planning/evaluation'
import { type OpenHouse, openHouse, type VisitedPage, type Visitor } from '#testing'
import { openedCall, type PanelStory, type Someone, valued } from '../../evaluation/example.ts'
import { silence } from '../example.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

interface Room extends PanelStory {
  readonly root: string
  readonly at: Readonly<Record<'jo' | 'ash' | 'ellen' | 'priya', Visitor>>
}

/** An opened call, and everybody of its project with a browser. */
async function enter(slug: string, names: readonly string[] = ['Lamp and Ladder']): Promise<Room> {
  const story = await openedCall(house, slug, names)
  const { jo, ash, ellen, priya } = story
  const at = {
    jo: await house.visitor(jo),
    ash: await house.visitor(ash),
    ellen: await house.visitor(ellen),
    priya: await house.visitor(priya),
  }
  return { ...story, root: `/testing/projects/${slug}`, at }
}

async function declared(room: Room, ...people: readonly Someone[]): Promise<void> {
  for (const who of people)
    for (const application of room.applications)
      await house.act(who, async (acting) => valued(await declare(acting, application, { conflict: false })))
}

/** The id of the form of an act that belongs to a card or a row whose id ends with the same letters. */
const formOf = (page: VisitedPage, act: string, text: string): string => {
  const from = page.html.indexOf(text)
  const found = page.html.slice(from).match(new RegExp(`id="(${act}-[0-9a-f]{12})"`))
  assert.ok(found?.[1], `no form ${act} after ${text}`)
  return found[1]
}

async function writeAndTap(room: Room, questions: readonly string[]): Promise<void> {
  const { jo, ash } = room.at
  const at = `${room.root}/interviews/questions`
  for (const question of questions) await jo.submit(await jo.get(at), 'write', { words: question })
  for (const who of [jo, ash])
    for (const question of questions) {
      const page = await who.get(at)
      await who.submit(page, 'tap', { wants: 'yes' }, { form: formOf(page, 'tap', question) })
    }
}

/** One interview in the plan, with a fair rota. */
async function plan(room: Room): Promise<string> {
  const { ellen } = room.at
  const at = `${room.root}/interviews/plan`
  const planned = await ellen.submit(await ellen.get(at), 'add', {
    application: room.applications[0] ?? '',
    'on-day': '23',
    'on-month': '4',
    'on-year': '2030',
    at: '17:00',
    where: 'The big table at the back',
    supporter: room.ellen.person,
    minutes: '30',
    breakMinutes: '15',
  })
  const filled = await ellen.submit(planned, 'fill')
  const id = filled.html.match(/interviews\/([0-9a-f-]{36})\/rota/)?.[1]
  assert.ok(id, filled.text)
  return id
}

/** A held interview: questions closed by taps, planned, begun, asked to the end. */
async function hold(room: Room): Promise<string> {
  await writeAndTap(room, ['Who gets the key?'])
  const { jo } = room.at
  await jo.submit(await jo.get(`${room.root}/interviews/questions/list`), 'list')
  const id = await plan(room)
  await declared(room, room.jo, room.ash, room.ellen)
  const begun = await jo.submit(await jo.get(`${room.root}/interviews/${id}`), 'begin')
  const asked = await jo.submit(begun, 'next')
  const over = await jo.submit(asked, 'end')
  assert.match(over.text, /This one is over/)
  return id
}

test('a phone in a café: write, tap, order, and the same list for everybody', async () => {
  const room = await enter('from-a-phone')
  const { jo, ash, ellen } = room.at
  const at = `${room.root}/interviews/questions`
  const empty = await jo.submit(await jo.get(at), 'write', { words: ' ' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Write your question first/)
  await writeAndTap(room, ['Who gets the key?', 'What if it rains?'])
  const adult = await ellen.submit(await ellen.get(at), 'write', { words: 'What are your aims?' })
  assert.match(adult.text, /You may suggest a question/)
  assert.match(adult.text, /An adult suggested this/)
  assert.doesNotMatch(adult.text, /I want this one|From Jo/)
  const seen = await jo.get(at)
  assert.match(seen.text, /2 young people want it/)
  assert.ok(seen.statements <= 14, `${seen.statements} statements`)
  assert.match((await ash.get(at)).text, /From Jo/, 'young people see who wrote a question')
  const page = await jo.get(`${at}/list`)
  assert.match(page.text, /Question 1/)
  assert.equal((await ellen.get(`${at}/list`)).status, 403)
  const chosen = await jo.submit(page, 'list')
  assert.match(chosen.text, /In this order, for every applicant/)
  assert.match(chosen.text, /Who gets the key\? What if it rains\?/)
  const outside = await (await house.visitor()).get(`${room.root}/interviews`)
  assert.match(outside.text, /when the last applicant has been asked/)
  assert.doesNotMatch(outside.text, /Who gets the key/)
})

test('the plan: a time, a supporter, breaks and fair turns; bad input keeps what was typed', async () => {
  const room = await enter('planned')
  const { ellen, jo } = room.at
  const at = `${room.root}/interviews/plan`
  const wrong = await ellen.submit(await ellen.get(at), 'add', {
    application: room.applications[0] ?? '',
    'on-day': '31',
    'on-month': '2',
    'on-year': '2030',
    at: 'five',
    where: 'Under the bridge',
    minutes: '30',
    breakMinutes: '15',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write the day, for example/)
  assert.match(wrong.text, /Write the time like 17:00/)
  assert.match(wrong.text, /Choose the adult who is there for you/)
  assert.match(wrong.html, /Under the bridge/)
  const id = await plan(room)
  const seen = await jo.get(at)
  assert.match(seen.text, /Chair: (Jo|Ash)/)
  assert.match(seen.text, /17:30: a break of 15 minutes/)
  assert.match(seen.text, /Ellen is there for you the whole time/)
  assert.ok(seen.statements <= 14, `${seen.statements} statements`)
  const change = await jo.get(`${room.root}/interviews/${id}/change`)
  assert.match((await jo.submit(change, 'change', { at: '18:15' })).text, /18:15/)
  const stale = await jo.submit(change, 'change', { at: '19:00', _key: crypto.randomUUID() })
  assert.equal(stale.status, 409)
  const rota = await ellen.get(`${room.root}/interviews/${id}/rota`)
  const refused = await ellen.submit(rota, 'set', { chair: room.ellen.person })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Ellen is an adult\. Only a young person/)
  const asked = await jo.submit(await jo.get(`${room.root}/interviews/${id}/rota`), 'set', {
    listener: room.ellen.person,
  })
  assert.match(asked.text, /Just listens: Ellen/)
})

test('in the room: one question at a time, who asks it, time in words, follow-ups kept', async () => {
  const room = await enter('in-the-room')
  await writeAndTap(room, ['Who gets the key?', 'What if it rains?'])
  const { jo, ash, priya } = room.at
  await jo.submit(await jo.get(`${room.root}/interviews/questions/list`), 'list')
  const id = await plan(room)
  const at = `${room.root}/interviews/${id}`
  assert.match((await jo.get(at)).text, /First say whether you know anybody there/)
  await declared(room, room.jo, room.ash, room.priya)
  const begun = await jo.submit(await jo.get(at), 'begin')
  assert.match(begun.text, /Question 1 of 2/)
  assert.match(begun.text, /Who gets the key\?/)
  assert.match(begun.text, /(Jo|Ash) asks/)
  assert.match(begun.text, /Just begun\. There is plenty of time/)
  assert.doesNotMatch(begun.text, /What if it rains/)
  const watching = await priya.get(at)
  assert.match(watching.text, /You can see what is on\. Young people lead it/)
  assert.doesNotMatch(watching.text, /Next question/)
  const noted = await ash.submit(await ash.get(at), 'note', { words: 'Which days? He had it on his hand.' })
  assert.match(noted.text, /He had it on his hand/)
  const second = await jo.submit(begun, 'next')
  assert.match(second.text, /Question 2 of 2/)
  const again = await ash.submit(noted, 'next')
  assert.equal(again.status, 422)
  assert.match(again.text, /Another phone was faster/)
  const early = await jo.submit(second, 'end')
  assert.equal(early.status, 422)
  assert.match(early.text, /1 question was not asked\. Say why/)
  const done = await jo.submit(second, 'next')
  assert.match(done.text, /All questions are asked/)
  const over = await jo.submit(done, 'end')
  assert.match(over.text, /Now 15 minutes of break\. It is paid/)
  assert.ok(over.statements <= 26, `${over.statements} statements`)
})

test('scores are given alone: a tap with its meaning and one line, or a minute of voice', async () => {
  const room = await enter('alone')
  const id = await hold(room)
  const { jo, ash, ellen, priya } = room.at
  const at = `${room.root}/interviews/${id}/score`
  const page = await jo.get(at)
  assert.match(page.text, /only you, until everybody has locked/)
  assert.match(page.text, /0: .+ 5: /)
  const untapped = await jo.submit(page, 'score', { reason: 'She let us hold the thing.' })
  assert.equal(untapped.status, 422)
  assert.match(untapped.html, /She let us hold the thing\./)
  const kept = await jo.submit(page, 'score', { value: '4', reason: 'She let us hold the thing.' })
  assert.match(kept.text, /You gave 4\. Kept/)
  for (const other of [ash, ellen, priya])
    assert.doesNotMatch((await other.get(at)).html, /hold the thing|You gave 4/)

  const wrong = await ash.submit(await ash.get(at), 'score', { value: '5', recording: Buffer.from('<html>') })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /not a recording we can play/)
  const spoken = await ash.submit(await ash.get(at), 'score', { value: '5', recording: silence(2) })
  assert.match(spoken.text, /Your reason/)
  const sound = `${spoken.html.match(/\/testing[^"]+\/recording/)?.[0]}`
  const heard = await ash.get(sound)
  assert.equal(heard.headers['content-type'], 'audio/wav')
  assert.equal(heard.body.length, silence(2).length)
  assert.equal((await ellen.get(sound)).status, 200, 'the named supporter may listen')
  for (const other of [jo, priya]) assert.equal((await other.get(sound)).status, 403)
  assert.equal((await (await house.visitor()).get(sound)).status, 403)

  assert.match((await ellen.get(`${room.root}/interviews/${id}`)).text, /Reasons to write down/)
  const waiting = await ellen.get(`${room.root}/interviews/${id}/spoken`)
  assert.match(waiting.text, /What Ash said/)
  const reason = sound.replace('/recording', '')
  const written = await ellen.submit(await ellen.get(reason), 'write', { words: 'Line four. I checked.' })
  assert.match(written.text, /Now they look whether it is right/)
  assert.equal((await ash.get(sound)).status, 404, 'the recording is gone')
  const mine = await ash.get(reason)
  assert.match(mine.text, /Ellen wrote this down/)
  const used = await ash.submit(mine, 'use', { words: 'Line four. I checked before and after.' })
  assert.match(used.text, /You gave 5/)
  assert.match(used.html, /I checked before and after/)
  const locked = await ash.submit(used, 'lock')
  assert.equal(locked.status, 200)
  assert.match((await ash.get(at)).text, /Your scores are locked/)
})

test('somebody who is too close is off that interview’s pages; the others go on', async () => {
  const room = await enter('too-close')
  const id = await plan(room)
  const [application = ''] = room.applications
  await house.act(room.ash, async (acting) =>
    valued(await declare(acting, application, { conflict: true, note: 'My aunt works there.' })),
  )
  const { ash, jo } = room.at
  for (const path of ['', '/score', '/debrief', '/spoken', '/rota', '/change'])
    assert.equal((await ash.get(`${room.root}/interviews/${id}${path}`)).status, 403, path)
  assert.equal((await ash.get(`${room.root}/digests/${application}`)).status, 403)
  const hub = await ash.get(`${room.root}/interviews`)
  assert.match(hub.text, /Somebody you said you are close to/)
  assert.doesNotMatch(hub.text, /My aunt/)
  const seen = await jo.get(`${room.root}/interviews/${id}`)
  assert.equal(seen.status, 200)
  assert.doesNotMatch(seen.text, /Ash\b|My aunt/)
})

test('a digest: declared first, written, checked by another, the original one tap away', async () => {
  const room = await enter('short-versions')
  const [application = ''] = room.applications
  const { ellen, jo } = room.at
  const at = `${room.root}/digests/${application}`
  assert.match((await jo.get(at)).text, /First say whether you know anybody there/)
  await declared(room, room.jo, room.ellen)
  const page = await ellen.get(at)
  const written = await ellen.submit(page, 'write', { words: 'They hang lanterns.\nFive places.' })
  assert.match(written.text, /Nobody has checked this one yet/)
  assert.doesNotMatch(written.text, /It is fair/)
  assert.match(written.html, /data-speak="digest"[^>]*hidden/)
  assert.match(written.html, new RegExp(`applications/${application}"`))
  const checked = await jo.submit(await jo.get(at), 'check')
  assert.match(checked.text, /Written by one of us, checked by another/)
  const stale = await ellen.submit(page, 'write', { words: 'Mine.', _key: crypto.randomUUID() })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /They hang lanterns/)
  assert.match((await jo.get(`${room.root}/digests`)).text, /Ready/)
})

test('the practice round stores nothing that anybody gave', async () => {
  const room = await enter('pretending')
  const { jo } = room.at
  const at = `${room.root}/interviews/practice`
  assert.match((await jo.get(at)).text, /Nothing counts here/)
  assert.match((await jo.get(`${at}?step=bid`)).text, /The Lost Sock Library/)
  assert.match((await jo.get(`${at}?step=ask`)).text, /Who gets the key\?/)
  const page = await jo.get(`${at}/score`)
  const none = await jo.post(`${at}/score`, {})
  assert.equal(none.status, 422)
  assert.match(none.text, /Tap one number first/)
  const before = await rows()
  const compared = await jo.post(page.path, { value: '3' })
  assert.match(compared.text, /You gave 3/)
  assert.match(compared.text, /What a 2 sounds like.+What a 4 sounds like/)
  assert.deepEqual(await rows(), before, 'nothing was written anywhere')
  const held = await jo.submit(await jo.get(`${at}?step=end`), 'hold', { how: 'Leave it quiet.' })
  assert.match(held.text, /You have practised/)
  assert.match(held.text, /Leave it quiet/)
  assert.doesNotMatch((await room.at.ellen.get(at)).text, /Leave it quiet/)
})

/** How many rows every table of this room and of scoring has. */
async function rows(): Promise<Record<string, number>> {
  return house.database.inPlace(house.place.id, async (tx) => {
    const { rows: tables } = await tx.client.query<{ name: string }>(
      `select schemaname || '.' || relname as name from pg_stat_user_tables
       where schemaname in ('interviews', 'evaluation', 'audit', 'http') order by 1`,
    )
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows: counted } = await tx.client.query<{ n: number }>(`select count(*)::int as n from ${name}`)
      counts[name] = counted[0]?.n ?? 0
    }
    return counts
  })
}

test('the thank-you is one tap, due today, and shown to nobody else', async () => {
  const room = await enter('owed-today')
  const rates = await house.act(room.priya, async (acting) =>
    valued(
      await setRates(acting, {
        validFrom: '2020-01-01',
        hourPence: 1500,
        daysToPay: 7,
        voucherAllowed: true,
        source: 'Made up for a test.',
      }),
    ),
  )
  await house.act(room.ellen, async (acting) => valued(await approveRates(acting, rates)))
  const id = await hold(room)
  const at = `${room.root}/interviews/${id}`
  const { jo, ash, ellen } = room.at
  const thanked = await jo.submit(await jo.get(at), 'thanks')
  assert.match(thanked.text, /Your thank-you is on its way\. It is due today/)
  assert.match((await ash.get(at)).text, /I was there and want my thank-you/)
  assert.doesNotMatch((await ellen.get(at)).text, /thank-you/)
  await house.act(room.priya, async (acting) => {
    const [offer] = await listOffersTo(acting.tx, acting.place.id, room.jo.person)
    assert.ok(offer)
    valued(await approve(acting, offer.id))
    valued(await pay(acting, offer.id, { paidOn: offer.workedOn, way: 'cash' }))
  })
  const later = await jo.get(at)
  assert.match(later.text, /You have had your thank-you/)
  assert.doesNotMatch(later.text, /due today/)
})

test('the debrief: mine stays mine, what to change is read without a name, and the play-back tells the team', async () => {
  const room = await enter('after-it')
  const id = await hold(room)
  const { jo, ash, priya } = room.at
  const at = `${room.root}/interviews/${id}/debrief`
  const empty = await jo.submit(await jo.get(at), 'debrief')
  assert.equal(empty.status, 422)
  const kept = await jo.submit(await jo.get(at), 'debrief', { how: 'It was weird.', change: 'More chips.' })
  assert.match(kept.html, /It was weird\./)
  assert.doesNotMatch((await ash.get(at)).html, /It was weird|More chips/)
  const criterion = room.criteria.find(({ stage }) => stage === 'interview')?.id ?? ''
  for (const who of [room.jo, room.ash])
    await house.act(who, async (acting) => {
      const application = room.applications[0] ?? ''
      valued(await score(acting, { application, criterion, value: 4, reason: `${who.knownAs} heard it.` }))
      valued(await lockScores(acting, room.call.id, 'interview'))
    })
  const told = `${room.root}/interviews/play-back`
  const before = await priya.get(told)
  assert.match(before.text, /More chips\./)
  assert.doesNotMatch(before.text, /It was weird|heard it/)
  assert.match(before.text, /The reasons stand here once everybody’s scores are shown/)
  const hub = async () => (await priya.get(`${room.root}/interviews`)).text
  assert.match(await hub(), /Show everybody’s scores together When all have locked/)
  await house.act(room.jo, async (acting) => valued(await reveal(acting, room.call.id, 'interview')))
  assert.match(await hub(), /Show everybody’s scores together Shown/)
  const shown = await jo.submit(await jo.get(told), 'tell', { words: 'Two of them thought first.' })
  assert.match(shown.text, /Two of them thought first/)
  assert.match(shown.text, /Ash heard it\./)
  const outside = await (await house.visitor()).get(`${room.root}/interviews`)
  assert.match(outside.text, /Every applicant was asked these questions.+Who gets the key\?/)
  assert.doesNotMatch(outside.text, /Jo\b|Ash\b/)
  assert.equal((await (await house.visitor()).get(told)).status, 403)
})

test('nobody without a seat gets in, another place finds nothing, and a record cannot be changed', async () => {
  const room = await enter('ours-alone')
  const id = await plan(room)
  const paths = [
    'interviews/questions',
    'interviews/questions/list',
    'interviews/plan',
    'interviews/practice',
    'interviews/practice/score',
    'interviews/play-back',
    `interviews/${id}`,
    `interviews/${id}/rota`,
    `interviews/${id}/change`,
    `interviews/${id}/score`,
    `interviews/${id}/spoken`,
    `interviews/${id}/debrief`,
    'digests',
    `digests/${room.applications[0]}`,
  ]
  const stranger = await house.visitor()
  for (const path of paths) assert.equal((await stranger.get(`${room.root}/${path}`)).status, 403, path)
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await house.addProject('theirs', {}, elsewhere)
  const kit = await house.visitor(await house.addMember(theirs, 'youngPerson', 'Kit', elsewhere), elsewhere)
  for (const path of ['interviews', ...paths])
    assert.equal((await kit.get(`/elsewhere/projects/ours-alone/${path}`)).status, 404, path)
})
