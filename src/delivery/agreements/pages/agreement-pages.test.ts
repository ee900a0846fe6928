import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findOrganisations } from '#commons/organisations'
import { listRepresentatives } from '#commons/people'
import { publishAward } from '#planning/awards'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse } from '#testing'
import { decided, prepared, scoredCall, signed, told, valued } from '../../../planning/awards/example.ts'
import { draftAgreement, recordAgreement } from '../acts.ts'
import { exampleTerms, layAward, layGround } from '../example.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const day = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** A project with its agreement drawn up, a sign young people wrote, and everybody who has a part in it. */
async function begin(slug: string) {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', `Jo ${slug}`)
  const priya = await house.addMember(cycle, 'commissioner', `Priya ${slug}`)
  const nadia = await house.addMember(cycle, 'observer', `Nadia ${slug}`)
  const ground = await house.act(jo, (acting) => layGround(acting, cycle))
  const award = await house.act(jo, (acting) => layAward(acting, cycle, ground.organisation))
  const drafted = await house.act(priya, (acting) => draftAgreement(acting, cycle.id, award, exampleTerms))
  assert.ok(drafted.ok)
  const root = `/testing/projects/${slug}/agreement`
  return { ...ground, cycle, jo, priya, nadia, root, agreement: drafted.value.id }
}

async function signAll({
  root,
  jo,
  nadia,
  provider,
}: Readonly<{ root: string; jo: Who; nadia: Who; provider: Who }>) {
  for (const [who, values] of [
    [jo, {}],
    [provider, {}],
    [nadia, { asRole: 'Assistant Director' }],
  ] as const) {
    const visitor = await house.visitor(who)
    const page = await visitor.submit(await visitor.get(root), 'sign', values)
    assert.match(page.text, /You have signed this agreement/)
  }
}

/** Somebody who speaks for an organisation, as the pages see them. */
async function speakerFor(organisation: string): Promise<Who> {
  const [person = ''] = await house.act(nobody, ({ tx, place }) =>
    listRepresentatives(tx, place.id, organisation),
  )
  return { kind: 'participant', person, knownAs: undefined, keeper: false, seats: [] }
}

test('an award that everybody knows of becomes an agreement in one step, and a change after signing is signed again', async () => {
  const story = await scoredCall(house, 'one-step')
  await decided(house, story)
  const award = await prepared(house, story)
  const root = '/testing/projects/one-step/agreement'
  const priya = await house.visitor(story.priya)
  assert.match((await priya.get(root)).text, /There is no agreement yet/)
  assert.match((await priya.get(`${root}/write`)).text, /There is no award to draw an agreement from/)
  await signed(house, story, award)
  await told(house, story)
  await house.act(story.nadia, async (acting) => valued(await publishAward(acting, story.call.id)))
  assert.match((await priya.get(root)).text, /Draw up the agreement/)
  const page = await priya.get(`${root}/write`)
  assert.match(page.html, /value="20000"/)
  const over = await priya.submit(page, 'draw', { amount: '20001', principles: 'We listen.' })
  assert.equal(over.status, 422)
  assert.match(over.text, /more than the award/)
  assert.match(over.html, /We listen\./)
  const drawn = await priya.submit(page, 'draw')
  assert.equal(drawn.status, 200)
  assert.match(drawn.text, /£20,000/)
  assert.match(drawn.text, /We work out with young people what happens/)
  const names = await house.act(story.priya, ({ tx, place }) =>
    findOrganisations(tx, place.id, [award.organisationId ?? '']),
  )
  assert.match(drawn.text, new RegExp(`The agreement with ${names.get(award.organisationId ?? '')?.name}`))
  const provider = await speakerFor(award.organisationId ?? '')
  await signAll({ root, jo: story.jo, nadia: story.nadia, provider })
  assert.equal((await (await house.visitor(provider)).get(`${root}/write`)).status, 403)

  // A change after signing says why and takes the signatures away; a second one at once sees both texts.
  const signedPage = await priya.get(`${root}/write`)
  assert.match(signedPage.text, /everybody signs the new words again/)
  const silent = await priya.submit(signedPage, 'change', { principles: 'We listen.' })
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Say why it changes/)
  const change = { principles: 'We listen.', why: 'The old ones were too long.' }
  const changed = await priya.submit(signedPage, 'change', { ...change, _key: crypto.randomUUID() })
  assert.match(changed.text, /The old ones were too long/)
  assert.match(changed.text, /Waits for/)
  const late = await priya.submit(signedPage, 'change', {
    ...change,
    principles: 'We hurry.',
    _key: crypto.randomUUID(),
  })
  assert.equal(late.status, 409)
  assert.match(late.text, /We listen\./)
  assert.match(late.text, /We hurry\./)
})

