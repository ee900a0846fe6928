import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle } from '#commons/cycles'
import { nameLead, raiseConcern } from '#commons/safety'
import { markStatement, registerDocument, unmark } from '#insight/documents'
import { approveVoice, shareVoice, withdrawVoice } from '#insight/voices'
import { nobody, type Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { type FreshHouse, freshHouse } from '#testing'
import { exampleLead } from '../../commons/safety/example.ts'
import { home, plan } from '../documents/example.ts'
import { exampleSharing } from '../voices/example.ts'
import { endTheme, merge, nameTheme, place, renameTheme, takeOut, undo } from './acts.ts'
import { findThemes, listFormerNames, listPlaced, listThemes, listThemesOf } from './storage.ts'
import { findLastChange, listChanges } from './storage-changes.ts'
import type { Card } from './theme.ts'

let house: FreshHouse
let ash: Who
let ellen: Who
before(async () => {
  house = await freshHouse()
})
after(() => house.close())

/** An empty board of a test's own. */
async function board(slug: string): Promise<Cycle> {
  const cycle = await house.addProject(slug)
  ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  ellen = await house.addMember(cycle, 'practitioner', 'Ellen')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
  return cycle
}

async function done<T>(who: Who, work: (acting: Acting) => Promise<Ruling<T>>): Promise<T> {
  const ruling = await house.act(who, work)
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

async function voice(cycle: Cycle, words: string): Promise<Card & { kind: 'voice' }> {
  const { id } = await done(nobody, (acting) =>
    shareVoice(acting, { ...exampleSharing, cycle: cycle.id, words }),
  )
  await done(ash, (acting) => approveVoice(acting, id))
  return { kind: 'voice', subject: id }
}

async function statement(cycle: Cycle): Promise<Card & { document: string }> {
  const { id: document } = await done(ellen, (acting) => registerDocument(acting, cycle.id, plan))
  const { id } = await done(ellen, (acting) =>
    markStatement(acting, { id: document, cycleId: cycle.id, text: plan.text }, { quote: home }),
  )
  return { kind: 'statement', subject: id, document }
}

const themesOf = (cycle: Cycle) => house.act(nobody, ({ tx, place: { id } }) => listThemes(tx, id, cycle.id))
const lastOf = (cycle: Cycle) =>
  house.act(nobody, ({ tx, place: { id } }) => findLastChange(tx, id, cycle.id))

/** The board as somebody sees it: each box with its cards. */
async function seen(cycle: Cycle): Promise<Record<string, string[]>> {
  return Object.fromEntries(
    (await themesOf(cycle)).map((theme) => [theme.name, theme.placements.map((one) => one.subject)]),
  )
}

test('a box is named with its first cards, and each card knows who put it there and why', async () => {
  const cycle = await board('naming')
  const one = await voice(cycle, 'You find out you can teach when somebody rides off.')
  const promise = await statement(cycle)
  await done(ash, (acting) =>
    nameTheme(acting, cycle.id, {
      name: 'Now people knock',
      cards: [one, promise],
      why: 'Both are about being asked.',
    }),
  )
  const [theme] = await themesOf(cycle)
  assert.equal(theme?.cards, 2)
  const whys = new Map(theme?.placements.map((one) => [`${one.kind} ${one.subject}`, one.why]))
  assert.equal(whys.get(`voice ${one.subject}`), 'Both are about being asked.')
  assert.equal(whys.get(`statement ${promise.subject}`), 'Both are about being asked.')
  assert.ok(ash.kind === 'participant' && theme?.namedBy === ash.person)
})

test('a card may lie in two boxes, and moving it takes it out of the one it came from', async () => {
  const cycle = await board('moving')
  const card = await voice(cycle, 'Outside, but the hatch makes it warm.')
  const warm = await done(ash, (acting) =>
    nameTheme(acting, cycle.id, { name: 'Warm and there’s plugs', cards: [card] }),
  )
  const key = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'An actual key' }))
  await done(ash, (acting) => place(acting, cycle.id, { theme: key.theme, cards: [card] }))
  assert.deepEqual(await seen(cycle), {
    'Warm and there’s plugs': [card.subject],
    'An actual key': [card.subject],
  })
  const became = await house.act(nobody, ({ tx, place: { id } }) => listThemesOf(tx, id, card))
  assert.deepEqual(
    became.map((theme) => theme.name),
    ['Warm and there’s plugs', 'An actual key'],
  )
  await done(ash, (acting) => takeOut(acting, cycle.id, { cards: [{ ...card, from: key.theme }] }))
  await done(ash, (acting) =>
    place(acting, cycle.id, { theme: key.theme, cards: [{ ...card, from: warm.theme }] }),
  )
  assert.deepEqual(await seen(cycle), { 'Warm and there’s plugs': [], 'An actual key': [card.subject] })
})

