import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fromCsv, unguarded } from '#standards/sheets'
import { type OpenHouse, openHouse, type VisitedPage, type Visitor } from '#testing'
import { declare, invitePanelist } from '../acts.ts'
import { lockScores, moderate, reveal, score, standings } from '../acts-scores.ts'
import {
  openedCall,
  type PanelStory,
  recomputed,
  type Someone,
  scoredAll,
  seated,
  valued,
} from '../example.ts'
import { words } from '../words.ts'

const say = words.in('en')
let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const rootOf = ({ cycle }: PanelStory) => `/testing/projects/${cycle.slug}`
const first = ({ applications }: PanelStory) => applications[0] ?? ''
/** What stands in the page itself, without the frame that says who is asking. */
const mainOf = ({ html }: VisitedPage) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const secret = 'lights the stove'

/** A panel that has given its scores: two adults and a young person on paper, two young people face to face. */
async function scoredStory(slug: string): Promise<PanelStory> {
  const story = await openedCall(house, slug, ['Lamp and Ladder', 'Wednesday Pot', 'Elevara'])
  const { ellen, priya, jo, ash, call, criteria, applications } = story
  await seated(house, story, [ellen, priya, jo])
  await seated(house, story, [jo, ash], 'interviewer')
  const values = [
    [4, 3, 5, 2, 4, 4, 3, 3, 5],
    [4, 2, 5, 3, 4, 3, 3, 5, 4],
    [5, 4, 4, 2, 5, 4, 2, 3, 4],
    [5, 4, 2],
    [4, 4, 4],
  ].flat()
  let at = 0
  const give = async (who: Someone, stage: 'read' | 'interview') =>
    house.act(who, async (acting) => {
      for (const application of applications)
        for (const criterion of criteria.filter((one) => one.stage === stage))
          valued(
            await score(acting, {
              application,
              criterion: criterion.id,
              value: values[at++ % values.length] ?? 0,
              reason: `=Because, "so" it seems (${at}).`,
            }),
          )
      valued(await lockScores(acting, call.id, stage))
    })
  for (const who of [ellen, priya, jo]) await give(who, 'read')
  for (const who of [jo, ash]) await give(who, 'interview')
  await house.act(jo, async (acting) => {
    valued(await reveal(acting, call.id, 'read'))
    valued(await reveal(acting, call.id, 'interview'))
  })
  return story
}

/** Agrees, as Jo, on the lowest number that was given wherever scores lie too far apart. */
async function talkedOver(story: PanelStory): Promise<void> {
  const { call, jo, ash, ellen } = story
  await house.act(jo, async (acting) => {
    for (const standing of await standings(acting.tx, acting.place.id, call.id))
      for (const { criterion, waits } of standing.perCriterion) {
        if (!waits) continue
        const isTheirs = story.criteria.find(({ id }) => id === criterion)?.ledBy === 'youngPeople'
        const present = [jo.person, isTheirs ? ash.person : ellen.person]
        const said = { application: standing.application, criterion, reason: 'Read again.', present }
        for (const value of [0, 1, 2, 3, 4, 5]) if ((await moderate(acting, { ...said, value })).ok) break
      }
  })
}

