import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { declareRight, say } from '#commons/power'
import { nameLead, raiseConcern } from '#commons/safety'
import { addAsset } from '#insight/assets'
import { nameTheme } from '#insight/themes'
import { approveVoice, shareVoice, withdrawVoice } from '#insight/voices'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse, type VisitedPage } from '#testing'
import { exampleRight } from '../../../commons/power/example.ts'
import { exampleLead } from '../../../commons/safety/example.ts'
import { boathouse } from '../../../insight/assets/example.ts'
import { exampleSharing } from '../../../insight/voices/example.ts'
import { proposeIndicator, proposeOutcome, recordOutcome } from '../acts.ts'
import { findAgreement } from '../acts-agreement.ts'
import { linkEvidence } from '../acts-evidence.ts'
import { resting, safeWayHome } from '../example.ts'
import type { OutcomeDraft } from '../outcome.ts'
import { listAllOutcomes } from '../storage.ts'

let house: OpenHouse
let cycle: Cycle
let jo: Who
let ellen: Who
before(async () => {
  house = await openHouse()
  cycle = await house.addProject()
  jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  ellen = await house.addMember(cycle, 'commissioner', 'Ellen')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(() => house.close())

const project = '/testing/projects/our-20k'
const list = `${project}/outcomes`

async function said(words: string, publish = true, of = cycle, by = jo): Promise<string> {
  const shared = await house.act(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: of.id, words, consents: { publish } }),
  )
  assert.ok(shared.ok)
  assert.ok((await house.act(by, (acting) => approveVoice(acting, shared.value.id))).ok)
  return shared.value.id
}

async function propose(draft: Partial<OutcomeDraft> = {}, voice?: string): Promise<string> {
  const from = voice ?? (await said('The last bus goes before we do.'))
  const ruling = await house.act(jo, (acting) =>
    proposeOutcome(acting, cycle.id, { ...safeWayHome, ...draft }, [resting(from)]),
  )
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

/** What a browser sends when somebody fills in a whole outcome that rests on one voice. */
const filledIn = (voice: string, more: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  statement: 'Young people feel that somebody would notice if they did not come.',
  area: 'functioning',
  bottomLines: ['social'],
  provenance: ['youngPeople'],
  voices: [voice],
  [`why-${voice}`]: 'They said so.',
  ...more,
})
const isShown = (page: VisitedPage, text: string) => page.text.includes(text)

test('a list with nothing in it says where outcomes come from; who may not write is not asked to', async () => {
  const empty = await house.addProject('empty')
  const stranger = await house.visitor()
  const seen = await stranger.get('/testing/projects/empty/outcomes')
  assert.match(seen.text, /Outcomes grow out of what people said/)
  assert.doesNotMatch(seen.html, /outcomes\/write/)
  assert.equal((await stranger.get('/testing/projects/empty/outcomes/write')).status, 403)
  const member = await house.visitor(await house.addMember(empty, 'youngPerson'))
  assert.match((await member.get('/testing/projects/empty/outcomes')).html, /outcomes\/write/)
  const form = await member.get('/testing/projects/empty/outcomes/write')
  assert.match(form.text, /There are no words to rest it on yet/)
})

test('an outcome is written from somebody’s words, and its page begins with them', async () => {
  const voice = await said('If I did not turn up, nobody would ring.')
  const member = await house.visitor(jo)
  const form = await member.get(`${list}/write`)
  assert.ok(form.statements <= 13, `${form.statements} statements`)
  const page = await member.submit(form, 'propose', filledIn(voice))
  assert.equal(page.status, 200)
  const [words, outcome] = ['If I did not turn up', 'somebody would notice if they did not come'].map(
    (text) => page.html.indexOf(text, page.html.indexOf('<main')),
  )
  assert.ok(words && outcome && words > 0 && words < outcome, 'the words come first')
  assert.match(page.text, /Because: They said so\./)
  assert.ok(page.statements <= 15, `${page.statements} statements`)
})