test('cards from several boxes move together as one change, and come back together', async () => {
  const cycle = await board('together')
  const [first, second] = [await voice(cycle, 'One.'), await voice(cycle, 'Two.')]
  const a = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'A', cards: [first] }))
  const b = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'B', cards: [second] }))
  const taken = [
    { ...first, from: a.theme },
    { ...second, from: b.theme },
  ]
  const made = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Both', cards: taken }))
  assert.deepEqual(new Set((await seen(cycle)).Both), new Set([first.subject, second.subject]))
  assert.deepEqual([(await seen(cycle)).A, (await seen(cycle)).B], [[], []])
  await done(ash, (acting) => undo(acting, cycle.id, made.change))
  assert.deepEqual(await seen(cycle), { A: [first.subject], B: [second.subject] })
})

test('nobody takes a card out of another project’s box', async () => {
  const other = await board('not-theirs')
  const card = await voice(other, 'Ours.')
  const theirs = await done(ash, (acting) => nameTheme(acting, other.id, { name: 'Theirs', cards: [card] }))
  const cycle = await board('not-mine')
  const mine = await voice(cycle, 'Mine.')
  const refused = await house.act(ash, (acting) =>
    takeOut(acting, cycle.id, { cards: [{ ...card, from: theirs.theme }] }),
  )
  assert.equal(refused.ok, false)
  const box = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Mine', cards: [mine] }))
  const crafted = [
    { ...mine, from: box.theme },
    { ...card, from: theirs.theme },
  ]
  await done(ash, (acting) => takeOut(acting, cycle.id, { cards: crafted }))
  assert.deepEqual(await seen(cycle), { Mine: [] })
  assert.deepEqual(await seen(other), { Theirs: [card.subject] })
})

test('a card put in a box where it lies already lies there once', async () => {
  const cycle = await board('twice')
  const card = await voice(cycle, 'One line counts.')
  const { theme } = await done(ash, (acting) =>
    nameTheme(acting, cycle.id, { name: 'After nine', cards: [card] }),
  )
  await done(ellen, (acting) => place(acting, cycle.id, { theme, cards: [card] }))
  assert.deepEqual(await seen(cycle), { 'After nine': [card.subject] })
})

test('two boxes of one name are refused, and the same name in another project is not', async () => {
  const cycle = await board('same-name')
  await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'After nine' }))
  const refused = await house.act(ash, (acting) => nameTheme(acting, cycle.id, { name: '  after   NINE!' }))
  assert.equal(refused.ok, false)
  const other = await board('same-name-elsewhere')
  await done(ash, (acting) => nameTheme(acting, other.id, { name: 'After nine' }))
})

test('a voice that waits, is worried about, was withdrawn or belongs to another project cannot be put in a box', async () => {
  const other = await board('not-here')
  const foreign = await voice(other, 'From somewhere else.')
  const cycle = await board('only-ours')
  const { theme } = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Kept a place for me' }))
  const waiting = await done(nobody, (acting) => shareVoice(acting, { ...exampleSharing, cycle: cycle.id }))
  const withdrawn = await voice(cycle, 'I take this back.')
  await done(nobody, (acting) => withdrawVoice(acting, withdrawn.subject))
  const worried = await voice(cycle, 'Somebody is worried about this.')
  await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: cycle.id, about: { kind: 'voice', id: worried.subject }, how: 'person' }),
  )
  for (const subject of [foreign.subject, waiting.id, withdrawn.subject, worried.subject]) {
    const ruling = await house.act(ash, (acting) =>
      place(acting, cycle.id, { theme, cards: [{ kind: 'voice', subject }] }),
    )
    assert.equal(ruling.ok, false)
  }
  const fine = await voice(cycle, 'A shop with room for somebody still learning.')
  await done(ash, (acting) => place(acting, cycle.id, { theme, cards: [fine] }))
})

test('a promise can be put in a box while it is marked, and not afterwards', async () => {
  const cycle = await board('unmarked')
  const promise = await statement(cycle)
  const { theme } = await done(ash, (acting) =>
    nameTheme(acting, cycle.id, { name: 'Warm', cards: [promise] }),
  )
  await house.act(ellen, (acting) => unmark(acting, promise.document, promise.subject))
  const ruling = await house.act(ash, (acting) => place(acting, cycle.id, { theme, cards: [promise] }))
  assert.equal(ruling.ok, false)
  assert.deepEqual(await seen(cycle), { Warm: [promise.subject] })
})

test('a withdrawn voice leaves its card, so that the count stays true', async () => {
  const cycle = await board('tombstone')
  const card = await voice(cycle, 'Three words I shall take back.')
  await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Asking twice', cards: [card] }))
  await done(nobody, (acting) => withdrawVoice(acting, card.subject))
  const [theme] = await themesOf(cycle)
  assert.equal(theme?.cards, 1)
})