describe('the panel', () => {
  test('is seen by the people of the project; others are told whose it is, other places find nothing', async () => {
    const story = await openedCall(house, 'seen')
    const jo = await house.visitor(story.jo)
    const page = await jo.get(`${rootOf(story)}/panel`)
    assert.equal(page.status, 200)
    assert.match(page.text, /Nobody has been asked to score yet/)
    assert.ok(page.statements <= 14, `${page.statements} statements`)
    const stranger = await house.visitor()
    for (const path of ['panel', 'panel/declare', 'panel/score', 'panel/reveal', 'standings'])
      assert.equal((await stranger.get(`${rootOf(story)}/${path}`)).status, 403, path)
    const elsewhere = await house.addPlace('elsewhere')
    const theirs = await house.addProject('theirs', {}, elsewhere)
    const kit = await house.visitor(
      await house.addMember(theirs, 'commissioner', 'Kit', elsewhere),
      elsewhere,
    )
    const paths = ['panel', 'panel/rules', 'panel/declare', 'panel/score', 'panel/reveal', 'standings']
    for (const path of [...paths, 'standings/scores.csv', 'standings/totals.csv']) {
      assert.equal((await kit.get(`/elsewhere/projects/seen/${path}`)).status, 404, path)
    }
    for (const path of ['panel/score', 'panel/moderate'])
      assert.equal((await kit.get(`/elsewhere/projects/theirs/${path}/${first(story)}`)).status, 404, path)
  })

  test('asks no adult to score what young people lead; who is there to listen reads just that', async () => {
    const story = await openedCall(house, 'listening')
    const at = `${rootOf(story)}/panel`
    const priya = await house.visitor(story.priya)
    const asked = { person: story.ellen.person, part: 'interviewer' }
    const refused = await priya.submit(await priya.get(at), 'invite', asked)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Young people lead everything that is scored there/)
    await seated(house, story, [story.ellen], 'interviewer')
    assert.match((await priya.get(at)).text, /Ellen listens/)
    const own = await (await house.visitor(story.ellen)).get(at)
    assert.match(own.text, /You are there to listen\. Young people score this, and only they/)
    assert.doesNotMatch(own.text, /You have been asked to score|Read and score, alone/)
  })

  test('asks young people and adults by one form, and lets each say no without a reason, and come back', async () => {
    const story = await openedCall(house, 'asking')
    const at = `${rootOf(story)}/panel`
    const priya = await house.visitor(story.priya)
    const nobodyChosen = await priya.submit(await priya.get(at), 'invite', { person: '', part: 'panel' })
    assert.equal(nobodyChosen.status, 422)
    assert.match(nobodyChosen.text, /Choose somebody who has a seat/)
    for (const who of [story.jo, story.ellen]) {
      const asked = await priya.submit(await priya.get(at), 'invite', { person: who.person, part: 'panel' })
      assert.equal(asked.status, 200)
    }
    const jo = await house.visitor(story.jo)
    const mine = await jo.get(at)
    assert.match(mine.text, /You have been asked to score/)
    const left = await jo.submit(mine, 'decline', { reason: '' })
    assert.match(left.text, /You left this place\. That is fine\. You can come back until scores are shown/)
    const ellen = await house.visitor(story.ellen)
    const said = await ellen.submit(await ellen.get(at), 'decline', {
      reason: 'Tell me when somebody is talking.',
    })
    assert.match(said.text, /“Tell me when somebody is talking\.”/)
    assert.equal((await jo.get(`${rootOf(story)}/panel/score`)).status, 403)
    const back = await jo.submit(left, 'comeBack')
    assert.match(back.text, /What you do/)
    assert.equal((await jo.get(`${rootOf(story)}/panel/score`)).status, 200)
  })

  test('lets the team go on without somebody who cannot finish, with the reason', async () => {
    const story = await openedCall(house, 'going-on')
    await seated(house, story, [story.ellen, story.jo])
    const at = `${rootOf(story)}/panel`
    const priya = await house.visitor(story.priya)
    const place = `read ${story.jo.person}`
    const refused = await priya.submit(await priya.get(at), 'absent', { place, why: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Write why they cannot finish/)
    const done = await priya.submit(await priya.get(at), 'absent', { place, why: 'Ill this week.' })
    assert.match(done.text, /Cannot finish: Ill this week\. \(Priya wrote this down\.\)/)
  })

  test('shows everybody the same rules of scoring in the same words, outside included', async () => {
    const story = await openedCall(house, 'rules')
    const read = async (who?: Someone) => (await house.visitor(who)).get(`${rootOf(story)}/panel/rules`)
    const [young, adult, outside] = [await read(story.jo), await read(story.priya), await read()]
    assert.equal(outside.status, 200)
    assert.equal(mainOf(young), mainOf(adult))
    assert.equal(mainOf(young), mainOf(outside))
    assert.match(young.text, new RegExp(`carry ${story.call.youngWeight} of the 100 points`))
    assert.match(young.text, /If two have the same total/)
  })
})

