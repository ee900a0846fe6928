import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeatHere } from '#commons/cycles'
import {
  dissent,
  mayClose,
  mayOpen,
  maySay,
  type Say,
  type Stance,
  type Table,
  tookPart,
} from './decision.ts'
import { hasAnswered, mayOptOut, type OptOut, type PassesTo, whoDecides } from './opt-out.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
const at = Temporal.Instant.from('2026-10-01T17:00:00Z')
const seat = (person: string, role: SeatHere['role']): SeatHere => ({
  id: `seat-${person}`,
  person,
  role,
  knownAs: person,
})
const ash = seat('Ash', 'youngPerson')
const remi = seat('Remi', 'youngPerson')
const jo = seat('Jo', 'youngPerson')
const priya = seat('Priya', 'commissioner')
const marcus = seat('Marcus', 'practitioner')
const ellen = seat('Ellen', 'practitioner')
const lambeth = [ash, remi, jo, priya, marcus, ellen]

const said = (who: SeatHere, stance: Stance = 'for', option: string | undefined = 'show'): Say => ({
  person: who.person,
  role: who.role,
  stance,
  option: stance === 'standAside' ? undefined : option,
  reason: '',
  saidAt: at,
})
const left = (who: SeatHere, passesTo: PassesTo): OptOut => ({
  person: who.person,
  matter: 'award',
  passesTo,
  reason: '',
  at,
})
const options = [
  { id: 'show', text: 'The talent show', meaning: '' },
  { id: 'bikes', text: 'The bike workshop', meaning: '' },
]
const open = { closedAt: undefined, options }
const table = (parts: Partial<Table> = {}): Table => ({
  holder: 'coreTeam',
  team: lambeth,
  says: [],
  optOuts: [],
  ...parts,
})
const closing = { by: 'Ash', chosen: ['show'], reasons: 'It is what we want.', objectionsWaiting: 0 }
const close = (at: Table, parts: Partial<typeof closing> = {}) =>
  mayClose(open, at, { ...closing, ...parts }, rules)
const reasons = (ruling: ReturnType<typeof close>) =>
  ruling.ok ? [] : ruling.problems.map(({ text }) => text)

test('a question is put after its right was declared, one at a time, with a real choice', () => {
  const right = {
    id: 'r',
    cycleId: 'c',
    matter: 'award',
    question: 'who gets the money',
    holder: 'coreTeam',
    form: 'own',
    officerRole: undefined,
    grounds: [],
    declaredAt: at,
  } as const
  const facts = { right, isOneOpen: false, question: 'Who?', options }
  assert.equal(mayOpen(facts, rules).ok, true)
  assert.equal(mayOpen({ ...facts, right: undefined }, rules).ok, false)
  assert.equal(mayOpen({ ...facts, isOneOpen: true }, rules).ok, false)
  assert.equal(mayOpen({ ...facts, question: ' ' }, rules).ok, false)
  assert.equal(mayOpen({ ...facts, options: [{ text: 'Yes' }, { text: '' }] }, rules).ok, false)
  assert.equal(mayOpen({ ...facts, options: [{ text: 'Yes' }, { text: 'Yes ' }] }, rules).ok, false)
})

test('everybody in the core team has one say in what is the team’s, and only young people in what is theirs', () => {
  for (const { person } of lambeth)
    assert.equal(maySay(open, table(), { person, option: 'show' }, rules).ok, true)
  const theirs = table({ holder: 'youngPeople' })
  assert.equal(maySay(open, theirs, { person: 'Jo' }, rules).ok, true)
  assert.deepEqual(maySay(open, theirs, { person: 'Priya' }, rules), {
    ok: false,
    problems: [{ text: rules.theirs }],
  })
  assert.equal(maySay(open, table(), { person: 'Somebody else' }, rules).ok, false)
  assert.equal(maySay(open, table(), { person: undefined }, rules).ok, false)
  assert.equal(maySay({ ...open, closedAt: at }, table(), { person: 'Ash' }, rules).ok, false)
  assert.equal(maySay(open, table(), { person: 'Ash', option: 'elsewhere' }, rules).ok, false)
})

test('what young people hold cannot be closed while one of them is silent, and the sentence names who', () => {
  const three = table({ holder: 'youngPeople', says: [said(ash), said(remi), said(jo)] })
  assert.equal(close(three).ok, true)
  const two = table({ holder: 'youngPeople', says: [said(ash), said(remi)] })
  assert.deepEqual(reasons(close(two)), [rules.waitsForYoung('Jo')])
  assert.deepEqual(reasons(close(table({ holder: 'youngPeople' }))), [rules.waitsForYoung('Ash, Remi, Jo')])
})

