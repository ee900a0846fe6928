import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { begin } from '#commons/cycles'
import { listRepresentatives } from '#commons/people'
import { findOpenDecision, say as speak } from '#commons/power'
import { listOpened } from '#planning/applications'
import { recordCall } from '#planning/calls'
import { declare } from '#planning/evaluation'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse, type VisitedPage } from '#testing'
import { recordAward } from '../acts.ts'
import { draftSummaries } from '../acts-summaries.ts'
import { type AwardStory, decided, prepared, scoredCall, signed, told, valued } from '../example.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const rootOf = ({ cycle }: AwardStory) => `/testing/projects/${cycle.slug}/award`
const first = ({ applications }: AwardStory) => applications[0] ?? ''
const second = ({ applications }: AwardStory) => applications[1] ?? ''
const within = (page: VisitedPage, most: number) =>
  assert.ok(page.statements <= most, `${page.path}: ${page.statements} statements`)

/** Everything done but the announcement. */
async function readyToTell(slug: string): Promise<AwardStory> {
  const story = await scoredCall(house, slug)
  await decided(house, story)
  await signed(house, story, await prepared(house, story))
  await told(house, story)
  return story
}

/** Somebody who speaks for the organisation behind an application. */
async function writerOf(application: string, story: AwardStory): Promise<Who> {
  return house.act(nobody, async ({ tx, place }) => {
    const opened = (await listOpened(tx, place.id, story.call.id)).find(({ id }) => id === application)
    const [person = ''] = await listRepresentatives(tx, place.id, opened?.organisationId ?? '')
    return { kind: 'participant', person, knownAs: 'Bernie', keeper: false, seats: [] }
  })
}

test('before anything is decided the public reads what is still to come, and the team what is next', async () => {
  const story = await scoredCall(house, 'to-come')
  const outside = await (await house.visitor()).get(rootOf(story))
  assert.match(outside.text, /Nobody has been chosen yet/)
  assert.doesNotMatch(outside.text, /Lamp|Wednesday|What is left/)
  within(outside, 9)
  const team = await (await house.visitor(story.ellen)).get(rootOf(story))
  assert.match(team.text, /What is left to do/)
  assert.match(team.text, /Ask who gets it next/)
})

test('the working pages are the team’s: not the public’s, not an applicant’s, not another place’s', async () => {
  const story = await scoredCall(house, 'whose')
  const applicant = await house.visitor(await writerOf(first(story), story))
  const stranger = await house.visitor()
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await house.addProject('theirs', {}, elsewhere)
  const kit = await house.visitor(await house.addMember(theirs, 'commissioner', 'Kit', elsewhere), elsewhere)
  for (const path of ['decide', 'sign', 'summaries']) {
    assert.equal((await stranger.get(`${rootOf(story)}/${path}`)).status, 403, path)
    assert.equal((await applicant.get(`${rootOf(story)}/${path}`)).status, 403, path)
    assert.equal((await kit.get(`/elsewhere/projects/${story.cycle.slug}/award/${path}`)).status, 404, path)
    assert.equal((await kit.get(`${rootOf(story)}/${path}`)).status, 403, path)
  }
})

test('asked, said, chosen with reasons, written down: and a wrong amount keeps what was typed', async () => {
  const story = await scoredCall(house, 'chosen')
  const root = rootOf(story)
  const jo = await house.visitor(story.jo)
  const page = await jo.get(`${root}/decide`)
  assert.match(page.text, /Application A: (Lamp and Ladder|Wednesday Pot) chosen/)
  assert.match(page.text, /asks for £1,500/)
  assert.match(page.text, /points of 100/)
  within(page, 24)
  const open = await jo.submit(page, 'ask', { question: 'Who gets the £20,000?' })
  assert.match(open.text, /Who is it\?/)
  const decision = await house.act(story.jo, ({ tx, place }) =>
    findOpenDecision(tx, place.id, story.cycle.id, 'award'),
  )
  const publicly = await (await house.visitor()).get(`/testing/projects/chosen/decisions/${decision?.id}`)
  assert.match(publicly.text, /Application A/)
  assert.doesNotMatch(publicly.text, /Lamp|Wednesday/)
  for (const who of [story.jo, story.ash])
    await house.act(who, async (acting) => valued(await speak(acting, decision?.id ?? '', { stance: 'for' })))

  const nothing = await jo.submit(open, 'decide', { reasons: 'They knew.' })
  assert.equal(nothing.status, 422)
  assert.match(nothing.text, /Choose who it is/)
  assert.match(nothing.text, /They knew\./)
  const naming = await jo.submit(open, 'decide', {
    chosen: first(story),
    reasons: 'Lamp and Ladder chosen knew.',
  })
  assert.equal(naming.status, 422)
  assert.match(naming.text, /Leave out/)
  const closed = await jo.submit(open, 'decide', { chosen: first(story), reasons: 'They knew.' })
  assert.match(closed.text, /Write down how much/)

  const priya = await house.visitor(story.priya)
  const form = await priya.get(`${root}/decide`)
  const field = `amount-${first(story)}`
  assert.match(form.html, /value="1500"/)
  const words = await priya.submit(form, 'prepare', { [field]: 'twenty' })
  assert.equal(words.status, 422)
  assert.match(words.text, /in whole pounds, such as 20000/)
  assert.match(words.html, /value="twenty"/)
  const tooMuch = await priya.submit(form, 'prepare', { [field]: '£20,001' })
  assert.equal(tooMuch.status, 422)
  assert.match(tooMuch.text, /The call has £20,000/)
  const done = await priya.submit(form, 'prepare', { [field]: '20,000' })
  assert.match(done.text, /£20,000 for Lamp and Ladder chosen: written down, not signed yet/)
})