describe('reading', () => {
  test('an application shows the question about being too close first, with 403 and none of its words', async () => {
    const story = await openedCall(house, 'question-first')
    await house.act(story.priya, async (acting) =>
      valued(await invitePanelist(acting, story.call.id, story.ellen.person)),
    )
    const ellen = await house.visitor(story.ellen)
    const at = `${rootOf(story)}/panel/score/${first(story)}`
    const asked = await ellen.get(at)
    assert.equal(asked.status, 403)
    assert.match(asked.text, /Are you too close to this one\?/)
    assert.ok(!asked.html.includes(secret))
    const unsaid = await ellen.submit(asked, 'declare', {})
    assert.equal(unsaid.status, 422)
    assert.match(unsaid.text, /Choose yes or no/)
    assert.ok(!unsaid.html.includes(secret))
    const open = await ellen.submit(asked, 'declare', { conflict: 'no' })
    assert.equal(open.status, 200)
    assert.ok(open.html.includes(secret))
    assert.ok(open.statements <= 24, `${open.statements} statements`)
  })

  test('is over for whoever is too close: content, files, scores and sheets', async () => {
    const story = await scoredStory('too-close')
    await house.act(story.ellen, async (acting) =>
      valued(await declare(acting, first(story), { conflict: true, note: 'My sister works there.' })),
    )
    const ellen = await house.visitor(story.ellen)
    const root = rootOf(story)
    const refused = await ellen.get(`${root}/panel/score/${first(story)}`)
    assert.equal(refused.status, 403)
    assert.ok(!refused.html.includes(secret))
    assert.equal((await ellen.get(`${root}/panel/moderate/${first(story)}`)).status, 403)
    const original = await ellen.get(`${root}/applications/${first(story)}`)
    assert.equal(original.status, 403)
    assert.ok(!original.html.includes(secret))
    const open = await house.act(story.ellen, async ({ tx, place }) => {
      const all = await standings(tx, place.id, story.call.id)
      return all.find(({ application }) => application === first(story))
    })
    const name = `${open?.letter}: `
    const shown = await ellen.get(`${root}/panel/reveal`)
    assert.match(shown.text, /You are too close to this one, so its scores are not shown to you/)
    const stand = await ellen.get(`${root}/standings`)
    assert.equal(stand.status, 200)
    assert.ok(!stand.text.includes(name))
    assert.match(stand.text, /One application is not shown to you/)
    for (const sheet of ['scores', 'totals']) {
      const rows = fromCsv((await ellen.get(`${root}/standings/${sheet}.csv`)).body.toString())
      assert.ok(rows.length > 2)
      assert.ok(!rows.some((row) => row[1] === open?.letter))
    }
    const priya = await house.visitor(story.priya)
    assert.ok((await priya.get(`${root}/standings`)).text.includes(name))
    assert.match(
      (await priya.get(`${root}/panel/reveal`)).text,
      /Too close, and so did not score: Ellen\. Ellen said beforehand: “My sister works there\.”/,
    )
  })

  test('declaring stays on one page, one question for each, and keeps what was typed when it is refused', async () => {
    const story = await openedCall(house, 'declaring')
    await house.act(story.priya, async (acting) =>
      valued(await invitePanelist(acting, story.call.id, story.jo.person)),
    )
    const jo = await house.visitor(story.jo)
    const at = `${rootOf(story)}/panel/declare`
    const page = await jo.get(at)
    assert.ok(!page.html.includes(secret))
    const form = 'form-application-a'
    const refused = await jo.submit(page, 'declare', { note: 'I helped them once.' }, { form })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /value="I helped them once\."/)
    const said = await jo.submit(page, 'declare', { conflict: 'no', note: 'I helped them once.' }, { form })
    assert.match(said.text, /You said: I can score it fairly/)
    const later = await jo.submit(said, 'declare', {}, { form })
    assert.match(later.text, /You said: I am too close/)
  })
})

