import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { declareRight, findOpenDecision, say } from '#commons/power'
import { nameLead } from '#commons/safety'
import { approveVoice, shareVoice } from '#insight/voices'
import { listAllOutcomes, type Outcome, proposeOutcome, withdrawOutcome } from '#planning/framework'
import { nobody, type Who } from '#platform/auth'
import { type OpenHouse, openHouse, type Visitor } from '#testing'
import { exampleRight } from '../../../commons/power/example.ts'
import { exampleLead } from '../../../commons/safety/example.ts'
import { exampleSharing } from '../../../insight/voices/example.ts'
import { resting, safeWayHome } from '../../framework/example.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const statements = ['A place to be warm in.', 'A safe way home.', 'Somebody listens.']

interface Project {
  readonly cycle: Cycle
  readonly jo: Who
  readonly ellen: Who
  readonly outcomes: readonly Outcome[]
  readonly root: string
}

/** A project with three outcomes, a young person and a commissioner, who decide together what comes first. */
async function begin(slug: string): Promise<Project> {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  const ellen = await house.addMember(cycle, 'commissioner', 'Ellen')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
  const outcomes = await house.act(jo, async (acting) => {
    const voice = await shareVoice(acting, { ...exampleSharing, cycle: cycle.id })
    assert.ok(voice.ok && (await approveVoice(acting, voice.value.id)).ok)
    for (const statement of statements) {
      assert.ok(
        (await proposeOutcome(acting, cycle.id, { ...safeWayHome, statement }, [resting(voice.value.id)])).ok,
      )
    }
    const right = {
      ...exampleRight,
      cycleId: cycle.id,
      matter: 'priorities',
      question: 'which changes come first',
    }
    assert.ok((await declareRight(acting, right)).ok)
    const all = await listAllOutcomes(acting.tx, acting.place.id, cycle.id)
    return statements.flatMap((statement) => all.filter((outcome) => outcome.statement === statement))
  })
  return { cycle, jo, ellen, outcomes, root: `/testing/projects/${slug}` }
}

const idOf = ({ outcomes }: Project, i: number) => outcomes[i]?.id ?? ''
const formOf = (project: Project, i: number) => `form-o-${idOf(project, i).slice(-12)}`

async function openDots(project: Project, dots = '5'): Promise<Visitor> {
  const ellen = await house.visitor(project.ellen)
  const opened = await ellen.submit(await ellen.get(`${project.root}/dots`), 'open', { dots })
  assert.equal(opened.status, 200)
  return ellen
}

/** A tap on a button that carries where the dots are to go. */
async function tap(visitor: Visitor, project: Project, i: number, dots: number) {
  const page = await visitor.get(`${project.root}/dots`)
  return visitor.submit(page, 'place', { dots: String(dots) }, { form: formOf(project, i) })
}