test('without words, area, use or source it is not written down: it says what is missing and keeps what was typed', async () => {
  const voice = await said('Something to hold on to.')
  const member = await house.visitor(jo)
  const form = await member.get(`${list}/write`)
  const bare = await member.submit(form, 'propose', { statement: 'We are heard.', area: 'feelings' })
  assert.equal(bare.status, 422)
  for (const sentence of [
    /good for/,
    /Say who this came from/,
    /An outcome nobody asked for has no place here/,
  ])
    assert.match(bare.text, sentence)
  assert.match(bare.html, /We are heard\./)
  const silent = await member.submit(form, 'propose', filledIn(voice, { [`why-${voice}`]: '' }))
  assert.equal(silent.status, 422)
  assert.match(silent.text, /Say in a few words why/)
  const stranger = await member.submit(
    form,
    'propose',
    filledIn('3f0d4d4e-6f0a-4c57-9f6e-7f3f6c1a2b3c', { _key: crypto.randomUUID() }),
  )
  assert.equal(stranger.status, 422, 'what was not offered is not taken')
})

test('an officer’s counting is asked about before it is saved, and saved as it is when they mean it', async () => {
  const voice = await said('Count me in.')
  const statement = '200 young people attend 12 workshops.'
  const officer = await house.visitor(ellen)
  const form = await officer.get(`${list}/write`)
  const asked = await officer.submit(form, 'propose', filledIn(voice, { statement, provenance: ['council'] }))
  assert.match(asked.text, /Before you save/)
  assert.match(asked.text, /This counts something/)
  assert.doesNotMatch(asked.text, /There is a problem/, 'a question is no problem')
  const saved = await officer.submit(asked, 'propose', {
    asIs: 'yes',
    voices: [voice],
    [`why-${voice}`]: 'As said.',
  })
  assert.equal(saved.status, 200)
  assert.ok(isShown(saved, statement))
})

test('young people’s wording is never asked about, neither from their own hand nor from another’s', async () => {
  const voice = await said('Twelve of us.')
  for (const [who, provenance] of [
    [jo, ['council']],
    [ellen, ['youngPeople']],
  ] as const) {
    const member = await house.visitor(who)
    const statement = `12 sessions for 40 of us, says ${who === jo ? 'one' : 'the other'}.`
    const saved = await member.submit(
      await member.get(`${list}/write`),
      'propose',
      filledIn(voice, { statement, provenance }),
    )
    assert.equal(saved.status, 200)
    assert.ok(isShown(saved, statement))
  }
})

test('the list shows fifty at a time, and finds by words, part of life, use and source', async () => {
  const finding = await house.addProject('finding')
  const ash = await house.addMember(finding, 'youngPerson', 'Ash')
  await house.act(nobody, (acting) => nameLead(acting, finding.id, exampleLead))
  const voice = await said('All of it.', true, finding, ash)
  await house.act(ash, async (acting) => {
    for (let n = 1; n <= 51; n++) {
      const council = n === 51
      const ruling = await proposeOutcome(
        acting,
        finding.id,
        {
          statement: council ? 'The air is clean by the lanterns.' : `We feel safe on estate ${n}.`,
          area: council ? 'external' : 'functioning',
          bottomLines: [council ? 'environmental' : 'social'],
          provenance: [council ? 'council' : 'youngPeople'],
        },
        [resting(voice)],
      )
      assert.ok(ruling.ok)
    }
  })
  const visitor = await house.visitor()
  const at = '/testing/projects/finding/outcomes'
  const first = await visitor.get(at)
  assert.match(first.text, /51 outcomes/)
  assert.match(first.text, /Page 1 of 2/)
  assert.equal(first.html.match(/class="card__title"/g)?.length, 50)
  assert.ok(first.statements <= 4, `${first.statements} statements`)
  assert.equal((await visitor.get(`${at}?page=2`)).html.match(/class="card__title"/g)?.length, 1)
  for (const query of ['search=lantern', 'area=external', 'bottomLine=environmental', 'provenance=council']) {
    const found = await visitor.get(`${at}?${query}`)
    assert.match(found.text, /1 outcome fits/, query)
    assert.match(found.text, /The air is clean/, query)
    assert.doesNotMatch(found.text, /estate/, query)
  }
  const kept = await visitor.get(`${at}?area=functioning&page=1`)
  assert.match(kept.text, /50 outcomes fit/)
  assert.match((await visitor.get(`${at}?search=nothing-like-it`)).text, /None fits/)
  for (const odd of [
    'page=-1',
    'page=x',
    'area=moon',
    'search=a&search=b',
    'search=%00',
    'area=external&area=feelings',
  ])
    assert.equal((await visitor.get(`${at}?${odd}`)).status, 200, odd)
})