test('three sides sign, each for itself, and everybody reads roles and no names', async () => {
  const project = await begin('signing')
  const stranger = await house.visitor()
  const before = await stranger.get(project.root)
  assert.match(before.text, /Waits for: The council, which gives the money, The organisation/)
  assert.doesNotMatch(before.html, /name="_act" value="sign"/)
  const nadia = await house.visitor(project.nadia)
  const unnamed = await nadia.submit(await nadia.get(project.root), 'sign', { asRole: ' ' })
  assert.equal(unnamed.status, 422)
  assert.match(unnamed.text, /Write the role you sign in/)
  const jo = await house.visitor(project.jo)
  const asCouncil = await jo.submit(await jo.get(project.root), 'sign', { side: 'funder', asRole: 'x' })
  assert.equal(asCouncil.status, 422)
  assert.match(asCouncil.text, /only for the side you are on/)
  await signAll(project)
  const page = await stranger.get(project.root)
  assert.match(page.text, /Signed by all three/)
  assert.match(page.text, /Assistant Director/)
  assert.doesNotMatch(page.text, /Nadia|Jo signing|Dele|Priya/)
  assert.ok(page.statements <= 16, `${page.statements} statements`)
})

test('the schedule is written together and agreed by young people and the organisation', async () => {
  const project = await begin('schedule')
  const at = `${project.root}/schedule`
  const provider = await house.visitor(project.provider)
  const empty = await provider.submit(await provider.get(at), 'write', { measure: 'Asked at the door.' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Choose the sign/)
  assert.match(empty.html, /Asked at the door\./)
  const line = { indicator: project.indicator, measure: 'Asked at the door.' }
  const written = await provider.submit(await provider.get(at), 'write', line)
  assert.match(written.text, /I walk home without my keys out/)
  assert.match(written.text, /Young people have not said yes yet/)
  const priya = await house.visitor(project.priya)
  assert.doesNotMatch((await priya.get(at)).text, /Say yes to this list/)
  await provider.submit(await provider.get(at), 'agree')
  const jo = await house.visitor(project.jo)
  const agreed = await jo.submit(await jo.get(at), 'agree')
  assert.match(agreed.text, /Agreed by young people and the organisation on/)
  const stranger = await house.visitor()
  assert.equal((await stranger.get(at)).status, 200)
  const forged = await stranger.post(at, { _act: 'write', ...line })
  assert.ok(forged.status >= 400)
  const gone = await priya.submit(await priya.get(at), 'takeOut')
  assert.match(gone.text, /Nothing is written down yet/)
  const why = await priya.submit(gone, 'leaveOut', { outcome: project.outcome, why: '' })
  assert.equal(why.status, 422)
  const left = await priya.submit(gone, 'leaveOut', {
    outcome: project.outcome,
    why: 'Nobody wants to be asked.',
    _key: crypto.randomUUID(),
  })
  assert.match(left.text, /Meant all the same, and not counted/)
})

test('money moves part by part between two people, everybody sees the sums, and the sheet adds up', async () => {
  const project = await begin('money')
  const at = `${project.root}/payments`
  const priya = await house.visitor(project.priya)
  const nadia = await house.visitor(project.nadia)
  const wrong = await priya.submit(await priya.get(at), 'propose', { amount: 'lots' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Choose which part it is/)
  const part = { kind: 'startUp', amount: '4000', ...day('dueOn', '2026-05-01') }
  const proposed = await priya.submit(await priya.get(at), 'propose', part)
  assert.match(proposed.text, /Proposed, to be approved/)
  assert.match(proposed.text, /Somebody else approves it/)
  const approved = await nadia.submit(await nadia.get(at), 'approve')
  assert.match(approved.text, /Approved, to be paid/)
  assert.match(approved.text, /Somebody else pays it/)
  const paying = { ...day('paidOn', '2020-01-02'), reference: 'BACS 7' }
  const early = await priya.submit(await priya.get(at), 'pay', paying)
  assert.equal(early.status, 422)
  assert.match(early.text, /Not all three sides have signed/)
  await signAll(project)
  const paid = await priya.submit(await priya.get(at), 'pay', { ...paying, _key: crypto.randomUUID() })
  assert.match(paid.text, /Paid on 2 Jan 2020/)
  const stranger = await house.visitor()
  const seen = await stranger.get(at)
  assert.match(seen.text, /Paid so far £4,000/)
  assert.match(seen.text, /Still to come £16,000/)
  assert.doesNotMatch(seen.text, /Priya|Nadia|BACS/)
  assert.doesNotMatch(seen.text, /overdue/i)
  const sheet = await stranger.get(`${at}.csv`)
  assert.match(String(sheet.headers['content-type']), /text\/csv/)
  const [, row = ''] = sheet.body.toString().split('\r\n')
  assert.match(row, /start-up,4000,2026-05-01,\d{4}-\d\d-\d\d,2020-01-02,BACS 7$/)
  const provider = await house.visitor(project.provider)
  assert.equal((await provider.get(at)).status, 200)
  assert.doesNotMatch((await provider.get(at)).html, /value="propose"/)
})

test('the end of working it out moves with its reason, and nothing on the page says that anybody is late', async () => {
  const project = await begin('slipping')
  const at = `${project.root}/codesign`
  const jo = await house.visitor(project.jo)
  const begun = { ...day('startsOn', '2020-05-01'), ...day('plannedEnd', '2020-06-12') }
  const page = await jo.submit(await jo.get(at), 'begin', begun)
  assert.match(page.text, /Friday, 12 June 2020/)
  const silent = await jo.submit(page, 'slip', day('to', '2020-06-19'))
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Say why it takes another time/)
  const moved = await jo.submit(page, 'slip', {
    ...day('to', '2020-06-19'),
    reason: 'They could not all come.',
    _key: crypto.randomUUID(),
  })
  assert.match(moved.text, /The end moved to Friday, 19 June 2020/)
  const stranger = await house.visitor()
  const seen = await stranger.get(at)
  assert.match(seen.text, /They could not all come/)
  assert.doesNotMatch(seen.text, /late\b|overdue|missed|breach/i)
  const over = await jo.submit(moved, 'end', day('endedOn', '2020-06-18'))
  assert.match(over.text, /It was worked out/)
})

test('a record shows what its source says and can be changed by nobody; other places see nothing of ours', async () => {
  const record = await house.addPlace('old', { record: true })
  const cycle = await house.addProject('past', {}, record)
  const member = await house.addMember(cycle, 'commissioner', 'Historian', record)
  await house.act(
    member,
    async (acting) =>
      valued(
        await recordAgreement(acting, cycle.id, { organisationSaid: 'Not published', source: 'A blog' }),
      ),
    record,
  )
  const visitor = await house.visitor(member, record)
  const page = await visitor.get('/old/projects/past/agreement')
  assert.match(page.text, /Source A blog/)
  assert.doesNotMatch(page.html, /value="sign"/)
  assert.equal((await visitor.get('/old/projects/past/agreement/write')).status, 403)
  const project = await begin('elsewhere')
  assert.equal((await visitor.get('/old/projects/elsewhere/agreement')).status, 404)
  const here = await house.visitor(project.jo)
  assert.equal((await here.get('/testing/projects/none/agreement/payments')).status, 404)
  const stranger = await house.visitor()
  assert.equal((await stranger.get(`${project.root}/write`)).status, 403)
})
