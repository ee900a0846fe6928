import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { saveClockOffset } from '#commons/places'
import { sql } from '#platform/db'
import type { Ruling } from '#platform/ruling'
import { freshHouse } from '#testing'
import {
  answerObjection,
  closeDecision,
  declareRight,
  object,
  openDecision,
  recordDecision,
  say,
} from './acts.ts'
import { override, publishOverride, replyToOverride } from './acts-override.ts'
import { optIn, optOut } from './acts-table.ts'
import { exampleQuestion, exampleRight } from './example.ts'
import { findClosedDecision, findDecision, findOpenDecision, listDecisions } from './storage.ts'
import { findRight, listRights } from './storage-rights.ts'
import { listObjections, listOptOuts, listSays, listTookPart } from './storage-table.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
const house = await freshHouse()
after(() => house.close())
const at = house.place.id

function value<T>(ruling: Ruling<T>): T {
  assert.ok(ruling.ok, ruling.ok ? '' : ruling.problems.map(({ text }) => text).join(' '))
  return ruling.value
}
function refused(ruling: Ruling<unknown>, text: string) {
  assert.ok(!ruling.ok && ruling.problems.some((problem) => problem.text === text), JSON.stringify(ruling))
}

/** A core team as in the pilot, its right declared and its question open. */
async function tableIn(slug: string, parts: Partial<typeof exampleRight> = {}) {
  const cycle = await house.addProject(slug)
  const young = [
    await house.addMember(cycle, 'youngPerson', 'Ash'),
    await house.addMember(cycle, 'youngPerson', 'Remi'),
    await house.addMember(cycle, 'youngPerson', 'Jo'),
  ] as const
  const adults = [
    await house.addMember(cycle, 'commissioner', 'Priya'),
    await house.addMember(cycle, 'practitioner', 'Marcus'),
    await house.addMember(cycle, 'practitioner', 'Ellen'),
  ] as const
  const draft = { ...exampleRight, ...parts, cycleId: cycle.id }
  const right = value(await house.act(adults[0], (acting) => declareRight(acting, draft)))
  const question = { cycleId: cycle.id, matter: draft.matter, ...exampleQuestion }
  const decision = value(await house.act(young[0], (acting) => openDecision(acting, question)))
  const [show, bikes] = decision.options
  assert.ok(show && bikes)
  return {
    cycle,
    young,
    adults,
    team: [...young, ...adults],
    draft,
    right,
    question,
    decision,
    show: show.id,
    bikes: bikes.id,
  }
}

test('a right is declared anew until a decision under it was opened, and then never again', async () => {
  const cycle = await house.addProject('rights')
  const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  const draft = { ...exampleRight, cycleId: cycle.id }
  await house.act(ash, async (acting) => {
    value(await declareRight(acting, draft))
    value(await declareRight(acting, { ...draft, form: 'own', officerRole: 'Nobody any more' }))
    const right = await findRight(acting.tx, at, cycle.id, 'award')
    assert.deepEqual([right?.form, right?.officerRole, right?.grounds], ['own', undefined, []])
    assert.equal((await listRights(acting.tx, at, cycle.id)).length, 1)
    value(await openDecision(acting, { cycleId: cycle.id, matter: 'award', ...exampleQuestion }))
    refused(await declareRight(acting, draft), rules.rightIsUsed)
    refused(
      await openDecision(acting, { cycleId: cycle.id, matter: 'award', ...exampleQuestion }),
      rules.openAlready,
    )
    refused(
      await openDecision(acting, { cycleId: cycle.id, matter: 'call', ...exampleQuestion }),
      rules.noRight,
    )
  })
})