test('the picture shows each in its part of life, asks where nothing is, and says in a sentence what is left out', async () => {
  const picture = await house.addProject('picture')
  const ash = await house.addMember(picture, 'youngPerson', 'Ash')
  await house.act(nobody, (acting) => nameLead(acting, picture.id, exampleLead))
  const visitor = await house.visitor()
  const at = '/testing/projects/picture/outcomes/model'
  assert.match((await visitor.get(at)).text, /There are no outcomes here yet/)
  const voice = await said('The air.', true, picture, ash)
  await house.act(ash, async (acting) => {
    for (let n = 1; n <= 14; n++) {
      const draft = { ...safeWayHome, statement: `Clean air ${n}.`, area: 'external' as const }
      assert.ok((await proposeOutcome(acting, picture.id, draft, [resting(voice)])).ok)
    }
  })
  const seen = await visitor.get(at)
  assert.match(seen.text, /All 14 of these outcomes are about conditions around people/)
  assert.match(seen.text, /What would people need inside themselves\?/)
  assert.doesNotMatch(seen.text, /What around us would have to change\?/)
  assert.match(seen.text, /and 2 more/)
  assert.ok(seen.statements <= 4, `${seen.statements} statements`)
})

test('words show as far as their authors allow, and not while somebody is worried about them', async () => {
  const open = await said('Everybody may read this one.')
  const quiet = await said('Only for the team, this one.', false)
  const worrying = await said('Somebody worries about this one.')
  const outcome = await propose({}, open)
  await house.act(jo, async (acting) => {
    const of = { kind: 'outcome', id: outcome } as const
    assert.ok((await linkEvidence(acting, cycle.id, of, [resting(quiet), resting(worrying)])).ok)
  })
  await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about: { kind: 'voice', id: worrying }, how: 'person' }),
  )
  const outside = await (await house.visitor()).get(`${list}/${outcome}`)
  assert.ok(isShown(outside, 'Everybody may read this one.'))
  assert.ok(!isShown(outside, 'Only for the team'))
  assert.ok(!isShown(outside, 'Somebody worries'))
  assert.match(outside.text, /They did not make it public/)
  const inside = await (await house.visitor(jo)).get(`${list}/${outcome}`)
  assert.ok(isShown(inside, 'Only for the team'))
  assert.ok(!isShown(inside, 'Somebody worries'))
})

test('when the last words are taken back the page says that the thread breaks', async () => {
  const voice = await said('I take this back later.')
  const outcome = await propose({}, voice)
  const visitor = await house.visitor()
  assert.doesNotMatch((await visitor.get(`${list}/${outcome}`)).text, /The thread breaks here/)
  await house.act(nobody, (acting) => withdrawVoice(acting, voice))
  const broken = await visitor.get(`${list}/${outcome}`)
  assert.match(broken.text, /The thread breaks here/)
  assert.match(broken.text, /later took it back/)
  assert.ok(!isShown(broken, 'I take this back later.'))
})