describe('scoring', () => {
  test('goes tap by tap, one line of reason each, to the lock, and never shows a table', async () => {
    const story = await openedCall(house, 'tapping', ['Lamp and Ladder'])
    await seated(house, story, [story.jo])
    const jo = await house.visitor(story.jo)
    const at = `${rootOf(story)}/panel/score/${first(story)}`
    const read = await jo.get(at)
    assert.ok(read.html.includes(secret))
    const criteria = story.criteria.filter(({ stage }) => stage === 'read')
    let page = await jo.get(`${at}?criterion=${criteria[0]?.id}`)
    for (const [i, { title }] of criteria.entries()) {
      assert.match(page.text, new RegExp(`${i + 1} of ${criteria.length}`))
      assert.ok(page.text.includes(title))
      for (const value of [0, 1, 2, 3, 4, 5])
        assert.match(page.html, new RegExp(`name="value" value="${value}"`))
      const wrong = await jo.submit(page, 'tap', { value: '7' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.text, /Choose a number from 0 to 5/)
      const tapped = await jo.submit(page, 'tap', { value: String(i + 2) })
      assert.match(tapped.text, new RegExp(`You gave ${i + 2}`))
      const silent = await jo.submit(tapped, 'explain', { reason: ' ' })
      assert.equal(silent.status, 422)
      assert.match(silent.text, /Write in one line why/)
      page = await jo.submit(tapped, 'explain', { reason: `Reason ${i}` })
      assert.equal(page.status, 200)
    }
    assert.match(page.text, /You have scored all of it/)
    assert.match(page.text, /Reason 0/)
    const list = await jo.get(`${rootOf(story)}/panel/score`)
    assert.ok(list.statements <= 18, `${list.statements} statements`)
    const locked = await jo.submit(list, 'lock')
    assert.match(locked.text, /Your scores are locked/)
    const after = await jo.get(`${at}?criterion=${criteria[0]?.id}`)
    assert.ok(!after.html.includes('name="value"'), 'no number can be tapped any more')
  })

  test('a lock with something missing is refused with what is missing', async () => {
    const story = await openedCall(house, 'unlocked')
    await seated(house, story, [story.ellen])
    const ellen = await house.visitor(story.ellen)
    const refused = await ellen.submit(await ellen.get(`${rootOf(story)}/panel/score`), 'lock')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /6 scores are still missing/)
  })
})

