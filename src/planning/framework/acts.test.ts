import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { closeDecision, declareRight, findOpenDecision, say as speak } from '#commons/power'
import { nameLead, raiseConcern } from '#commons/safety'
import { merge, nameTheme } from '#insight/themes'
import { approveVoice, shareVoice, withdrawVoice } from '#insight/voices'
import { nobody, type Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleRight } from '../../commons/power/example.ts'
import { exampleLead } from '../../commons/safety/example.ts'
import { exampleSharing } from '../../insight/voices/example.ts'
import {
  changeOutcome,
  proposeIndicator,
  proposeOutcome,
  recordOutcome,
  rewordIndicator,
  withdrawOutcome,
} from './acts.ts'
import { agreeFramework, findAgreement, listWithBreaks, putFramework } from './acts-agreement.ts'
import { endEvidence, linkEvidence, weighed } from './acts-evidence.ts'
import type { EvidenceDraft } from './evidence.ts'
import { resting, safeWayHome } from './example.ts'
import { findOutcome, listAllOutcomes, listChanges } from './storage.ts'
import { listEvidence } from './storage-evidence.ts'
import { listIndicators } from './storage-indicators.ts'
import { words } from './words.ts'

const say = words.in('en').rules
let house: FreshHouse
let cycle: Cycle
let jo: Who
let ellen: Who
before(async () => {
  house = await freshHouse()
  cycle = await house.addProject()
  jo = await house.addMember(cycle, 'youngPerson', 'Jo')
  ellen = await house.addMember(cycle, 'commissioner', 'Ellen')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
})
after(() => house.close())

const as = <T>(who: Who, work: (acting: Acting) => Promise<T>): Promise<T> => house.act(who, work)

async function said(approved = true, of = cycle): Promise<string> {
  const shared = await as(nobody, (acting) => shareVoice(acting, { ...exampleSharing, cycle: of.id }))
  assert.ok(shared.ok)
  if (approved) assert.ok((await as(jo, (acting) => approveVoice(acting, shared.value.id))).ok)
  return shared.value.id
}

const propose = (evidence: readonly EvidenceDraft[], of = cycle, draft = safeWayHome) =>
  as(jo, (acting) => proposeOutcome(acting, of.id, draft, evidence))

async function proposed(
  evidence: readonly EvidenceDraft[],
  of = cycle,
  draft = safeWayHome,
): Promise<string> {
  const ruling = await propose(evidence, of, draft)
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

async function box(voice: string, name: string): Promise<string> {
  const named = await as(jo, (acting) =>
    nameTheme(acting, cycle.id, { name, cards: [{ kind: 'voice', subject: voice }] }),
  )
  assert.ok(named.ok, JSON.stringify(named))
  return named.value.theme
}

const isBrokenNow = async (outcome: string) =>
  (await as(jo, (acting) => listWithBreaks(acting, cycle.id))).find(({ id }) => id === outcome)?.broken

test('an outcome rests on words that stand, are read, are of this project, and worry nobody', async () => {
  assert.ok((await propose([resting(await said())])).ok)
  const withdrawn = await said()
  await as(nobody, (acting) => withdrawVoice(acting, withdrawn))
  const worrying = await said()
  await as(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about: { kind: 'voice', id: worrying }, how: 'person' }),
  )
  const other = await house.addProject('another')
  await as(nobody, (acting) => nameLead(acting, other.id, exampleLead))
  const foreign = await said(false, other)
  for (const id of [
    withdrawn,
    worrying,
    foreign,
    await said(false),
    '3f0d4d4e-6f0a-4c57-9f6e-7f3f6c1a2b3c',
  ]) {
    assert.deepEqual(await propose([resting(id)]), {
      ok: false,
      problems: [{ field: 'evidence', text: say.evidenceGone }],
    })
  }
})

test('a box with words in it carries an outcome; an empty one does not', async () => {
  const full = await box(await said(), 'After nine')
  assert.ok((await propose([resting(full, 'theme')])).ok)
  const empty = await as(jo, (acting) => nameTheme(acting, cycle.id, { name: 'Nothing in it' }))
  assert.ok(empty.ok)
  assert.equal((await propose([resting(empty.value.theme, 'theme')])).ok, false)
})

test('the thread breaks when the last words are taken back, and when the last link is ended', async () => {
  const [first, second] = [await said(), await said()]
  const outcome = await proposed([resting(first), resting(second)])
  assert.equal(await isBrokenNow(outcome), false)
  await as(nobody, (acting) => withdrawVoice(acting, first))
  assert.equal(await isBrokenNow(outcome), false)
  const links = await as(jo, ({ tx, place }) => listEvidence(tx, place.id, [outcome]))
  const last = links.find(({ subject }) => subject === second)
  assert.equal(await as(jo, (acting) => endEvidence(acting, last?.id ?? '')), true)
  assert.equal(await as(jo, (acting) => endEvidence(acting, last?.id ?? '')), false, 'a link ends once')
  assert.equal(await isBrokenNow(outcome), true)
  const kept = await as(jo, ({ tx, place }) => listEvidence(tx, place.id, [outcome]))
  assert.equal(kept.length, 2, 'an ended link stays in the record')
  assert.ok(
    (
      await as(jo, (acting) =>
        linkEvidence(acting, cycle.id, { kind: 'outcome', id: outcome }, [resting(second)]),
      )
    ).ok,
  )
  assert.equal(await isBrokenNow(outcome), false)
})