test('merging puts the cards together, keeps each card’s reason and who gave it, and can be undone', async () => {
  const cycle = await board('merging')
  const asked = await voice(cycle, 'Stopping somebody at a desk to ask again takes nerve.')
  const shared = await voice(cycle, 'Practising in front of people until it is yours.')
  const twice = await done(ash, (acting) =>
    nameTheme(acting, cycle.id, { name: 'Asking twice', cards: [asked, shared], why: 'Nerve.' }),
  )
  const knock = await done(ash, (acting) =>
    nameTheme(acting, cycle.id, { name: 'Now people knock', cards: [shared] }),
  )
  const merged = await done(ellen, (acting) =>
    merge(acting, cycle.id, { from: twice.theme, into: knock.theme, why: 'Both sound like confidence.' }),
  )
  const [only, ...others] = await themesOf(cycle)
  assert.equal(others.length, 0)
  assert.equal(only?.placements.length, 2)
  const kept = only?.placements.find((one) => one.subject === asked.subject)
  assert.equal(kept?.why, 'Nerve.')
  assert.equal(kept?.by, ash.kind === 'nobody' ? undefined : ash.person)
  const ended = await house.act(nobody, ({ tx, place: { id } }) => findThemes(tx, id, [twice.theme]))
  assert.equal(ended.get(twice.theme)?.mergedInto, knock.theme)

  await done(ash, (acting) => undo(acting, cycle.id, merged.change, 'They are opposites.'))
  assert.deepEqual(await seen(cycle), {
    'Asking twice': (await seen(cycle))['Asking twice'],
    'Now people knock': [shared.subject],
  })
  assert.deepEqual(new Set((await seen(cycle))['Asking twice']), new Set([asked.subject, shared.subject]))
  const back = await house.act(nobody, ({ tx, place: { id } }) => findThemes(tx, id, [twice.theme]))
  assert.equal(back.get(twice.theme)?.mergedInto, undefined)
  const [latest] = await house.act(nobody, ({ tx, place: { id } }) => listChanges(tx, id, cycle.id))
  assert.equal(latest?.undone?.why, 'They are opposites.')
})

test('a box is not merged with itself, with one that ended, or with one of another project', async () => {
  const other = await board('merge-elsewhere')
  const foreign = await done(ash, (acting) => nameTheme(acting, other.id, { name: 'Elsewhere' }))
  const cycle = await board('merge-refused')
  const one = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'One' }))
  const gone = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Gone' }))
  await done(ash, (acting) => endTheme(acting, cycle.id, gone.theme))
  for (const into of [one.theme, gone.theme, foreign.theme]) {
    const ruling = await house.act(ash, (acting) => merge(acting, cycle.id, { from: one.theme, into }))
    assert.equal(ruling.ok, false)
  }
})

test('a new name keeps the old one in the history, and undoing brings it back', async () => {
  const cycle = await board('renaming')
  const { theme } = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Buses' }))
  const renamed = await done(ellen, (acting) => renameTheme(acting, cycle.id, theme, 'After nine'))
  const former = () =>
    house.act(nobody, async ({ tx, place: { id } }) =>
      (await listFormerNames(tx, id, theme)).map((one) => one.name),
    )
  assert.deepEqual(await former(), ['Buses'])
  assert.deepEqual(Object.keys(await seen(cycle)), ['After nine'])
  await done(ash, (acting) => undo(acting, cycle.id, renamed.change))
  assert.deepEqual(await former(), [])
  assert.deepEqual(Object.keys(await seen(cycle)), ['Buses'])
})

test('changes are undone one after another, the last first, back to an empty board', async () => {
  const cycle = await board('undoing')
  const card = await voice(cycle, 'The line that the pile is named after.')
  const one = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'One', cards: [card] }))
  const two = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Two' }))
  await done(ash, (acting) =>
    place(acting, cycle.id, { theme: two.theme, cards: [{ ...card, from: one.theme }] }),
  )
  await done(ash, (acting) => endTheme(acting, cycle.id, two.theme))
  const states = []
  for (let last = await lastOf(cycle); last; last = await lastOf(cycle)) {
    await done(ash, (acting) => undo(acting, cycle.id, last!.id))
    states.push(await seen(cycle))
  }
  assert.deepEqual(states, [
    { One: [], Two: [card.subject] },
    { One: [card.subject], Two: [] },
    { One: [card.subject] },
    {},
  ])
  const placed = await house.act(nobody, ({ tx, place: { id } }) => listPlaced(tx, id, cycle.id))
  assert.deepEqual(placed, { voices: [], statements: [] })
})

test('an older change, and a change of another project, cannot be undone', async () => {
  const other = await board('undo-elsewhere')
  const foreign = await done(ash, (acting) => nameTheme(acting, other.id, { name: 'Elsewhere' }))
  const cycle = await board('undo-refused')
  const first = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'First' }))
  await done(ellen, (acting) => nameTheme(acting, cycle.id, { name: 'Second' }))
  for (const change of [first.change, foreign.change]) {
    const ruling = await house.act(ash, (acting) => undo(acting, cycle.id, change))
    assert.equal(ruling.ok, false)
  }
})

test('ten people undoing the same change at once undo it once, and nothing before it', async () => {
  const cycle = await board('undo-race')
  await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Stays' }))
  const last = await done(ash, (acting) => nameTheme(acting, cycle.id, { name: 'Goes' }))
  const rulings = await Promise.all(
    Array.from({ length: 10 }, () => house.act(ash, (acting) => undo(acting, cycle.id, last.change))),
  )
  assert.equal(rulings.filter((ruling) => ruling.ok).length, 1)
  assert.deepEqual(Object.keys(await seen(cycle)), ['Stays'])
})