test('an adult cannot close what young people hold, even when all of them have spoken', () => {
  const three = table({ holder: 'youngPeople', says: [said(ash), said(remi), said(jo)] })
  for (const { person } of [priya, marcus, ellen])
    assert.deepEqual(reasons(close(three, { by: person })), [rules.theirsToClose])
})

test('standing aside is an answer, but somebody young has to say where they stand', () => {
  const aside = (who: SeatHere) => said(who, 'standAside')
  assert.equal(close(table({ holder: 'youngPeople', says: [said(ash), aside(remi), aside(jo)] })).ok, true)
  const all = table({ holder: 'youngPeople', says: [aside(ash), aside(remi), aside(jo)] })
  assert.deepEqual(reasons(close(all)), [rules.noYoungVoice])
})

test('where nobody young has a seat, neither their right nor the team’s can be closed', () => {
  const team = [priya, marcus, ellen]
  const says = team.map((who) => said(who))
  assert.deepEqual(reasons(close(table({ team, says }), { by: 'Priya' })), [rules.noYoungPeople])
  assert.equal(close(table({ team, says, holder: 'youngPeople' }), { by: 'Priya' }).ok, false)
})

test('the team’s right needs more than half of it', () => {
  const three = table({ says: [said(ash), said(priya), said(marcus)] })
  assert.deepEqual(reasons(close(three)), [rules.notHalf(3, 6)])
  assert.equal(close(table({ says: [...three.says, said(ellen)] })).ok, true)
})

test('the team’s right needs a young person’s stance, however many adults have spoken', () => {
  const team = [ash, remi, priya, marcus, ellen]
  const adults = [said(priya), said(marcus), said(ellen)]
  assert.deepEqual(reasons(close(table({ team, says: adults }))), [rules.noYoungVoice])
  assert.deepEqual(reasons(close(table({ team, says: [...adults, said(ash, 'standAside')] }))), [
    rules.noYoungVoice,
  ])
  assert.equal(close(table({ team, says: [...adults, said(ash)] })).ok, true)
  const bothAside = [...adults, said(ash, 'standAside'), said(remi, 'standAside')]
  assert.equal(close(table({ team, says: bothAside })).ok, true)
})

test('three adults alone cannot close what belongs to the whole team', () => {
  const ruling = close(table({ says: [said(priya), said(marcus), said(ellen)] }), { by: 'Priya' })
  assert.deepEqual(reasons(ruling), [rules.notHalf(3, 6), rules.noYoungVoice])
})

test('leaving it to the others counts as an answer; naming somebody waits for them; waiting waits', () => {
  const says = [said(ash), said(remi)]
  const theirs = (optOuts: OptOut[], more: Say[] = []) =>
    table({ holder: 'youngPeople', says: [...says, ...more], optOuts })
  assert.equal(close(theirs([left(jo, { to: 'others' })])).ok, true)
  const toMarcus = left(jo, { to: 'person', person: 'Marcus' })
  assert.deepEqual(reasons(close(theirs([toMarcus]))), [rules.waitsForYoung('Jo')])
  assert.equal(close(theirs([toMarcus], [said(marcus)])).ok, true)
  assert.deepEqual(reasons(close(theirs([left(jo, { to: 'nobody', otherwise: 'wait' })]))), [
    rules.waitsAsAsked,
  ])
  assert.equal(close(theirs([left(jo, { to: 'nobody', otherwise: 'goOn' })])).ok, true)
})

test('a closed decision says how many young people had left it', () => {
  const ruling = close(
    table({
      says: [said(ash), said(priya), said(marcus)],
      optOuts: [left(remi, { to: 'others' }), left(jo, { to: 'others' })],
    }),
  )
  assert.deepEqual(ruling, { ok: true, value: { youngLeftIt: 2 } })
})

test('when all young people leave it to the others, the rest of the team decides, as in the pilot’s panel', () => {
  const optOuts = [ash, remi, jo].map((who) => left(who, { to: 'others' }))
  const theirs = table({ holder: 'youngPeople', optOuts })
  assert.deepEqual([...whoDecides(theirs)], ['Priya', 'Marcus', 'Ellen'])
  assert.equal(maySay(open, theirs, { person: 'Priya' }, rules).ok, true)
  assert.equal(
    close(table({ holder: 'youngPeople', optOuts, says: [said(priya)] }), { by: 'Priya' }).ok,
    true,
  )
  assert.equal(close(theirs, { by: 'Priya' }).ok, false)
})

test('when all young people ask that it waits, nobody decides', () => {
  const optOuts = [ash, remi, jo].map((who) => left(who, { to: 'nobody', otherwise: 'wait' }))
  assert.deepEqual([...whoDecides(table({ holder: 'youngPeople', optOuts }))], [])
  assert.equal(
    close(table({ optOuts, says: [said(priya), said(marcus), said(ellen)] }), { by: 'Priya' }).ok,
    false,
  )
})