test('words that were put together with another box live on in that one', async () => {
  const [from, into] = [await box(await said(), 'Buses'), await box(await said(), 'Ways home')]
  const outcome = await proposed([resting(from, 'theme')])
  assert.ok((await as(jo, (acting) => merge(acting, cycle.id, { from, into }))).ok)
  assert.equal(await isBrokenNow(outcome), false)
  const [link] = await as(jo, (acting) => weighed(acting, [{ kind: 'theme', subject: from }]))
  assert.equal(link?.hasWords, true)
})

test('a change keeps what was, who changed it and why; the second of two people is told', async () => {
  const outcome = await proposed([resting(await said())])
  const draft = {
    ...safeWayHome,
    area: 'feelings' as const,
    statement: 'We feel safe going home.',
    version: 1,
  }
  const refused = await as(ellen, (acting) => changeOutcome(acting, outcome, { ...draft, why: '' }))
  assert.deepEqual(refused, { ok: false, problems: [{ field: 'why', text: say.whyNeeded }] })
  const changed = await as(ellen, (acting) =>
    changeOutcome(acting, outcome, { ...draft, why: 'Their own words.' }),
  )
  assert.ok(changed !== 'first' && changed.ok)
  const changes = await as(jo, ({ tx, place }) => listChanges(tx, place.id, outcome))
  assert.deepEqual(
    changes
      .map(({ what, before, after, why }) => ({ what, before, after, why }))
      .sort((a, b) => (a.what < b.what ? -1 : 1)),
    [
      { what: 'area', before: 'functioning', after: 'feelings', why: 'Their own words.' },
      { what: 'statement', before: safeWayHome.statement, after: draft.statement, why: 'Their own words.' },
    ],
  )
  assert.ok(changes.every(({ changedBy }) => ellen.kind !== 'nobody' && changedBy === ellen.person))
  assert.equal(
    await as(jo, (acting) => changeOutcome(acting, outcome, { ...draft, statement: 'Late.', why: 'Late.' })),
    'first',
  )
})

test('what is taken back leaves the list and stays to be found, with its reason; it cannot be changed any more', async () => {
  const outcome = await proposed([resting(await said())])
  assert.equal(await as(jo, (acting) => withdrawOutcome(acting, outcome, ' Twice the same. ')), true)
  assert.equal(await as(jo, (acting) => withdrawOutcome(acting, outcome)), false)
  const all = await as(jo, ({ tx, place }) => listAllOutcomes(tx, place.id, cycle.id))
  assert.ok(!all.some(({ id }) => id === outcome))
  const kept = await as(jo, ({ tx, place }) => findOutcome(tx, place.id, outcome))
  assert.ok(kept?.withdrawnAt)
  assert.equal(kept.withdrawnBecause, 'Twice the same.')
  const late = await as(jo, (acting) =>
    changeOutcome(acting, outcome, { ...safeWayHome, version: 2, why: 'x' }),
  )
  assert.ok(late !== 'first' && !late.ok)
})

test('young people’s sign stays as it is: an adult’s stands beside it, and only a young person’s takes its place', async () => {
  const outcome = await proposed([resting(await said())])
  const sign = await as(jo, (acting) =>
    proposeIndicator(acting, cycle.id, {
      outcomeId: outcome,
      words: 'I stopped texting my mum.',
      byYoungPeople: true,
    }),
  )
  assert.ok(sign.ok)
  const reword = (who: Who, id: string, text: string, editorIsYoung: boolean) =>
    as(who, (acting) => rewordIndicator(acting, cycle.id, { id, words: text, editorIsYoung }))
  const beside = await reword(ellen, sign.value, 'Fewer calls to parents.', false)
  assert.ok(beside.ok && beside.value.beside)
  const again = await reword(ellen, beside.value.id, 'Parents are called less.', false)
  assert.ok(again.ok && !again.value.beside)
  const own = await reword(jo, sign.value, 'I go home without texting.', true)
  assert.ok(own.ok && !own.value.beside)
  const standing = await as(jo, ({ tx, place }) => listIndicators(tx, place.id, cycle.id, outcome))
  assert.deepEqual(
    standing.map(({ words: text, beside: other }) => [text, other]),
    [
      ['Parents are called less.', sign.value],
      ['I go home without texting.', undefined],
    ],
  )
})

