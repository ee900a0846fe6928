import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { closeDecision, declareRight, openDecision, say as speak } from '#commons/power'
import { nameLead } from '#commons/safety'
import { approveVoice, shareVoice } from '#insight/voices'
import { listAllOutcomes, type Outcome, proposeOutcome } from '#planning/framework'
import { nobody, type Who } from '#platform/auth'
import { sql } from '#platform/db'
import type { Acting } from '#platform/http'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleRight } from '../../commons/power/example.ts'
import { exampleLead } from '../../commons/safety/example.ts'
import { exampleSharing } from '../../insight/voices/example.ts'
import { resting, safeWayHome } from '../framework/example.ts'
import { closeRound, countPaper, findTally, moveDots, openRound, placeDots, takePaperBack } from './acts.ts'
import {
  choosePriorities,
  giveReason,
  listPriorities,
  putPriorities,
  recordPriorities,
} from './acts-choice.ts'
import type { Round } from './round.ts'
import { words } from './words.ts'

const say = words.in('en').rules
let house: FreshHouse
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

const as = <T>(who: Who, work: (acting: Acting) => Promise<T>): Promise<T> => house.act(who, work)

interface Project {
  readonly cycle: Cycle
  readonly jo: Who & { readonly person: string }
  readonly outcomes: readonly Outcome[]
}

