import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addOrganisation } from '#commons/organisations'
import { saveClockOffset } from '#commons/places'
import { declareRight, findOpenDecision, say as speak } from '#commons/power'
import { raiseConcern } from '#commons/safety'
import { changeConsents, withdrawVoice } from '#insight/voices'
import { listEvidence } from '#planning/framework'
import { nobody } from '#platform/auth'
import { sql } from '#platform/db'
import { listLetters } from '#platform/mail'
import { type OpenHouse, openHouse } from '#testing'
import { chosenFirst, publishedCall, valued } from '../example.ts'
import { findDraft } from '../storage.ts'
import { listCriteria } from '../storage-parts.ts'
import { words } from '../words.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'

const say = words.in('en')
const team = teamWords.in('en')
const rules = ruleWords.in('en')
let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const at = (slug: string, page = '') => `/testing/projects/${slug}/call${page && `/${page}`}`

test('a commissioner has a call out in a few forms: drafted, looked at, tried, asked, published', async () => {
  const story = await chosenFirst(house, 'few-forms')
  const priya = await house.visitor(story.priya)
  const begin = await priya.get(at('few-forms'))
  assert.match(begin.text, /Make a call|A draft is made/)
  const tasks = await priya.submit(begin, 'draft', { preset: 'light' })
  assert.match(tasks.text, /A call is being written/)
  const stranger = await house.visitor()
  assert.ok((await stranger.get(at('few-forms'))).text.includes(say.call.none), 'a draft is the team’s')
  assert.equal((await stranger.get(at('few-forms', 'write'))).status, 403)

  const blank = await priya.submit(await priya.get(at('few-forms', 'write')), 'save', { title: '' })
  assert.equal(blank.status, 422)
  assert.ok(blank.text.includes(rules.titleNeeded))
  const bossy = await priya.submit(await priya.get(at('few-forms', 'write')), 'save', {
    about: 'You will run weekly sessions.',
  })
  assert.equal(bossy.status, 422)
  assert.match(bossy.text, /Say what should be different instead/)
  assert.match(bossy.html, /You will run weekly sessions\./, 'what was typed is kept')
  const saved = await priya.submit(await priya.get(at('few-forms', 'write')), 'save', {
    title: '£20,000 to help three things change',
  })
  assert.match(saved.text, /help three things change/)

  for (const page of ['outcomes', 'application', 'criteria']) {
    const form = await priya.get(at('few-forms', page))
    assert.equal(form.status, 200, page)
    assert.equal((await priya.submit(form, 'save')).status, 200, `${page} saves as it stands`)
  }
  const criteria = await house.act(story.priya, async ({ tx, place }) => {
    const draft = await findDraft(tx, place.id, story.cycle.id)
    return listCriteria(tx, place.id, draft?.id ?? '')
  })
  const tried = await priya.submit(
    await priya.get(at('few-forms', 'try')),
    'try',
    Object.fromEntries(
      ['A', 'B', 'C'].flatMap((bid, i) => criteria.map(({ id }) => [`score-${bid}-${id}`, String(i + 2)])),
    ),
  )
  assert.match(tried.text, /80\.00/, 'four of five on everything is 80 of 100')
  assert.ok(tried.text.includes(team.try.apart('20.00')))
  const put = await priya.submit(await priya.get(at('few-forms', 'publish')), 'put')
  assert.match(put.text, /Do we publish this call/)
  await house.act(story.jo, async (acting) => {
    const open = await findOpenDecision(acting.tx, acting.place.id, story.cycle.id, 'call')
    valued(await speak(acting, open?.id ?? '', { stance: 'for' }))
  })
  const jo = await house.visitor(story.jo)
  const decision = await jo.get(put.path)
  const [yes] = [...decision.html.matchAll(/name="chosen" (?:type="\w+" )?value="([0-9a-f-]{36})"/g)]
  const closed = await jo.submit(decision, 'close', { chosen: yes?.[1] ?? '', reasons: 'It is ours.' })
  assert.equal(closed.status, 200, closed.text)
  const publish = await priya.get(at('few-forms', 'publish'))
  const unsaid = await priya.submit(publish, 'publish')
  assert.equal(unsaid.status, 422)
  assert.ok(unsaid.text.includes(rules.contactsUnsaid))
  const published = await priya.submit(publish, 'publish', { nothingSaid: 'yes' })
  assert.equal(published.status, 200, published.text)
  assert.ok(published.text.includes(say.call.nothingBefore))
  assert.match((await stranger.get('/testing/calls')).text, /help three things change/)
})