test('more is linked by searching: themes, promises and what is already good; a link is ended and stays in the record', async () => {
  const outcome = await propose()
  const wanted = await said('A lighthouse for the estate.')
  await house.act(jo, async (acting) => {
    const theme = { name: 'Lighthouses', cards: [{ kind: 'voice', subject: wanted } as const] }
    assert.ok((await nameTheme(acting, cycle.id, theme)).ok)
    assert.ok((await addAsset(acting, cycle.id, { ...boathouse, title: 'The old lighthouse' })).ok)
  })
  const member = await house.visitor(jo)
  const page = await member.get(`${list}/${outcome}/evidence?search=lighthouse`)
  assert.ok(isShown(page, 'A lighthouse for the estate.') && isShown(page, 'The old lighthouse'))
  assert.ok(!isShown(page, 'The last bus goes'), 'only what holds the words')
  const none = await member.submit(page, 'link')
  assert.equal(none.status, 422)
  const linked = await member.submit(page, 'link', {
    voices: [wanted],
    [`why-${wanted}`]: 'It would be seen.',
  })
  assert.match(linked.text, /Because: It would be seen\./)
  const gone = await member.get(`${list}/${outcome}/evidence?search=lighthouse`)
  assert.ok(!isShown(gone, 'A lighthouse for the estate.'), 'what is linked is not offered again')
  const [form] = linked.html.match(/id="link-[0-9a-f]+"/) ?? []
  const ended = await member.submit(linked, 'end', {}, { form: form?.slice(4, -1) ?? '' })
  assert.match(ended.text, /1 link that was ended/)
})