test('one person has one say, changes it until it closes, and what they dissented with is kept', async () => {
  const { cycle, young, team, decision, show, bikes } = await tableIn('says')
  const [ash, remi] = young
  for (const who of team) {
    value(await house.act(who, (acting) => say(acting, decision.id, { stance: 'for', option: show })))
  }
  value(
    await house.act(remi, (acting) =>
      say(acting, decision.id, { stance: 'for', option: bikes, reason: 'Bikes last.' }),
    ),
  )
  await house.act(ash, async (acting) => {
    assert.equal((await listSays(acting.tx, at, decision.id)).length, 6)
    assert.equal(await findClosedDecision(acting.tx, at, cycle.id, 'award'), undefined)
    value(await closeDecision(acting, decision.id, { chosen: [show], reasons: 'Everybody can be in it.' }))
    const closed = await findClosedDecision(acting.tx, at, cycle.id, 'award')
    assert.deepEqual(closed?.chosen, [show])
    assert.equal(closed.reasons, 'Everybody can be in it.')
    assert.equal(await findOpenDecision(acting.tx, at, cycle.id, 'award'), undefined)
    assert.deepEqual((await listTookPart(acting.tx, at, cycle.id)).get(decision.id), { young: 3, adults: 3 })
    const kept = (await listSays(acting.tx, at, decision.id)).find(({ person }) => person === remi.person)
    assert.deepEqual([kept?.option, kept?.reason], [bikes, 'Bikes last.'])
    refused(await say(acting, decision.id, { stance: 'for', option: bikes }), rules.closedAlready)
    refused(
      await closeDecision(acting, decision.id, { chosen: [bikes], reasons: 'No.' }),
      rules.closedAlready,
    )
  })
})

test('an adult cannot close what the young people hold, nor the three adults what is everybody’s', async () => {
  const theirs = await tableIn('theirs', { holder: 'youngPeople' })
  const [priya] = theirs.adults
  for (const who of theirs.young) {
    value(
      await house.act(who, (acting) =>
        say(acting, theirs.decision.id, { stance: 'for', option: theirs.show }),
      ),
    )
  }
  const chosen = { chosen: [theirs.show], reasons: 'They said so.' }
  refused(
    await house.act(priya, (acting) => closeDecision(acting, theirs.decision.id, chosen)),
    rules.theirsToClose,
  )
  refused(
    await house.act(priya, (acting) => say(acting, theirs.decision.id, { stance: 'against' })),
    rules.theirs,
  )
  value(await house.act(theirs.young[2], (acting) => closeDecision(acting, theirs.decision.id, chosen)))

  const shared = await tableIn('shared')
  for (const who of shared.adults) {
    value(
      await house.act(who, (acting) =>
        say(acting, shared.decision.id, { stance: 'for', option: shared.show }),
      ),
    )
  }
  const ruling = await house.act(shared.adults[0], (acting) =>
    closeDecision(acting, shared.decision.id, { chosen: [shared.show], reasons: 'The year ends.' }),
  )
  refused(ruling, rules.noYoungVoice)
  refused(ruling, rules.notHalf(3, 6))
})

test('an objection waits for an answer, and both stay', async () => {
  const { team, young, adults, decision, show } = await tableIn('objections')
  for (const who of team)
    value(await house.act(who, (acting) => say(acting, decision.id, { stance: 'for', option: show })))
  const id = value(
    await house.act(adults[2], (acting) => object(acting, decision.id, 'Nobody has checked the cooker.')),
  )
  const chosen = { chosen: [show], reasons: 'We want to cook.' }
  refused(
    await house.act(young[0], (acting) => closeDecision(acting, decision.id, chosen)),
    rules.objectionsWait,
  )
  value(
    await house.act(adults[0], (acting) => answerObjection(acting, decision.id, id, 'We asked for a check.')),
  )
  refused(
    await house.act(adults[0], (acting) => answerObjection(acting, decision.id, id, 'Again.')),
    rules.answeredAlready,
  )
  value(await house.act(young[0], (acting) => closeDecision(acting, decision.id, chosen)))
  const [kept] = await house.act(young[0], ({ tx }) => listObjections(tx, at, decision.id))
  assert.deepEqual([kept?.words, kept?.answer], ['Nobody has checked the cooker.', 'We asked for a check.'])
})

test('leaving one matter takes back one’s say in it, leaves every other alone, and is undone by coming back', async () => {
  const { cycle, young, draft, decision, show } = await tableIn('leaving')
  const [ash] = young
  await house.act(ash, async (acting) => {
    value(await declareRight(acting, { ...draft, matter: 'call' }))
    const other = value(await openDecision(acting, { cycleId: cycle.id, matter: 'call', ...exampleQuestion }))
    value(await say(acting, decision.id, { stance: 'for', option: show }))
    value(await say(acting, other.id, { stance: 'standAside' }))
    value(await optOut(acting, cycle.id, 'award', { to: 'others' }, 'It is boring.'))
    assert.equal((await listSays(acting.tx, at, decision.id)).length, 0)
    assert.equal((await listSays(acting.tx, at, other.id)).length, 1)
    refused(await say(acting, decision.id, { stance: 'for', option: show }), rules.leftIt)
    refused(await optOut(acting, cycle.id, 'award', { to: 'others' }), rules.outAlready)
    assert.equal(await optIn(acting, cycle.id, 'award'), true)
    assert.equal(await optIn(acting, cycle.id, 'award'), false)
    assert.equal((await listOptOuts(acting.tx, at, cycle.id)).length, 0)
    value(await say(acting, decision.id, { stance: 'for', option: show }))
  })
})