test('the signature: who prepared it is told that another signs; who works here signs under the promise', async () => {
  const story = await scoredCall(house, 'signature')
  await decided(house, story)
  await prepared(house, story)
  const at = `${rootOf(story)}/sign`
  const own = await (await house.visitor(story.priya)).get(at)
  assert.match(own.text, /another person signs it/)
  const nadia = await house.visitor(story.nadia)
  const page = await nadia.get(at)
  assert.match(page.text, /it would not be safe/)
  assert.match(page.text, /With this, no more is promised than there is\. Yes/)
  assert.match(page.text, /The law|This is a grant/)
  within(page, 24)
  const young = await (await house.visitor(story.jo)).get(at)
  assert.doesNotMatch(young.html, /value="sign"/, 'signing is not for young people to carry')
  const done = await nadia.submit(page, 'sign', { words: 'As I promised.' })
  assert.match(done.text, /Signed by the Head of youth services/)
  assert.doesNotMatch(done.text, /Signed by[^.]*Nadia/)
})

test('a summary: written, approved by another, sent with all; conflicting writers see both texts', async () => {
  const story = await scoredCall(house, 'letters')
  await decided(house, story)
  const root = `${rootOf(story)}/summaries`
  const ellen = await house.visitor(story.ellen)
  const drafted = await ellen.submit(await ellen.get(root), 'draft')
  assert.match(drafted.text, /0 of 2 approved/)
  const letter = await ellen.get(`${root}/${first(story)}`)
  assert.match(letter.text, /It says 4 to me\./)
  assert.match(letter.text, /It says 3 to me\./)
  within(letter, 16)
  const empty = await ellen.submit(letter, 'write', { strong: '', stronger: 'Say who decides.' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /There is something in every application/)
  assert.match(empty.text, /Say who decides\./)
  const saved = await ellen.submit(letter, 'write', { strong: 'You asked first.', stronger: 'Say who.' })
  assert.match(saved.text, /so another person approves it/)
  const late = await ellen.submit(letter, 'write', {
    strong: 'Another.',
    stronger: 'Text.',
    _key: crypto.randomUUID(),
  })
  assert.equal(late.status, 409)
  assert.match(late.text, /You asked first\./)
  const priya = await house.visitor(story.priya)
  for (const id of story.applications) await priya.submit(await priya.get(`${root}/${id}`), 'approve')
  const list = await priya.get(root)
  assert.match(list.text, /2 of 2 approved/)
  within(list, 14)
  const sent = await priya.submit(list, 'send')
  assert.match(sent.text, /All were sent on/)
  assert.match(sent.text, /has to be signed before everybody is told/)
})

test('an applicant reads their own letter once it is sent, and nobody else’s, ever', async () => {
  const story = await scoredCall(house, 'own-letter')
  await decided(house, story)
  const root = `${rootOf(story)}/summaries`
  const loser = await house.visitor(await writerOf(second(story), story))
  await house.act(story.ellen, async (acting) => valued(await draftSummaries(acting, story.call.id)))
  assert.equal((await loser.get(`${root}/${second(story)}`)).status, 404, 'nothing before it is sent')
  await signed(house, story, await prepared(house, story))
  await told(house, story)
  const way = await loser.get(rootOf(story))
  assert.match(way.text, /Your letter is here/)
  assert.doesNotMatch(way.text, /Lamp/)
  const mine = await loser.get(`${root}/${second(story)}`)
  assert.equal(mine.status, 200)
  assert.match(mine.text, /Dear Wednesday Pot own-letter/)
  assert.match(mine.text, /was not chosen this time/)
  assert.match(mine.text, /You hear this before everybody else does/)
  assert.match(mine.text, /You asked us first\./)
  assert.match(mine.text, /It says 4 to me\./)
  assert.doesNotMatch(mine.text, /Lamp|Jo|Ash|Ellen|Priya/)
  assert.equal((await loser.get(`${root}/${first(story)}`)).status, 404)
  const stranger = await house.visitor()
  assert.equal((await stranger.get(`${root}/${second(story)}`)).status, 404)
  const winner = await house.visitor(await writerOf(first(story), story))
  assert.match((await winner.get(`${root}/${first(story)}`)).text, /was chosen\./)
})

test('somebody with an interest in an applicant does not see its points and reasons here either', async () => {
  const story = await scoredCall(house, 'too-close')
  await decided(house, story)
  await told(house, story)
  const marcus = await house.addMember(story.cycle, 'practitioner', 'Marcus')
  await house.act(marcus, async (acting) =>
    valued(await declare(acting, first(story), { conflict: true, note: 'My brother.' })),
  )
  const visitor = await house.visitor(marcus)
  const refused = await visitor.get(`${rootOf(story)}/summaries/${first(story)}`)
  assert.equal(refused.status, 403)
  assert.match(refused.text, /something to do with this applicant/)
  assert.equal((await visitor.get(`${rootOf(story)}/summaries/${second(story)}`)).status, 200)
  const list = await visitor.get(`${rootOf(story)}/summaries`)
  assert.equal(list.text.match(/\b70\b/g)?.length, 1, 'points of the other alone')
  const deciding = await visitor.get(`${rootOf(story)}/decide`)
  assert.match(deciding.text, /nothing about it is shown to you/)
  assert.equal(deciding.text.match(/70 points/g)?.length, 1)
  assert.doesNotMatch(deciding.text, /asks for/, 'what was asked for is for those who declared')
  await prepared(house, story)
  assert.doesNotMatch((await visitor.get(rootOf(story))).text, /70 of 100|It says 4/)
})

test('until everybody is told the public reads no name; then: to whom, how much, why, who signed, what was asked', async () => {
  const story = await readyToTell('in-public')
  const stranger = await house.visitor()
  const early = await stranger.get(rootOf(story))
  assert.match(early.text, /Nobody has been chosen yet/)
  assert.doesNotMatch(early.text, /Lamp/)
  const priya = await house.visitor(story.priya)
  const list = await priya.get(`${rootOf(story)}/summaries`)
  const page = await priya.submit(list, 'announce')
  assert.equal(page.status, 200)

  const seen = await stranger.get(rootOf(story))
  assert.match(seen.text, /The money goes to Lamp and Ladder in-public/)
  assert.match(seen.text, /A keeps the door open when we are the ones with the key\./)
  assert.match(seen.text, /£20,000/)
  assert.match(seen.text, /Signed by the Head of youth services/)
  assert.match(seen.text, /had promised beforehand, in public/)
  assert.match(seen.text, /It says 4 to me\./)
  assert.match(seen.text, /of 100/)
  assert.match(seen.text, /2 organisations applied/)
  assert.doesNotMatch(seen.text, /Wednesday|Nadia|Priya|Ellen|\bAsh\b/)
  assert.match(seen.html, /two-voices/)
  within(seen, 14)
})

test('an unlisted project’s award is nobody else’s to know', async () => {
  const cycle = await house.act(nobody, (acting) =>
    begin(acting, {
      slug: 'hidden-away',
      title: 'Our £20,000',
      template: 'grantPilot',
      purpose: 'The place is theirs.',
      dreamWord: 'dream',
      potPence: 2_000_000,
      potHolder: 'Head of youth services',
      startedOn: '2026-01-05',
    }),
  )
  const story = await scoredCall({ ...house, addProject: async () => cycle }, 'hidden-away')
  for (const path of ['', '/decide', '/sign', '/summaries'])
    assert.equal((await (await house.visitor()).get(`${rootOf(story)}${path}`)).status, 404, path)
  assert.equal((await (await house.visitor(story.ellen)).get(rootOf(story))).status, 200)
})

test('a published record: to nobody who is named, both readings, no signature and no points', async () => {
  const past = await house.addPlace('past', { record: true })
  const cycle = await house.addProject('grant', {}, past)
  await house.act(
    nobody,
    async (acting) => {
      const callId = valued(
        await recordCall(acting, cycle.id, {
          title: 'A call',
          about: 'To every provider.',
          source: 'An article',
          criteria: [],
          outcomes: [],
        }),
      )
      valued(
        await recordAward(acting, {
          cycleId: cycle.id,
          callId,
          question: 'Who gets the grant?',
          amountPence: 2_000_000,
          organisationSaid: 'Not published',
          reasons: 'They wanted to involve their community.',
          readings: ['“They” may be the young people.', '“They” may be the whole team.'],
          source: 'An article',
        }),
      )
    },
    past,
  )
  const page = await (await house.visitor(nobody, past)).get('/past/projects/grant/award')
  assert.match(page.text, /What the published account says/)
  assert.match(page.text, /To Not published/)
  assert.match(page.text, /may be the young people.*may be the whole team/)
  assert.match(page.text, /Source An article/)
  assert.doesNotMatch(page.text, /Signed by|organisations applied|of 100/)
  assert.doesNotMatch(page.html, /<blockquote/, 'an account is nobody’s own words')
  const lead = await house.visitor(await house.addMember(cycle, 'commissioner', 'Kim', past), past)
  const refused = await lead.get('/past/projects/grant/award/decide')
  assert.equal(refused.status, 403)
  assert.match(refused.text, /record of something that is over/)
})
