import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Cycle, Role } from '#commons/cycles'
import { nameLead, raiseConcern } from '#commons/safety'
import { markStatement, registerDocument } from '#insight/documents'
import { approveVoice, shareVoice, withdrawVoice } from '#insight/voices'
import { nobody, type Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { type OpenHouse, openHouse, type Visitor } from '#testing'
import { exampleLead } from '../../../commons/safety/example.ts'
import { home, plan } from '../../documents/example.ts'
import { exampleSharing } from '../../voices/example.ts'
import { merge, nameTheme } from '../acts.ts'
import { listThemes } from '../storage.ts'

let house: OpenHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

interface Board {
  readonly cycle: Cycle
  readonly ash: Who
  readonly address: string
  visit(role?: Role): Promise<Visitor>
  say(words: string, allowed?: Record<string, boolean>): Promise<string>
  promise(): Promise<string>
  seen(): Promise<Record<string, string[]>>
}

async function done<T>(who: Who, work: (acting: Acting) => Promise<Ruling<T>>): Promise<T> {
  const ruling = await house.act(who, work)
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

/** An empty board of a test's own. */
async function board(slug: string): Promise<Board> {
  const cycle = await house.addProject(slug)
  const ash = await house.addMember(cycle, 'youngPerson', 'Ash')
  await house.act(nobody, (acting) => nameLead(acting, cycle.id, exampleLead))
  return {
    cycle,
    ash,
    address: `/testing/projects/${slug}/themes`,
    visit: async (role) => house.visitor(role === undefined ? ash : await house.addMember(cycle, role)),
    say: async (words, consents = {}) => {
      const { id } = await done(nobody, (acting) =>
        shareVoice(acting, { ...exampleSharing, cycle: cycle.id, words, consents }),
      )
      await done(ash, (acting) => approveVoice(acting, id))
      return id
    },
    promise: async () => {
      const { id } = await done(ash, (acting) => registerDocument(acting, cycle.id, plan))
      const document = { id, cycleId: cycle.id, text: plan.text }
      return (await done(ash, (acting) => markStatement(acting, document, { quote: home }))).id
    },
    seen: async () => {
      const themes = await house.act(nobody, ({ tx, place }) => listThemes(tx, place.id, cycle.id))
      return Object.fromEntries(
        themes.map((theme) => [theme.name, theme.placements.map((one) => one.subject)]),
      )
    },
  }
}

const name = (on: Board, called: string, cards: readonly string[] = []) =>
  done(on.ash, (acting) =>
    nameTheme(acting, on.cycle.id, {
      name: called,
      cards: cards.map((subject) => ({ kind: 'voice', subject })),
    }),
  )

test('an empty board says where cards come from', async () => {
  const on = await board('empty')
  const page = await (await on.visit()).get(on.address)
  assert.equal(page.status, 200)
  assert.match(page.text, /Cards come from what people said and from promises/)
})

test('cards on the table are put in a new box together, with a reason', async () => {
  const on = await board('first-box')
  const [one, two] = [
    await on.say('Outside, but the hatch makes it warm.'),
    await on.say('You can just be in there.'),
  ]
  const promise = await on.promise()
  const member = await on.visit()
  const page = await member.get(on.address)
  assert.match(page.text, /3 cards not in any box yet/)
  assert.match(page.text, /the hatch makes it warm/)
  assert.match(page.text, /every household in Testing/)
  const refused = await member.submit(page, 'together', {
    cards: [`v.${one}`, `s.${promise}`],
    into: 'new',
    why: 'Warm.',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Give the box a name/)
  assert.match(refused.html, new RegExp(`value="v.${one}"[^>]*checked`))
  assert.doesNotMatch(refused.html, new RegExp(`value="v.${two}"[^>]*checked`))
  const made = await member.submit(refused, 'together', {
    cards: [`v.${one}`, `s.${promise}`],
    name: 'Warm and there’s plugs',
  })
  assert.equal(made.status, 200)
  assert.match(made.text, /1 card not in any box yet/)
  assert.deepEqual(new Set((await on.seen())['Warm and there’s plugs']), new Set([one, promise]))
})

test('nothing ticked, nowhere to go and a box that is gone are refused with what to do', async () => {
  const on = await board('refused')
  const one = await on.say('One line counts.')
  const gone = '00000000-0000-4000-8000-000000000000'
  const member = await on.visit()
  const page = await member.get(on.address)
  for (const [fields, sentence] of [
    [{ cards: [`v.${one}`], into: '' }, /Choose where the cards go/],
    [{ cards: [`v.${one}`], into: 'nonsense' }, /Choose where the cards go/],
    [{ cards: [`v.${one}`], into: gone }, /not on the board any more/],
    [{ cards: [`v.${gone}`], into: 'new', name: 'A box' }, /not on the board any more/],
    [{ cards: [`v.${one}`], into: 'table' }, /Tick at least one card/],
  ] as const) {
    const refused = await member.submit(page, 'together', { name: '', ...fields })
    assert.equal(refused.status, 422, JSON.stringify(fields))
    assert.match(refused.text, sentence)
  }
  assert.deepEqual(await on.seen(), {})
})

test('one card moves by its own button, and the last change is undone by another', async () => {
  const on = await board('one-card')
  const one = await on.say('The line that the pile is named after.')
  const { theme } = await name(on, 'Kept a place for me')
  const member = await on.visit()
  const page = await member.get(on.address)
  const moved = await member.submit(page, 'move', { box: theme }, { form: `v.${one}` })
  assert.equal(moved.status, 200)
  assert.match(moved.text, /Ash put 1 card in “Kept a place for me”/)
  assert.deepEqual(await on.seen(), { 'Kept a place for me': [one] })
  const undone = await member.submit(moved, 'undo')
  assert.equal(undone.status, 200)
  assert.deepEqual(await on.seen(), { 'Kept a place for me': [] })
  const back = await member.submit(moved, 'undo')
  assert.equal(back.status, 200)
  assert.deepEqual(await on.seen(), { 'Kept a place for me': [] })
})

test('undoing what is not the last change any more is refused', async () => {
  const on = await board('stale-undo')
  await name(on, 'First')
  const member = await on.visit()
  const page = await member.get(on.address)
  await name(on, 'Second')
  const refused = await member.submit(page, 'undo')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Somebody has changed the board since/)
  assert.deepEqual(Object.keys(await on.seen()), ['First', 'Second'])
})

test('a card may stay in its box and lie in another too', async () => {
  const on = await board('both')
  const one = await on.say('They already look after it.')
  const first = await name(on, 'An actual key', [one])
  const second = await name(on, 'Warm')
  const member = await on.visit()
  const page = await member.get(on.address)
  const key = `v.${one}.${first.theme}`
  await member.submit(page, 'together', { cards: [key], into: second.theme, stay: 'yes' })
  assert.deepEqual(await on.seen(), { 'An actual key': [one], Warm: [one] })
  await member.submit(await member.get(on.address), 'together', { cards: [key], into: 'table' })
  assert.deepEqual(await on.seen(), { 'An actual key': [], Warm: [one] })
})

test('searching shows the cards that answer, on the table and in boxes, and a move keeps the search', async () => {
  const on = await board('search')
  await on.say('Somebody counted the last bus.')
  const boxed = await on.say('A bus of our own.')
  const other = await on.say('Warm, with plugs.')
  await on.promise()
  const { theme } = await name(on, 'After nine', [boxed])
  const member = await on.visit()
  const found = await member.get(`${on.address}?q=bus`)
  assert.match(found.text, /counted the last bus/)
  assert.match(found.text, /A bus of our own/)
  assert.doesNotMatch(found.text, /Warm, with plugs/)
  assert.doesNotMatch(found.text, /every household/)
  const plugs = await member.get(`${on.address}?q=plugs`)
  const moved = await member.submit(plugs, 'move', { box: theme }, { form: `v.${other}`, follow: false })
  assert.equal(moved.location, `${on.address}?q=plugs`)
  for (const odd of [
    'q=a&q=b',
    'q=%25',
    'after=2026-99-99_x',
    'after=2026-13-01_00000000-0000-4000-8000-000000000000',
  ])
    assert.equal((await member.get(`${on.address}?${odd}`)).status, 200, odd)
})

test('words taken back leave a card without words, and words somebody worries about are not shown', async () => {
  const on = await board('gone')
  const [gone, worried] = [
    await on.say('Canary to be withdrawn.'),
    await on.say('Canary to be worried about.'),
  ]
  const { theme } = await name(on, 'A box', [gone, worried])
  await done(nobody, (acting) => withdrawVoice(acting, gone))
  await house.act(nobody, (acting) =>
    raiseConcern(acting, { cycle: on.cycle.id, about: { kind: 'voice', id: worried }, how: 'person' }),
  )
  for (const visitor of [await on.visit(), await on.visit('safeguardingLead'), await house.visitor()]) {
    for (const address of [on.address, `${on.address}/${theme}`]) {
      const page = await visitor.get(address)
      assert.equal(page.status, 200)
      assert.doesNotMatch(page.html, /Canary/)
    }
  }
  assert.match((await (await on.visit()).get(on.address)).text, /removed at their request/)
})

test('everybody else reads public quotes, no small numbers and no forms', async () => {
  const on = await board('shelf')
  const quoted = await on.say('Please quote me on this.', { quote: true, publish: true })
  const published = await on.say('Publish, but do not quote.', { publish: true })
  const kept = await on.say('For the team only.')
  const { theme } = await name(on, 'Name on it', [quoted, published, kept])
  const stranger = await house.visitor()
  for (const address of [on.address, `${on.address}/${theme}`]) {
    const page = await stranger.get(address)
    assert.match(page.text, /Please quote me/)
    assert.doesNotMatch(page.text, /do not quote|For the team/)
    assert.match(page.text, /Fewer than 10 things people said/)
    assert.doesNotMatch(page.html, /_act|Ash/)
  }
  const shelf = await stranger.get(on.address)
  assert.ok(shelf.statements <= 11, `${shelf.statements} statements`)
  assert.equal((await stranger.get(`${on.address}/changes`)).status, 403)
  const many = await Promise.all(Array.from({ length: 7 }, (_, n) => on.say(`One more voice ${n}.`)))
  await name(on, 'Ten', [quoted, published, kept, ...many])
  assert.match((await stranger.get(on.address)).text, /10 things people said/)
})

test('a box is renamed, put together with another and taken off the board, each with its history', async () => {
  const on = await board('history')
  const one = await on.say('Both sound like confidence.')
  const { theme } = await name(on, 'Buses', [one])
  const other = await name(on, 'Warm')
  const member = await on.visit()
  const page = await member.get(`${on.address}/${theme}`)
  const taken = await member.submit(page, 'rename', { name: 'warm!' })
  assert.equal(taken.status, 422)
  assert.match(taken.text, /There is a box called “Warm” already/)
  const renamed = await member.submit(page, 'rename', { name: 'After nine' })
  assert.match(renamed.text, /After nine/)
  assert.match(renamed.text, /“Buses” \(named by Ash\)/)
  const merged = await member.submit(renamed, 'merge', { into: other.theme, why: 'Getting home.' })
  assert.deepEqual(await on.seen(), { Warm: [one] })
  assert.match(merged.text, /Ash put “After nine” together with “Warm”/)
  assert.match((await member.get(`${on.address}/${theme}`)).text, /Its cards are now in “Warm”/)
  const changes = await member.get(`${on.address}/changes`)
  assert.match(changes.text, /Because: Getting home\./)
  const undone = await member.submit(changes, 'undo', { why: 'They are opposites.' })
  assert.match(undone.text, /Undone by Ash on .* Because: They are opposites\./)
  assert.deepEqual(await on.seen(), { 'After nine': [one], Warm: [] })
  const end = await member.submit(await member.get(`${on.address}/${other.theme}`), 'end')
  assert.equal(end.status, 200)
  assert.deepEqual(Object.keys(await on.seen()), ['After nine'])
})

test('the board is drawn in a fixed number of statements, however many cards lie on it', async () => {
  const on = await board('budget')
  const member = await on.visit()
  const first = await on.say('The first of many.')
  const { theme } = await name(on, 'Box one', [first])
  const few = await member.get(on.address)
  const more = await Promise.all(Array.from({ length: 9 }, (_, n) => on.say(`Voice number ${n}.`)))
  await name(on, 'Box two', more.slice(0, 4))
  await name(on, 'Box three', more.slice(4, 8))
  const many = await member.get(on.address)
  assert.equal(many.statements, few.statements)
  assert.ok(many.statements <= 18, `${many.statements} statements`)
  assert.ok((await member.get(`${on.address}/${theme}`)).statements <= 16)
})

test('a facilitator sorts cards, an observer only reads, and another place finds nothing', async () => {
  const on = await board('who')
  const one = await on.say('A card to move.')
  const { theme } = await name(on, 'A box')
  const facilitator = await on.visit('facilitator')
  const moved = await facilitator.submit(
    await facilitator.get(on.address),
    'move',
    { box: theme },
    { form: `v.${one}` },
  )
  assert.equal(moved.status, 200)
  assert.deepEqual(await on.seen(), { 'A box': [one] })
  const observer = await on.visit('observer')
  assert.doesNotMatch((await observer.get(on.address)).html, /_act/)
  assert.equal(
    (await observer.post(on.address, { _act: 'move', card: `v.${one}.${theme}`, box: 'table' })).status,
    403,
  )
  const elsewhere = await house.addPlace('elsewhere')
  const theirs = await house.addProject('their-20k', {}, elsewhere)
  const stranger = await house.visitor(
    await house.addMember(theirs, 'practitioner', 'Kit', elsewhere),
    elsewhere,
  )
  assert.equal((await stranger.get(`/elsewhere/projects/their-20k/themes/${theme}`)).status, 404)
  const other = await board('who-else')
  assert.equal((await (await on.visit()).get(`${other.address}/${theme}`)).status, 404)
  const foreign = await house.act(on.ash, (acting) =>
    merge(acting, other.cycle.id, { from: theme, into: theme }),
  )
  assert.equal(foreign.ok, false)
})