/** A project with three outcomes, where one young person is the whole core team. */
async function begin(slug: string): Promise<Project> {
  const cycle = await house.addProject(slug)
  const jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  await as(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
  const outcomes = await as(jo, async (acting) => {
    const voice = await shareVoice(acting, { ...exampleSharing, cycle: cycle.id })
    assert.ok(voice.ok && (await approveVoice(acting, voice.value.id)).ok)
    for (const statement of ['We are warm.', 'We get home.', 'We are heard.'])
      assert.ok(
        (await proposeOutcome(acting, cycle.id, { ...safeWayHome, statement }, [resting(voice.value.id)])).ok,
      )
    const right = { ...exampleRight, cycleId: cycle.id, matter: 'priorities', question: 'what comes first' }
    assert.ok((await declareRight(acting, right)).ok)
    return listAllOutcomes(acting.tx, acting.place.id, cycle.id)
  })
  return { cycle, jo, outcomes }
}

async function open({ cycle, jo }: Project, dots = 5): Promise<Round> {
  return as(jo, async (acting) => {
    assert.ok((await openRound(acting, cycle.id, dots)).ok)
    const counted = await findTally(acting.tx, acting.place.id, cycle.id)
    assert.ok(counted)
    return counted.round
  })
}

const idOf = ({ outcomes }: Project, i: number) => outcomes[i]?.id ?? ''

test('closing adds up screens and paper and forgets who placed which; the sums stay what they were', async () => {
  const project = await begin('closing')
  const { cycle, jo } = project
  const round = await open(project)
  const of = { person: jo.person, young: true }
  await as(jo, async (acting) => {
    assert.ok((await placeDots(acting, round, of, [{ outcome: idOf(project, 0), dots: 4 }])).ok)
    const paper = [
      { outcome: idOf(project, 0), young: 1, adults: 2 },
      { outcome: idOf(project, 1), young: 4, adults: 0 },
    ]
    assert.ok((await countPaper(acting, round.id, { young: 1, adults: 1 }, paper)).ok)
  })
  const before = await as(jo, ({ tx, place }) => findTally(tx, place.id, cycle.id))
  assert.deepEqual(before?.tally.turnout, { young: 2, adults: 1 })
  const closed = await as(jo, (acting) => closeRound(acting, round.id))
  assert.deepEqual(closed, { ok: true, value: before?.tally })
  await as(jo, async (acting) => {
    const { rows } = await sql`select from priorities.dot where round_id = ${round.id}`.execute(
      acting.tx.kysely,
    )
    assert.equal(rows.length, 0)
    for (const late of [
      await placeDots(acting, round, of, [{ outcome: idOf(project, 1), dots: 1 }]),
      await moveDots(acting, round, of, { outcome: idOf(project, 1), dots: 1 }),
      await closeRound(acting, round.id),
      await takePaperBack(acting, round.id),
    ])
      assert.deepEqual(late, { ok: false, problems: [{ text: say.closed }] })
  })
})

test('the ledger says that somebody placed dots and never where', async () => {
  const project = await begin('ledger')
  const round = await open(project)
  const of = { person: project.jo.person, young: true }
  await as(project.jo, (acting) => moveDots(acting, round, of, { outcome: idOf(project, 1), dots: 3 }))
  await as(project.jo, async ({ tx }) => {
    const { rows } = await sql<{ content: string }>`
      select c.content::text as content from audit.entry e
      join audit.content c on c.place_id = e.place_id and c.seq = e.seq
      where e.act = 'priorities.place'`.execute(tx.kysely)
    assert.ok(rows.length > 0)
    for (const { content } of rows) assert.ok(!content.includes(idOf(project, 1)), content)
  })
})

test('one person on two phones at once has no more dots than on one', async () => {
  const project = await begin('two-phones')
  const round = await open(project, 3)
  const of = { person: project.jo.person, young: true }
  const both = await Promise.all(
    [0, 1].map((i) =>
      as(project.jo, (acting) => moveDots(acting, round, of, { outcome: idOf(project, i), dots: 2 })),
    ),
  )
  assert.equal(both.filter(({ ok }) => ok).length, 1)
  const counted = await as(project.jo, ({ tx, place }) => findTally(tx, place.id, project.cycle.id))
  assert.equal(
    counted?.tally.lines.reduce((sum, { all }) => sum + all, 0),
    2,
  )
  assert.deepEqual(counted?.tally.turnout, { young: 1, adults: 0 })
})

test('paper that was counted wrong is taken back, and what is on screens stays', async () => {
  const project = await begin('wrong-paper')
  const round = await open(project)
  const of = { person: project.jo.person, young: true }
  await as(project.jo, async (acting) => {
    await moveDots(acting, round, of, { outcome: idOf(project, 0), dots: 1 })
    const paper = [{ outcome: idOf(project, 1), young: 0, adults: 5 }]
    assert.ok((await countPaper(acting, round.id, { young: 0, adults: 1 }, paper)).ok)
    assert.ok((await takePaperBack(acting, round.id)).ok)
  })
  const counted = await as(project.jo, ({ tx, place }) => findTally(tx, place.id, project.cycle.id))
  assert.deepEqual(counted?.tally.turnout, { young: 1, adults: 0 })
  assert.deepEqual(counted?.tally.lines, [{ outcome: idOf(project, 0), all: 1, place: 1, tied: false }])
})

test('a project with one outcome has nothing to choose between, and one round is open at a time', async () => {
  const alone = await house.addProject('alone')
  const refused = await as(nobody, (acting) => openRound(acting, alone.id))
  assert.deepEqual(refused, { ok: false, problems: [{ text: say.twoOutcomes }] })
  const project = await begin('once')
  await open(project)
  const twice = await as(project.jo, (acting) => openRound(acting, project.cycle.id))
  assert.deepEqual(twice, { ok: false, problems: [{ text: say.openAlready }] })
})

test('what has most dots is put first; the choice, its order and every reason can be read afterwards', async () => {
  const project = await begin('choosing')
  const { cycle, jo } = project
  const round = await open(project)
  const of = { person: jo.person, young: true }
  const asking = () => as(jo, (acting) => putPriorities(acting, cycle.id, 'Which two come first?'))
  await as(jo, (acting) =>
    placeDots(acting, round, of, [
      { outcome: idOf(project, 2), dots: 3 },
      { outcome: idOf(project, 1), dots: 2 },
    ]),
  )
  assert.deepEqual(await asking(), { ok: false, problems: [{ text: say.closeDotsFirst }] })
  await as(jo, (acting) => closeRound(acting, round.id))
  const asked = await asking()
  assert.ok(asked.ok)
  const inOrder = [idOf(project, 2), idOf(project, 1), idOf(project, 0)]
  assert.deepEqual(
    asked.value.options.map(({ id }) => id),
    inOrder,
  )
  assert.equal(await as(jo, ({ tx, place }) => listPriorities(tx, place.id, cycle.id)), undefined)
  await as(jo, (acting) => speak(acting, asked.value.id, { stance: 'for' }))
  const choice = {
    chosen: inOrder.slice(0, 2),
    reasons: 'By dots.',
    notChosen: new Map([[idOf(project, 0), 'It is warm.']]),
  }
  assert.ok((await as(jo, (acting) => choosePriorities(acting, cycle.id, choice))).ok)
  const chosen = await as(jo, ({ tx, place }) => listPriorities(tx, place.id, cycle.id))
  assert.deepEqual(
    chosen?.chosen.map(({ id }) => id),
    inOrder.slice(0, 2),
  )
  assert.deepEqual(
    chosen?.notChosen.map(({ outcome, reason }) => [outcome.id, reason]),
    [[idOf(project, 0), 'It is warm.']],
  )
  await as(jo, (acting) => giveReason(acting, cycle.id, idOf(project, 0), 'The heating was mended.'))
  const later = await as(jo, ({ tx, place }) => listPriorities(tx, place.id, cycle.id))
  assert.equal(later?.notChosen[0]?.reason, 'The heating was mended.')
  assert.equal(
    (await as(jo, (acting) => choosePriorities(acting, cycle.id, choice))).ok,
    false,
    'it is chosen once',
  )
})

test('a decision whose answers are no outcomes chooses none', async () => {
  const project = await begin('by-hand')
  const { cycle, jo } = project
  await as(jo, async (acting) => {
    const options = [{ text: 'This' }, { text: 'That' }]
    const opened = await openDecision(acting, {
      cycleId: cycle.id,
      matter: 'priorities',
      question: 'Which?',
      options,
    })
    assert.ok(opened.ok)
    await speak(acting, opened.value.id, { stance: 'for' })
    const chosen = opened.value.options.slice(0, 1).map(({ id }) => id)
    assert.ok((await closeDecision(acting, opened.value.id, { chosen, reasons: 'So.' })).ok)
    assert.equal(await listPriorities(acting.tx, acting.place.id, cycle.id), undefined)
  })
})

test('only a published record takes a choice from a source', async () => {
  const project = await begin('no-record')
  const published = {
    question: 'Which?',
    chosen: [idOf(project, 0)],
    reasons: 'It says so.',
    source: 'A blog',
  }
  assert.equal(
    (await as(project.jo, (acting) => recordPriorities(acting, project.cycle.id, published))).ok,
    false,
  )
})