test('the public page says what, how much, who decides, what is asked and scored, and when, with the weekday', async () => {
  const { cycle, jo } = await publishedCall(house, 'public')
  await house.act(jo, async (acting) =>
    valued(
      await declareRight(acting, {
        cycleId: cycle.id,
        matter: 'award',
        question: 'who gets the money',
        holder: 'youngPeople',
        form: 'undertaking',
        officerRole: 'Head of youth services',
        grounds: ['it is against the law'],
      }),
    ),
  )
  const visitor = await house.visitor()
  const page = await visitor.get(at('public'))
  for (const sentence of [
    '£20,000 for one organisation',
    'Somewhere warm is open when we need it.',
    'I asked again and the second time they said yes.',
    say.call.youngPeople,
    say.call.undertaking('Head of youth services'),
    'Why would your way of working get us to these changes?',
    say.call.mostWords('450'),
    say.call.youngShare(50),
    say.call.late,
    say.call.londonTime,
    'From people who stay',
    say.call.yoursList[0] ?? '',
    'It says what we said.',
  ])
    assert.ok(page.text.includes(sentence), sentence)
  assert.match(page.text, /(Mon|Tues|Wednes|Thurs|Fri)day,? \d+ \w+ \d{4} at 17:00/)
  assert.equal(page.text.split('I asked again').length, 2, 'the same words are shown once')
  assert.ok(page.statements <= 32, `${page.statements} statements`)
  assert.ok(page.text.split(' ').length < 1100, 'a three-minute read')
  assert.match(page.html, new RegExp(`/projects/${cycle.slug}/apply`))
  const paper = await visitor.get(at('public', 'paper'))
  assert.equal(paper.html.match(/class="sheet"/g)?.length, 2)
  assert.ok(!paper.text.includes('I asked again'), 'words that can be taken back are not printed')
})

test('what people said is on a call only as they allowed: publish and quote, nobody worried, not taken back', async () => {
  const { outcomes } = await publishedCall(house, 'allowed')
  const visitor = await house.visitor()
  const isThere = async () => (await visitor.get(at('allowed'))).text.includes('I asked again')
  const voice = await house.act(nobody, async ({ tx, place }) => {
    const [link] = await listEvidence(
      tx,
      place.id,
      outcomes.map(({ id }) => id),
    )
    return link?.subject ?? ''
  })
  const allow = (consents: { publish: boolean; quote: boolean }) =>
    house.act(nobody, async (acting) => valued(await changeConsents(acting, voice, { consents })))
  assert.equal(await isThere(), true)
  await allow({ quote: false, publish: true })
  assert.equal(await isThere(), false, 'not to be quoted')
  await allow({ quote: true, publish: false })
  assert.equal(await isThere(), false, 'not to be published')
  await allow({ quote: true, publish: true })
  assert.equal(await isThere(), true)
  await house.act(nobody, (acting) =>
    raiseConcern(acting, {
      cycle: outcomes[0]?.cycleId ?? '',
      about: { kind: 'voice', id: voice },
      how: 'person',
    }),
  )
  assert.equal(await isThere(), false, 'somebody is worried')
})

test('words that were taken back are gone from the call at once', async () => {
  const { outcomes } = await publishedCall(house, 'taken-back')
  const visitor = await house.visitor()
  assert.ok((await visitor.get(at('taken-back'))).text.includes('I asked again'))
  await house.act(nobody, async (acting) => {
    const [link] = await listEvidence(
      acting.tx,
      acting.place.id,
      outcomes.map(({ id }) => id),
    )
    valued(await withdrawVoice(acting, link?.subject ?? ''))
  })
  assert.ok(!(await visitor.get(at('taken-back'))).text.includes('I asked again'))
})