test('a team member opens a round; one with a wrong number of dots is told which would do', async () => {
  const project = await begin('opening')
  const ellen = await house.visitor(project.ellen)
  const page = await ellen.get(`${project.root}/dots`)
  assert.match(page.text, /No dots have been placed/)
  const refused = await ellen.submit(page, 'open', { dots: '21' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /between 1 and 20/)
  assert.match(refused.html, /value="21"/)
  const opened = await ellen.submit(page, 'open', { dots: '3' })
  assert.match(opened.text, /You have 3 dots/)
  const again = await ellen.submit(page, 'open', { dots: '3', _key: crypto.randomUUID() })
  assert.equal(again.status, 422)
  assert.match(again.text, /open already/)
})

test('dots go up and down one tap at a time, and no further than somebody has', async () => {
  const project = await begin('tapping')
  await openDots(project, '2')
  const jo = await house.visitor(project.jo)
  assert.match((await jo.get(`${project.root}/dots`)).text, /2 dots left/)
  assert.match((await tap(jo, project, 0, 1)).text, /1 dot left/)
  const all = await tap(jo, project, 0, 2)
  assert.match(all.text, /All your dots are placed/)
  assert.doesNotMatch(all.text, /Add a dot/)
  const tooMany = await tap(jo, project, 1, 1)
  assert.equal(tooMany.status, 422)
  assert.match(tooMany.text, /You have 2 dots/)
  const back = await tap(jo, project, 0, 1)
  assert.match(back.text, /1 dot left/)
  assert.ok(back.statements <= 10, `${back.statements} statements`)
})

test('while the round is open nobody sees where others put theirs, and the public sees nothing at all', async () => {
  const project = await begin('hidden')
  const ellen = await openDots(project)
  const jo = await house.visitor(project.jo)
  await tap(jo, project, 1, 4)
  const seen = await ellen.get(`${project.root}/dots`)
  assert.match(seen.text, /1 person has placed dots/)
  assert.doesNotMatch(seen.text, /4 dots of yours here/)
  assert.doesNotMatch(seen.text, /\b4 dots\b/)
  const stranger = await house.visitor()
  const outside = await stranger.get(`${project.root}/dots`)
  assert.match(outside.text, /Come back when they are counted/)
  assert.doesNotMatch(outside.text, /person has placed/)
  for (const path of ['paper', 'close'])
    assert.equal((await stranger.get(`${project.root}/dots/${path}`)).status, 403)
  const lead = await house.visitor(await house.addMember(project.cycle, 'facilitator'))
  assert.equal((await lead.get(`${project.root}/dots`)).status, 200)
  assert.equal((await lead.get(`${project.root}/dots/close`)).status, 403)
  assert.match((await tap(lead, project, 0, 1)).text, /1 dot of yours here, 4 left/)
})

test('an outcome taken back gives its dots back to whoever placed them', async () => {
  const project = await begin('given-back')
  await openDots(project, '3')
  const jo = await house.visitor(project.jo)
  await tap(jo, project, 0, 3)
  await house.act(project.jo, (acting) =>
    withdrawOutcome(acting, idOf(project, 0), 'It says the same as another.'),
  )
  assert.match((await jo.get(`${project.root}/dots`)).text, /3 dots left/)
  assert.match((await tap(jo, project, 1, 1)).text, /2 dots left/)
})

test('paper is counted in sums; more dots than so many heads have are sent back with what was typed', async () => {
  const project = await begin('paper')
  const ellen = await openDots(project)
  const at = `${project.root}/dots/paper`
  const page = await ellen.get(at)
  const noHeads = await ellen.submit(page, 'count', { young: '0', adults: '0' })
  assert.equal(noHeads.status, 422)
  const refused = await ellen.submit(page, 'count', {
    young: '1',
    adults: '0',
    [`young-${idOf(project, 0)}`]: '6',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /more dots here than so many people have/)
  assert.match(refused.html, /value="6"/)
  const half = await ellen.submit(page, 'count', {
    young: '1',
    adults: '0',
    [`young-${idOf(project, 0)}`]: '1.5',
  })
  assert.match(half.text, /Dots and people are whole/)
  const added = await ellen.submit(page, 'count', {
    young: '2',
    adults: '1',
    [`young-${idOf(project, 0)}`]: '6',
  })
  assert.match(added.text, /3 people have placed dots/)
  const undone = await ellen.submit(await ellen.get(at), 'takeBack')
  assert.match(undone.text, /0 people have placed dots/)
})

test('six people: the team sees one joint tally, the public no number at all', async () => {
  const project = await begin('six')
  const ellen = await openDots(project)
  const jo = await house.visitor(project.jo)
  await tap(jo, project, 0, 3)
  await tap(ellen, project, 1, 2)
  const paper = {
    young: '2',
    adults: '2',
    [`adults-${idOf(project, 1)}`]: '1',
    [`young-${idOf(project, 2)}`]: '7',
  }
  await ellen.submit(await ellen.get(`${project.root}/dots/paper`), 'count', paper)
  const asked = await ellen.get(`${project.root}/dots/close`)
  assert.match(asked.text, /cannot be opened again/)
  const closed = await ellen.submit(asked, 'close')
  assert.match(closed.text, /6 people placed dots/)
  assert.match(closed.text, /1 Somebody listens\. 7/)
  assert.match(closed.text, /2 tied A place to be warm in\. 3/)
  assert.doesNotMatch(closed.text, /Young people’s/)
  assert.match(closed.text, /Only the people of this project see these numbers/)
  const outside = await (await house.visitor()).get(`${project.root}/dots`)
  assert.match(outside.text, /Too few people placed dots/)
  assert.doesNotMatch(outside.html, /<table/)
  assert.equal(
    (await tap(jo, project, 0, 1).catch(() => undefined))?.status,
    undefined,
    'no form is left to tap',
  )
})

test('from five of each the team sees them apart; the public from ten of each', async () => {
  for (const [slug, heads, outside] of [
    ['five', 5, false],
    ['ten', 10, true],
  ] as const) {
    const project = await begin(slug)
    const ellen = await openDots(project)
    const paper = { young: String(heads), adults: String(heads), [`young-${idOf(project, 0)}`]: '4' }
    await ellen.submit(await ellen.get(`${project.root}/dots/paper`), 'count', paper)
    const closed = await ellen.submit(await ellen.get(`${project.root}/dots/close`), 'close')
    assert.match(closed.text, /Young people’s/)
    const seen = await (await house.visitor()).get(`${project.root}/dots`)
    assert.match(seen.html, /<table/)
    assert.equal(/Young people’s/.test(seen.text), outside, slug)
  }
})

function speakFor(who: Who, decision: string, option: string): Promise<void> {
  return house.act(who, async (acting) => {
    assert.ok((await say(acting, decision, { stance: 'for', option })).ok)
  })
}

test('asked, spoken, chosen: with a reason for everything that is left out, public for good', async () => {
  const project = await begin('choosing')
  const { cycle, jo, ellen, root } = project
  const stranger = await house.visitor()
  assert.match((await stranger.get(`${root}/priorities`)).text, /Nothing has been chosen yet/)
  assert.equal((await stranger.get(`${root}/priorities/choose`)).status, 403)

  const officer = await house.visitor(ellen)
  const page = await officer.get(`${root}/priorities/choose`)
  assert.match(page.html, /Which 2 of these 3 changes come first\?/)
  await officer.submit(page, 'ask', { question: 'Which two come first?' })
  const decision = await house.act(jo, ({ tx, place }) =>
    findOpenDecision(tx, place.id, cycle.id, 'priorities'),
  )
  assert.ok(decision)
  assert.match((await stranger.get(`${root}/priorities`)).text, /being decided now/)

  const [first, second, third] = [idOf(project, 0), idOf(project, 1), idOf(project, 2)]
  const choice = {
    chosen: [first, second],
    reasons: 'We talked for an hour.',
    [`reason-${third}`]: 'Next year.',
  }
  const form = await officer.get(`${root}/priorities/choose`)
  const early = await officer.submit(form, 'choose', choice)
  assert.equal(early.status, 422, 'not before the young people have spoken')
  await speakFor(jo, decision.id, first)
  await speakFor(ellen, decision.id, first)
  const mute = await officer.submit(form, 'choose', { ...choice, [`reason-${third}`]: '' })
  assert.equal(mute.status, 422)
  assert.match(mute.text, /Say why it was not chosen this time/)
  assert.match(mute.text, /We talked for an hour/)
  const done = await officer.submit(mute, 'choose', choice)
  assert.equal(done.status, 200)

  const read = await stranger.get(`${root}/priorities`)
  assert.match(read.text, /Chosen: 2/)
  assert.match(read.text, /Not this time: 1/)
  assert.match(read.text, /Why not this time: Next year\./)
  assert.match(read.text, /We talked for an hour\./)
  assert.ok(read.statements <= 11, `${read.statements} statements`)

  await house.act(jo, (acting) => withdrawOutcome(acting, first, 'Somebody else does it now.'))
  const later = await stranger.get(`${root}/priorities`)
  assert.match(later.text, /Chosen: 2/)
  assert.match(later.text, /Taken back on .* after it had been chosen/)
})

test('nothing is asked while dots are still being placed', async () => {
  const project = await begin('still-open')
  const ellen = await openDots(project)
  const refused = await ellen.submit(await ellen.get(`${project.root}/priorities/choose`), 'ask')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Close the round first/)
})

test('another place’s people find none of it', async () => {
  const project = await begin('ours')
  await openDots(project)
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await house.addProject('theirs', {}, elsewhere)
  const kit = await house.visitor(await house.addMember(theirs, 'commissioner', 'Kit', elsewhere), elsewhere)
  for (const path of ['dots', 'dots/paper', 'dots/close', 'priorities', 'priorities/choose']) {
    assert.equal((await kit.get(`/elsewhere/projects/ours/${path}`)).status, 404, path)
  }
  assert.equal((await kit.get(`${project.root}/dots/paper`)).status, 403)
})