test('whoever left it has no say in it until they come back', () => {
  const out = table({ optOuts: [left(jo, { to: 'others' })] })
  assert.deepEqual(maySay(open, out, { person: 'Jo' }, rules), {
    ok: false,
    problems: [{ text: rules.leftIt }],
  })
  assert.equal(maySay(open, out, { person: 'Ash' }, rules).ok, true)
  assert.equal(whoDecides(out).has('Jo'), false)
})

test('somebody named in another’s place decides with them, but not after leaving it themselves', () => {
  const named = table({ holder: 'youngPeople', optOuts: [left(jo, { to: 'person', person: 'Marcus' })] })
  assert.deepEqual([...whoDecides(named)], ['Ash', 'Remi', 'Marcus'])
  const gone = table({ holder: 'youngPeople', optOuts: [...named.optOuts, left(marcus, { to: 'others' })] })
  assert.deepEqual([...whoDecides(gone)], ['Ash', 'Remi'])
  assert.equal(hasAnswered(gone, 'Jo'), false)
})

test('anybody in the team may leave a matter, to others, to somebody in the team but not to themselves', () => {
  const leave = (person: string | undefined, passesTo: PassesTo, isOut = false) =>
    mayOptOut(lambeth, isOut, person, passesTo, rules)
  assert.equal(leave('Jo', { to: 'others' }).ok, true)
  assert.equal(leave('Jo', { to: 'person', person: 'Ash' }).ok, true)
  assert.equal(leave('Jo', { to: 'person', person: 'Jo' }).ok, false)
  assert.equal(leave('Jo', { to: 'person', person: 'Somebody else' }).ok, false)
  assert.equal(leave('Jo', { to: 'others' }, true).ok, false)
  assert.equal(leave(undefined, { to: 'others' }).ok, false)
})

test('closing takes a choice, a reason, and an answer to every objection', () => {
  const ready = table({ says: lambeth.map((who) => said(who)) })
  assert.equal(close(ready).ok, true)
  assert.deepEqual(reasons(close(ready, { chosen: [] })), [rules.chooseOne])
  assert.deepEqual(reasons(close(ready, { chosen: ['elsewhere'] })), [rules.chooseOne])
  assert.deepEqual(reasons(close(ready, { reasons: ' ' })), [rules.reasonsNeeded])
  assert.deepEqual(reasons(close(ready, { objectionsWaiting: 1 })), [rules.objectionsWait])
  assert.deepEqual(reasons(close(ready, { by: 'Somebody else' })), [rules.notInTeam])
  assert.equal(mayClose({ ...open, closedAt: at }, ready, closing, rules).ok, false)
})

test('nobody can close it with what nobody was for', () => {
  const forShow = table({ says: lambeth.map((who) => said(who)) })
  assert.deepEqual(reasons(close(forShow, { chosen: ['bikes'] })), [rules.nobodyForIt])
  const asAWhole = table({ says: lambeth.map((who) => ({ ...said(who), option: undefined })) })
  assert.equal(close(asAWhole, { chosen: ['bikes'] }).ok, true)
  const against = table({ says: lambeth.map((who) => said(who, 'against', 'show')) })
  assert.deepEqual(reasons(close(against)), [rules.nobodyForIt])
})

test('an officer’s own decision is recorded by the team with its reasons, whoever has spoken', () => {
  assert.equal(close(table({ holder: 'officer' })).ok, true)
  assert.equal(close(table({ holder: 'officer' }), { reasons: '' }).ok, false)
})

test('who took part is counted, and who saw it differently is kept', () => {
  const says = [
    said(ash),
    said(remi, 'for', 'bikes'),
    said(jo, 'standAside'),
    said(priya, 'against', 'show'),
    said(marcus, 'against', 'bikes'),
  ]
  assert.deepEqual(tookPart(says), { young: 3, adults: 2 })
  const decided = { closedAt: at, chosen: ['show'] }
  assert.deepEqual(
    dissent(decided, says).map(({ person }) => person),
    ['Remi', 'Priya'],
  )
  assert.deepEqual(dissent({ closedAt: undefined, chosen: [] }, says), [])
})

test('what is read at the table is short enough to hear once, and in nobody’s jargon', () => {
  const { decision, leave, register } = words.in('en')
  const said = [decision, leave, register]
    .flatMap((part) => Object.values(part))
    .filter((one) => typeof one === 'string')
  assert.ok(said.length > 50)
  for (const sentence of [...said, ...Object.values(rules).filter((one) => typeof one === 'string')].flatMap(
    (text) => text.split(/[.?!:]\s*/),
  )) {
    assert.ok(sentence.split(/\s+/).length <= 17, sentence)
    assert.doesNotMatch(sentence, /commissioning|procurement|tender|stakeholder|outcome framework|KPI/i)
  }
})