test('a framework is asked about and agreed only while young people are in it and no thread is broken', async () => {
  const project = await house.addProject('agreeing')
  const mine = await house.addMember(project, 'youngPerson', 'Ash')
  const theirs = await house.addMember(project, 'commissioner', 'Marcus')
  await as(nobody, (acting) => nameLead(acting, project.id, exampleLead))
  const say_ = (who: Who, decision: string, option: string) =>
    as(who, async (acting) => assert.ok((await speak(acting, decision, { stance: 'for', option })).ok))
  const question = { text: 'Is it ours?', yes: 'Yes', notYet: 'Not yet' }
  const ask = () => as(mine, (acting) => putFramework(acting, project.id, question))
  const agree = () => as(mine, (acting) => agreeFramework(acting, project.id, 'We read it aloud.'))
  const right = { ...exampleRight, cycleId: project.id, matter: 'framework', question: 'when it is ours' }
  await as(mine, async (acting) => assert.ok((await declareRight(acting, right)).ok))

  assert.deepEqual(await ask(), { ok: false, problems: [{ text: say.nothingYet }] })
  const voice = await said(false, project)
  await as(mine, async (acting) => assert.ok((await approveVoice(acting, voice)).ok))
  await proposed([resting(voice)], project, { ...safeWayHome, provenance: ['council'] })
  assert.deepEqual(await ask(), { ok: false, problems: [{ text: say.youngShareEmpty }] })
  await proposed([resting(voice)], project)
  assert.deepEqual(await agree(), { ok: false, problems: [{ text: say.notAsked }] })
  const asked = await ask()
  assert.ok(asked.ok)
  const yes = asked.value.options[0]?.id ?? ''
  await say_(mine, asked.value.id, yes)
  await say_(theirs, asked.value.id, yes)
  const agreement = () => as(mine, ({ tx, place }) => findAgreement(tx, place.id, project.id))
  assert.equal((await agreement()).agreed, undefined)

  await as(nobody, (acting) => withdrawVoice(acting, voice))
  assert.deepEqual(await agree(), { ok: false, problems: [{ text: say.someBroken(2) }] })
  const fresh = await said(false, project)
  await as(mine, async (acting) => assert.ok((await approveVoice(acting, fresh)).ok))
  for (const { id } of await as(mine, ({ tx, place }) => listAllOutcomes(tx, place.id, project.id)))
    await as(mine, (acting) => linkEvidence(acting, project.id, { kind: 'outcome', id }, [resting(fresh)]))
  assert.ok((await agree()).ok)
  assert.ok((await agreement()).agreed)
  assert.equal((await agreement()).changedSince, 0)
  await proposed([resting(fresh)], project)
  assert.equal((await agreement()).changedSince, 1)
})

test('a question about the framework that was closed with “not yet” is no agreement', async () => {
  const project = await house.addProject('not-yet')
  const mine = await house.addMember(project, 'youngPerson', 'Remi')
  await as(nobody, (acting) => nameLead(acting, project.id, exampleLead))
  await as(mine, async (acting) => {
    const right = { ...exampleRight, cycleId: project.id, matter: 'framework', question: 'when it is ours' }
    assert.ok((await declareRight(acting, right)).ok)
    const voice = await shareVoice(acting, { ...exampleSharing, cycle: project.id })
    assert.ok(voice.ok && (await approveVoice(acting, voice.value.id)).ok)
    assert.ok((await proposeOutcome(acting, project.id, safeWayHome, [resting(voice.value.id)])).ok)
    assert.ok((await putFramework(acting, project.id, { text: 'Ours?', yes: 'Yes', notYet: 'Not yet' })).ok)
    const open = await findOpenDecision(acting.tx, acting.place.id, project.id, 'framework')
    const notYet = open?.options[1]?.id ?? ''
    assert.ok((await speak(acting, open?.id ?? '', { stance: 'for', option: notYet })).ok)
    assert.ok(
      (await closeDecision(acting, open?.id ?? '', { chosen: [notYet], reasons: 'One more week.' })).ok,
    )
    assert.equal((await findAgreement(acting.tx, acting.place.id, project.id)).agreed, undefined)
  })
})

test('only a published record holds an outcome that rests on nothing, and it shows as a break', async () => {
  await assert.rejects(
    as(jo, (acting) => recordOutcome(acting, cycle.id, { source: 'A blog' })),
    /published record/,
  )
  const archive = await house.addPlace('archive', { record: true })
  const account = await house.addProject('account', {}, archive)
  await house.act(
    nobody,
    async (acting) => {
      const id = await recordOutcome(acting, account.id, { source: 'A blog, 2013' })
      const [only] = await listWithBreaks(acting, account.id)
      assert.equal(only?.id, id)
      assert.equal(only?.statement, undefined)
      assert.equal(only?.broken, true)
    },
    archive,
  )
})