test('an override is told, answered and published in that order, by role; then neither it nor what it replaced stands', async () => {
  const {
    cycle,
    team,
    young,
    adults,
    right,
    question,
    decision: replaced,
    show: before,
  } = await tableIn('override')
  for (const who of team)
    value(await house.act(who, (acting) => say(acting, replaced.id, { stance: 'for', option: before })))
  value(
    await house.act(young[0], (acting) =>
      closeDecision(acting, replaced.id, { chosen: [before], reasons: 'At first.' }),
    ),
  )
  const decision = value(await house.act(young[0], (acting) => openDecision(acting, question)))
  const show = decision.options[0]?.id ?? ''
  const [priya, marcus] = adults
  for (const who of team)
    value(await house.act(who, (acting) => say(acting, decision.id, { stance: 'for', option: show })))
  value(
    await house.act(young[0], (acting) =>
      closeDecision(acting, decision.id, { chosen: [show], reasons: 'Yes.' }),
    ),
  )
  const today = await house.act(priya, async ({ now }) =>
    now.toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
  )
  const telling = { ground: right.grounds[0] ?? '', reason: 'Gas can leak.', toldOn: today }
  refused(await house.act(priya, (acting) => publishOverride(acting, decision.id)), rules.nothingTold)
  value(await house.act(priya, (acting) => override(acting, decision.id, telling)))
  const stillStands = () => house.act(priya, ({ tx }) => findClosedDecision(tx, at, cycle.id, 'award'))
  assert.ok(await stillStands())
  refused(await house.act(priya, (acting) => publishOverride(acting, decision.id)), rules.groupHasTime(7))
  refused(
    await house.act(priya, (acting) => replyToOverride(acting, decision.id, '')),
    rules.replyIsTheGroups,
  )
  value(await house.act(marcus, (acting) => replyToOverride(acting, decision.id, 'Show us the photos.')))
  value(await house.act(young[1], (acting) => replyToOverride(acting, decision.id, 'Fair. We want a date.')))
  value(await house.act(priya, (acting) => publishOverride(acting, decision.id)))
  assert.equal(await stillStands(), undefined)
  const read = await house.act(priya, ({ tx }) => findDecision(tx, at, decision.id))
  assert.equal(read?.override?.reply, 'Fair. We want a date.')
  assert.equal(read.right?.officerRole, exampleRight.officerRole)
  refused(
    await house.act(young[1], (acting) => replyToOverride(acting, decision.id, 'More.')),
    rules.publishedAlready,
  )
})

test('without a reply an override is published a week after it was told, by the place’s own clock', async () => {
  const { team, young, adults, right, decision, show } = await tableIn('silence')
  for (const who of team)
    value(await house.act(who, (acting) => say(acting, decision.id, { stance: 'for', option: show })))
  value(
    await house.act(young[0], (acting) =>
      closeDecision(acting, decision.id, { chosen: [show], reasons: 'Yes.' }),
    ),
  )
  const toldOn = await house.act(young[0], async ({ now }) =>
    now.toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
  )
  const telling = { ground: right.grounds[1] ?? '', reason: 'It costs more.', toldOn }
  value(await house.act(adults[0], (acting) => override(acting, decision.id, telling)))
  const later = (interval: string) =>
    house.database.transaction('write', (tx) => saveClockOffset(tx, at, interval))
  await later('6 days 23 hours')
  refused(await house.act(adults[0], (acting) => publishOverride(acting, decision.id)), rules.groupHasTime(7))
  await later('7 days 1 minute')
  value(await house.act(adults[0], (acting) => publishOverride(acting, decision.id)))
  await later('0')
})