test('a change needs its reason, shows before and after to everybody, and names whoever made it only to the team', async () => {
  const outcome = await propose({ statement: 'We get home.' })
  const officer = await house.visitor(ellen)
  const form = await officer.get(`${list}/${outcome}/change`)
  const refused = await officer.submit(form, 'change', { statement: 'We get home safely.' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Say why it changes/)
  assert.match(refused.html, /We get home safely\./)
  const changed = await officer.submit(refused, 'change', { why: 'Jo said it better.' })
  assert.match(changed.text, /The wording, changed by Ellen/)
  const outside = await (await house.visitor()).get(`${list}/${outcome}`)
  assert.match(outside.text, /The wording, changed by somebody in the team/)
  for (const text of ['We get home.', 'We get home safely.', 'Jo said it better.'])
    assert.ok(isShown(outside, text), text)
  assert.ok(!isShown(outside, 'Ellen'))
})

test('the second of two people who change an outcome is shown both texts', async () => {
  const outcome = await propose({ statement: 'We both change this.' })
  const [first, second] = [await house.visitor(jo), await house.visitor(ellen)]
  const [one, two] = [
    await first.get(`${list}/${outcome}/change`),
    await second.get(`${list}/${outcome}/change`),
  ]
  assert.equal((await first.submit(one, 'change', { statement: 'First.', why: 'Shorter.' })).status, 200)
  const late = await second.submit(two, 'change', { statement: 'Second.', why: 'Shorter too.' })
  assert.equal(late.status, 409)
  assert.match(late.text, /First\./)
  assert.match(late.text, /Second\./)
})

test('taking back is asked once more, with a reason; it leaves the list and can still be read', async () => {
  const outcome = await propose({ statement: 'We fly.' })
  const member = await house.visitor(jo)
  const asking = await member.get(`${list}/${outcome}/withdraw`)
  assert.match(asking.text, /came from young people/)
  assert.equal((await member.submit(asking, 'withdraw', { because: ' ' })).status, 422)
  const gone = await member.submit(asking, 'withdraw', { because: 'Nobody flies.' })
  assert.match(gone.text, /Taken back on/)
  assert.match(gone.text, /Nobody flies\./)
  assert.ok(!isShown(await member.get(list), 'We fly.'))
  for (const way of ['change', 'withdraw', 'evidence'])
    assert.equal((await member.get(`${list}/${outcome}/${way}`)).status, 404, way)
})

test('a sign is in young people’s words; an adult’s version stands beside it', async () => {
  const outcome = await propose()
  const member = await house.visitor(jo)
  const page = await member.get(`${list}/${outcome}`)
  assert.match(page.text, /Nobody has said yet how we would know/)
  assert.equal((await member.submit(page, 'sign', { words: '' })).status, 422)
  await member.submit(page, 'sign', { words: 'I stopped texting my mum.' })
  const officer = await house.visitor(ellen)
  const seen = await officer.get(`${list}/${outcome}`)
  assert.match(seen.text, /Yours will stand beside them/)
  const beside = await officer.submit(seen, 'reword', { words: 'Fewer messages home.' })
  assert.match(
    beside.text,
    /I stopped texting my mum\..*Somebody else would say it like this: Fewer messages home\./,
  )
})

test('somebody without a seat reads all of it and changes none of it', async () => {
  const outcome = await propose()
  await house.act(jo, (acting) =>
    proposeIndicator(acting, cycle.id, { outcomeId: outcome, words: 'A sign.', byYoungPeople: true }),
  )
  const stranger = await house.visitor()
  const page = await stranger.get(`${list}/${outcome}`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /<form[^>]*method="post"/)
  for (const act of ['end', 'sign', 'reword'])
    assert.equal((await stranger.post(`${list}/${outcome}`, { _act: act })).status, 403, act)
  for (const way of ['change', 'withdraw', 'evidence'])
    assert.equal((await stranger.get(`${list}/${outcome}/${way}`)).status, 403, way)
  const observer = await house.visitor(await house.addMember(cycle, 'observer'))
  assert.equal((await observer.get(`${list}/write`)).status, 403)
})

test('a quality of support is written in people’s words, read with what it rests on, and taken back', async () => {
  const voice = await said('The same face two weeks running.')
  const member = await house.visitor(jo)
  const at = `${project}/qualities`
  assert.match((await member.get(at)).text, /what would make you go, and go again/)
  const form = await member.get(`${at}/write`)
  const stays = { words: 'Somebody who stays.', about: 'whom', provenance: ['youngPeople'] }
  const bare = await member.submit(form, 'propose', { words: 'Somebody who stays.' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /Choose what it is about/)
  const written = await member.submit(form, 'propose', {
    ...stays,
    voices: [voice],
    [`why-${voice}`]: 'They left.',
  })
  assert.ok(isShown(written, 'Somebody who stays.') && isShown(written, 'The same face two weeks running.'))
  const wall = await (await house.visitor()).get(at)
  assert.match(wall.text, /From whom Somebody who stays\./)
  assert.match(wall.text, /Rests on 1 link/)
  assert.ok(wall.statements <= 5, `${wall.statements} statements`)
  const gone = await member.submit(written, 'withdraw')
  assert.ok(!isShown(gone, 'Somebody who stays.'))
})

test('the framework is agreed by a decision, and only when nothing stands in the way', async () => {
  const agreeing = await house.addProject('agreeing')
  const ash = await house.addMember(agreeing, 'youngPerson', 'Ash')
  const marcus = await house.addMember(agreeing, 'commissioner', 'Marcus')
  await house.act(nobody, (acting) => nameLead(acting, agreeing.id, exampleLead))
  const at = '/testing/projects/agreeing/outcomes/agree'
  const officer = await house.visitor(marcus)
  assert.match((await officer.get(at)).text, /Write the first one together/)
  const voice = await said('All of us.', true, agreeing, ash)
  const write = (provenance: OutcomeDraft['provenance']) =>
    house.act(marcus, async (acting) => {
      const draft = { ...safeWayHome, provenance }
      assert.ok((await proposeOutcome(acting, agreeing.id, draft, [resting(voice)])).ok)
    })
  await write(['council'])
  const without = await officer.get(at)
  assert.match(without.text, /None of these came from young people yet/)
  assert.doesNotMatch(without.html, /value="ask"/)
  await write(['youngPeople'])
  const ready = await officer.get(at)
  const unheld = await officer.submit(ready, 'ask')
  assert.equal(unheld.status, 422)
  assert.match(unheld.text, /Say first who decides/)
  const right = { ...exampleRight, cycleId: agreeing.id, matter: 'framework', question: 'when it is ours' }
  await house.act(ash, async (acting) => assert.ok((await declareRight(acting, right)).ok))
  await officer.submit(await officer.get(at), 'ask')
  const find = () => house.act(ash, ({ tx, place }) => findAgreement(tx, place.id, agreeing.id))
  const { open } = await find()
  assert.ok(open)
  const early = await officer.submit(await officer.get(at), 'agree', { reasons: 'It looks done.' })
  assert.equal(early.status, 422, 'not before the others have spoken')
  for (const who of [ash, marcus]) await speak(who, open.id, open.options[0]?.id ?? '')
  const agreed = await officer.submit(await officer.get(at), 'agree', { reasons: 'We read it aloud.' })
  assert.match(agreed.text, /Agreed on/)
  const seen = await (await house.visitor()).get(at)
  assert.match(seen.text, /We read it aloud\./)
  await write(['community'])
  assert.match((await officer.get(at)).text, /Since then 1 outcome was written, changed or taken back/)
})

function speak(who: Who, decision: string, option: string): Promise<void> {
  return house.act(who, async (acting) => {
    assert.ok((await say(acting, decision, { stance: 'for', option })).ok)
  })
}

test('a published record shows its source, its breaks and what is not named, and nobody adds to it', async () => {
  const archive = await house.addPlace('archive', { record: true })
  const account = await house.addProject('account', {}, archive)
  const keeper = await house.addMember(account, 'commissioner', 'Kim', archive)
  const ids = await house.act(
    nobody,
    async (acting) => [
      await recordOutcome(acting, account.id, {
        statement: 'More confidence',
        area: 'functioning',
        source: 'A blog',
      }),
      await recordOutcome(acting, account.id, { source: 'A blog' }),
    ],
    archive,
  )
  const at = '/archive/projects/account/outcomes'
  const reader = await house.visitor(keeper, archive)
  assert.match((await reader.get(at)).text, /Not named in the published account/)
  const named = await reader.get(`${at}/${ids[0]}`)
  assert.match(named.text, /our reading/)
  assert.match(named.text, /does not say whose words led to this/)
  assert.match((await reader.get(`${at}/${ids[1]}`)).text, /Known from A blog/)
  const picture = await reader.get(`${at}/model`)
  assert.match(picture.text, /Where each outcome stands is our reading/)
  assert.match(picture.text, /The published account names none here/)
  assert.doesNotMatch(picture.text, /would have to change|What they are good for/)
  for (const way of ['write', `${ids[0]}/change`]) {
    const refused = await reader.get(`${at}/${way}`)
    assert.equal(refused.status, 403)
    assert.match(refused.text, /record of something that is over/)
  }
})

test('another place’s people find none of it, with every id in hand', async () => {
  const outcome = await propose()
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await house.addProject('theirs', {}, elsewhere)
  const kit = await house.visitor(await house.addMember(theirs, 'commissioner', 'Kit', elsewhere), elsewhere)
  for (const at of [
    '/elsewhere/projects/our-20k/outcomes',
    `/elsewhere/projects/theirs/outcomes/${outcome}`,
    `/elsewhere/projects/theirs/outcomes/${outcome}/change`,
    `/elsewhere/projects/theirs/outcomes/${outcome}/evidence`,
  ])
    assert.equal((await kit.get(at)).status, 404, at)
  const other = await house.addProject('beside')
  assert.equal((await kit.get(`/testing/projects/${other.slug}/outcomes/${outcome}`)).status, 404)
  assert.equal((await kit.get(`${list}/${outcome}/change`)).status, 403)
  const seen = await house.act(nobody, ({ tx }) => listAllOutcomes(tx, elsewhere.id, cycle.id), elsewhere)
  assert.deepEqual(seen, [])
})