describe('showing', () => {
  test('nobody sees a score before all have locked: not the commissioner, on no page and in no sheet', async () => {
    const story = await openedCall(house, 'before')
    await seated(house, story, [story.ellen, story.priya, story.jo])
    await scoredAll(house, story, story.ellen, 1)
    const root = rootOf(story)
    const priya = await house.visitor(story.priya)
    const reason = 'It says 1 to me'
    for (const path of ['panel', 'panel/score', `panel/score/${first(story)}`, 'panel/reveal', 'standings']) {
      const page = await priya.get(`${root}/${path}`)
      assert.equal(page.status, 200, path)
      assert.ok(!page.html.includes(reason), path)
    }
    for (const sheet of ['scores', 'totals'])
      assert.equal((await priya.get(`${root}/standings/${sheet}.csv`)).status, 403)
    const waiting = await priya.get(`${root}/panel/reveal`)
    assert.match(waiting.text, /Finished: Ellen\. Still scoring: Priya and Jo\./)
    assert.ok(!waiting.html.includes('value="reveal"'), 'there is nothing to press yet')
    const token =
      /name="_csrf" value="([^"]+)"/.exec((await priya.get(`${root}/panel/score`)).html)?.[1] ?? ''
    const pressed = await priya.post(`${root}/panel/reveal`, {
      _csrf: token,
      _key: crypto.randomUUID(),
      _act: 'reveal',
      stage: 'read',
    })
    assert.equal(pressed.status, 422)
    assert.match(pressed.text, /2 people have not locked their scores yet/)
  })

  test('draws the spread, says every score with its reason, and leads to talking over what lies apart', async () => {
    const story = await openedCall(house, 'spread')
    const { ellen, priya, jo } = story
    await seated(house, story, [ellen, priya, jo])
    await scoredAll(house, story, ellen, 2)
    await scoredAll(house, story, priya, 3)
    await scoredAll(house, story, jo, 4)
    const root = rootOf(story)
    const visitor: Visitor = await house.visitor(jo)
    const shown = await visitor.submit(await visitor.get(`${root}/panel/reveal`), 'reveal')
    assert.match(shown.text, /Ellen gave 2 \(adult\): It says 2 to me\./)
    assert.match(shown.text, /Jo gave 4 \(young person\): It says 4 to me\./)
    assert.match(shown.text, /2 apart: talk it over/)
    assert.match(shown.html, /<svg class="chart__drawing"/)
    assert.ok(!mainOf(shown).includes('<table'), 'a drawn row, not a spreadsheet')
    assert.ok(shown.statements <= 24, `${shown.statements} statements`)
    assert.match((await visitor.get(`${root}/standings`)).text, /Until then nobody has a place/)

    const at = `${root}/panel/moderate/${first(story)}`
    const page = await visitor.get(at)
    assert.match(page.text, /We never just take the middle/)
    const criterion = story.criteria[0]
    const form = `agree-${criterion?.id.slice(-12)}`
    const said = { value: '3', reason: 'We read it aloud.', present: [jo.person, ellen.person] }
    const alone = await visitor.submit(page, 'agree', { ...said, present: [jo.person] }, { form })
    assert.equal(alone.status, 422)
    assert.match(alone.text, /Tick at least two people/)
    assert.match(alone.text, /We read it aloud/)
    const agreed = await visitor.submit(page, 'agree', said, { form })
    assert.match(agreed.text, /Talked over\. You agreed on 3\./)
    assert.match(
      agreed.text,
      /We read it aloud\. Ellen and Jo were there\.|We read it aloud\. Jo and Ellen were there\./,
    )
    assert.match(agreed.text, /Ellen gave 2 \(adult\)/, 'every score stays')
  })
})

describe('the sheets', () => {
  test('recompute every total by the published rule, from the scores alone', async () => {
    const story = await scoredStory('recomputed')
    await talkedOver(story)
    const priya = await house.visitor(story.priya)
    await house.act(story.priya, async (acting) => {
      for (const application of story.applications) await declare(acting, application, { conflict: false })
    })
    const root = rootOf(story)
    const sheet = await priya.get(`${root}/standings/scores.csv`)
    assert.match(String(sheet.headers['content-type']), /text\/csv/)
    assert.ok(!/Ellen|Priya|Jo\b|Ash/.test(sheet.body.toString()), 'numbers, never names')
    const [, ...rows] = fromCsv(sheet.body.toString())
    const again = recomputed(rows)
    const [header = [], ...totals] = fromCsv(
      (await priya.get(`${root}/standings/totals.csv`)).body.toString(),
    )
    const total = header.indexOf(say.sheet.total)
    assert.equal(totals.length, 3)
    for (const row of totals)
      assert.equal(Number(row[total]), again.get(row[1] ?? ''), `application ${row[1]}`)
    const order = totals.map((row) => again.get(row[1] ?? '') ?? 0)
    assert.deepEqual(
      order,
      order.toSorted((one, other) => other - one),
    )
    const page = await priya.get(`${root}/standings`)
    for (const points of order) assert.match(page.text, new RegExp(`${points} of 100 points`))
    for (const [, sum, n, weight, points] of page.text.matchAll(
      /(\d+) ÷ (\d+) ÷ 5 × (\d+) = ([\d.]+) points/g,
    ))
      assert.equal((((Number(sum) / Number(n)) * Number(weight)) / 5).toFixed(2), Number(points).toFixed(2))
    assert.match(page.text, /All scores: \d \+ \d \+ \d = \d+\./)
    assert.match(page.text, /You agreed on \d\. \d ÷ 5 ×/)
    assert.ok(page.statements <= 22, `${page.statements} statements`)
    assert.equal(unguarded(rows[0]?.[11] ?? '').startsWith('=Because, "so"'), true)
  })
})