test('two people opening or closing at once: one is first, the other is told so', async () => {
  const { cycle, team, young, draft, decision, show } = await tableIn('at-once')
  for (const who of team)
    value(await house.act(who, (acting) => say(acting, decision.id, { stance: 'for', option: show })))
  const closings = await Promise.all(
    team.map((who) =>
      house.act(who, (acting) => closeDecision(acting, decision.id, { chosen: [show], reasons: 'Mine.' })),
    ),
  )
  assert.equal(closings.filter(({ ok }) => ok).length, 1)
  value(await house.act(young[0], (acting) => declareRight(acting, { ...draft, matter: 'call' })))
  const openings = await Promise.all(
    team.map((who) =>
      house.act(who, (acting) =>
        openDecision(acting, { cycleId: cycle.id, matter: 'call', ...exampleQuestion }),
      ),
    ),
  )
  assert.equal(openings.filter(({ ok }) => ok).length, 1)
})

test('an option may carry the id of what it stands for, in more than one decision', async () => {
  const { cycle, young, team, decision, show } = await tableIn('outcomes')
  const outcome = '99999999-9999-4999-8999-999999999999'
  const options = [{ id: outcome, text: 'More sure of ourselves' }, { text: 'A late bus' }]
  const draft = { cycleId: cycle.id, matter: 'award', question: 'Which first?', options }
  for (const who of team)
    value(await house.act(who, (acting) => say(acting, decision.id, { stance: 'for', option: show })))
  await house.act(young[0], async (acting) => {
    value(await closeDecision(acting, decision.id, { chosen: [show], reasons: 'Yes.' }))
    const first = value(await openDecision(acting, draft))
    assert.equal(first.options[0]?.id, outcome)
  })
  const { cycle: another, young: others } = await tableIn('outcomes-again')
  await house.act(others[0], async (acting) => {
    value(await declareRight(acting, { ...exampleRight, cycleId: another.id, matter: 'priorities' }))
    value(await openDecision(acting, { ...draft, cycleId: another.id, matter: 'priorities' }))
  })
})

test('only a published record takes decisions from a source, and then without a right', async () => {
  const recorded = {
    question: 'Who gets the grant?',
    matter: 'award',
    options: [{ text: 'An organisation whose community would lead a talent show', chosen: true }],
    reasons: 'Not published.',
    source: 'The published account',
  }
  const cycle = await house.addProject('not-a-record')
  const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  refused(
    await house.act(ash, (acting) => recordDecision(acting, { ...recorded, cycleId: cycle.id })),
    rules.recordsOnly,
  )
  const record = await house.addPlace('record', { record: true })
  const past = await house.addProject('past', {}, record)
  await house.act(
    ash,
    async (acting) => {
      refused(
        await recordDecision(acting, { ...recorded, cycleId: past.id, source: ' ' }),
        rules.sourceNeeded,
      )
      const decision = value(
        await recordDecision(acting, { ...recorded, cycleId: past.id, happenedOn: '2013-06-01' }),
      )
      assert.equal(decision.right, undefined)
      assert.equal(decision.happenedOn, '2013-06-01')
      assert.equal(decision.chosen.length, 1)
      assert.equal((await listDecisions(acting.tx, record.id, past.id)).length, 1)
    },
    record,
  )
})

test('the ledger has every step of a decision, and none of its words', async () => {
  const { rows } = await house.act(
    await house.addMember(await house.addProject('ledger'), 'observer'),
    ({ tx }) =>
      sql<{ act: string; content: string }>`
      select distinct e.act, c.content from audit.entry e join audit.content c on c.place_id = e.place_id and c.seq = e.seq
      where e.act like 'power.%'`.execute(tx.kysely),
  )
  const acts = new Set(rows.map(({ act }) => act))
  for (const act of [
    'declare',
    'open',
    'say',
    'object',
    'answer-objection',
    'close',
    'opt-out',
    'opt-in',
    'tell-override',
    'reply',
    'publish-override',
  ]) {
    assert.ok(acts.has(`power.${act}`), act)
  }
  for (const { content } of rows) assert.doesNotMatch(content, /cooker|Gas|boring|Bikes last|talent/)
})

test('another place’s ids find nothing', async () => {
  const { decision, cycle } = await tableIn('walls')
  const elsewhere = await house.addPlace('elsewhere')
  await house.act(
    await house.addMember(cycle, 'youngPerson'),
    async ({ tx }) => {
      assert.equal(await findDecision(tx, elsewhere.id, decision.id), undefined)
      assert.equal(await findDecision(tx, at, decision.id), undefined)
      assert.deepEqual(await listRights(tx, at, cycle.id), [])
    },
    elsewhere,
  )
})