test('a question is answered for everybody, in words that hide who asked, and no person stands beside it', async () => {
  const { call, priya, jo } = await publishedCall(house, 'asking')
  const someone = await house.visitor(jo)
  const asked = await someone.submit(await someone.get(at('asking', 'questions')), 'ask', {
    question: 'We at The Wednesday Pot have no accounts. May we apply?',
  })
  assert.ok(asked.text.includes(say.questions.sent))
  const stranger = await house.visitor()
  assert.ok(!(await stranger.get(at('asking', 'questions'))).text.includes('Wednesday Pot'))
  const officer = await house.visitor(priya)
  const open = await officer.get(at('asking', 'questions'))
  const form = open.html.match(/id="(answer-[0-9a-f]{12})"/)?.[1]
  assert.ok(form)
  const empty = await officer.submit(open, 'answer', { answer: '' }, { form })
  assert.equal(empty.status, 422)
  await officer.submit(
    open,
    'answer',
    { wording: 'Somebody has no accounts. May they apply?', answer: 'Yes.' },
    { form },
  )
  const read = await stranger.get(at('asking', 'questions'))
  assert.ok(read.text.includes('Somebody has no accounts. May they apply?') && read.text.includes('Yes.'))
  await house
    .act(nobody, async ({ tx, place }) => {
      const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_schema = 'calls' and table_name = 'clarification' order by 1`.execute(tx.kysely)
      assert.deepEqual(
        columns.rows.map(({ name }) => name),
        ['answer', 'answered_at', 'asked_at', 'call_id', 'id', 'place_id', 'question'],
      )
      const asked = await sql<{ seq: number }>`
        select seq from audit.entry where place_id = ${place.id} and act = 'calls.ask'`.execute(tx.kysely)
      assert.equal(asked.rows.length, 1)
      const kept = await sql<{ content: string }>`
        select content from audit.content
        where place_id = ${place.id} and seq = ${asked.rows[0]?.seq ?? 0}`.execute(tx.kysely)
      assert.equal(kept.rows.length, 1)
      assert.ok(!kept.rows[0]?.content.includes(jo.person))
      await assert.rejects(
        sql`update calls.clarification set answer = 'No.' where call_id = ${call.id}`.execute(tx.kysely),
      )
    })
    .catch((error: unknown) => {
      // The refused statement ends the transaction it was tried in; everything before it was looked at.
      if (!String(error).includes('current transaction is aborted')) throw error
    })
})

test('a correction tells whoever asked for letters, stands on the page, and each letter says how to stop', async () => {
  const { priya } = await publishedCall(house, 'letters')
  const reader = await house.visitor()
  const bad = await reader.submit(await reader.get(at('letters')), 'listen', { address: 'nowhere' })
  assert.equal(bad.status, 422)
  assert.ok(bad.text.includes(rules.addressNeeded))
  const heard = await reader.submit(await reader.get(at('letters')), 'listen', { address: 'pot@example.org' })
  assert.ok(heard.text.includes(say.call.listening))
  const officer = await house.visitor(priya)
  const fixed = await officer.submit(await officer.get(at('letters', 'corrections')), 'correct', {
    what: 'The third question',
    words: 'Read it without the ages.',
  })
  assert.equal(fixed.status, 200, fixed.text)
  const page = await reader.get(at('letters'))
  assert.ok(page.text.includes(say.call.version(2)) && page.text.includes('Read it without the ages.'))
  const letters = await house.act(nobody, ({ tx, place }) => listLetters(tx, place.id))
  const letter = letters.find(({ to }) => to === 'pot@example.org')
  assert.match(letter?.body ?? '', /Everybody has more time/)
  const stop = letter?.body.match(/http:\/\/alongside\.test(\/\S+call\/letters\/\S+)/)?.[1]
  assert.ok(stop)
  const stopped = await reader.submit(await reader.get(stop), 'stop')
  assert.ok(stopped.text.includes(say.letters.stopped))
  const left = await house.act(nobody, ({ tx }) =>
    sql<{ n: number }>`select count(*) as n from calls.listener`.execute(tx.kysely),
  )
  assert.equal(left.rows[0]?.n, 0)
})

test('the whole directory is told in one go, once each, and there is a list to tick off', async () => {
  const { priya } = await publishedCall(house, 'told')
  await house.act(nobody, async (acting) => {
    for (const name of ['The Wednesday Pot', 'Mere Makers'])
      valued(await addOrganisation(acting, { name, kind: 'communityGroup' }))
  })
  const officer = await house.visitor(priya)
  const log = await officer.get(at('told', 'invitations'))
  assert.equal((await officer.submit(log, 'note', { how: '' })).status, 422)
  const all = await officer.submit(log, 'note', { how: 'letter' })
  assert.ok(all.text.includes('2 organisations told so far'), all.text)
  const twice = await officer.submit(await officer.get(at('told', 'invitations')), 'note', { how: 'letter' })
  assert.equal(twice.status, 422)
  assert.ok(twice.text.includes(rules.nobodyLeft))
  assert.match((await officer.get(at('told', 'invitations/list'))).text, /Mere Makers ☑ ☐ ☐/)
  const stranger = await house.visitor()
  assert.equal((await stranger.get(at('told', 'invitations'))).status, 403)
  assert.ok((await stranger.get(at('told'))).text.includes(say.call.invited(2)))
})

test('when it has closed there is nothing to apply to, to ask or to correct; another place knows nothing of it', async () => {
  const { priya } = await publishedCall(house, 'over')
  const other = await house.addPlace('elsewhere')
  const guest = await house.visitor(priya)
  assert.equal((await guest.get(`/${other.slug}/projects/over/call`)).status, 404)
  const move = (interval: string) =>
    house.database.transaction('write', (tx) => saveClockOffset(tx, house.place.id, interval))
  await move('60 days')
  try {
    const officer = await house.visitor(priya)
    const page = await officer.get(at('over'))
    assert.ok(page.text.includes(say.call.closed))
    assert.ok(!page.html.includes('/apply"'))
    assert.ok(page.html.includes('/projects/over/award"'), 'a closed call leads on to who gets the money')
    assert.ok((await officer.get(at('over', 'questions'))).text.includes(say.questions.over))
    assert.ok((await officer.get(at('over', 'corrections'))).text.includes(team.corrections.closed))
    assert.ok((await officer.get('/testing/calls')).text.includes(say.list.none))
  } finally {
    await move('0')
  }
})
