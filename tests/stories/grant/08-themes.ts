import assert from 'node:assert/strict'
import { phone } from '../eyes.ts'
import type { Person } from '../stage.ts'
import { as, atWork, type Chapter, eastmere, passing, type Tale, week } from './tale.ts'
import { known, told } from './voices.ts'

const { themes, merges, statements } = eastmere
const nameOf = (key: string) => themes.find((theme) => theme.key === key)?.name ?? key

/** Whatever lies on a card: words somebody said in this story, or a promise in the plan. */
function card(of: { readonly kind: 'voice' | 'statement'; readonly key: string }): RegExp | undefined {
  if (of.kind === 'voice') return told.some((key) => key === of.key) ? known(of.key) : undefined
  const quote = statements.find(({ key }) => key === of.key)?.quote
  return quote === undefined ? undefined : new RegExp(quote.slice(0, 30))
}

/** Piles first, names after: several cards at once into a box that somebody names in words from one of them. */
export const pilesAreNamed: Chapter = async (tale) => {
  await week(tale, 7)
  const jo = as(tale, 'jo')
  await jo.opens(`${tale.project}/themes`)
  await jo.sends('Move the ticked cards', {}, 422)
  for (const { key, name, namedBy, placements } of themes) {
    const cards = placements.flatMap(({ of }) => card(of) ?? [])
    const by = as(tale, namedBy)
    await by.opens(`${tale.project}/themes`)
    const ticked = []
    for (const one of cards) {
      // A card lies on the table or in other boxes already: the first is ticked.
      const box = by.page.locator('[data-card]').filter({ hasText: one }).first().getByRole('checkbox')
      if (await box.count()) ticked.push(await box.check())
    }
    assert.ok(ticked.length > 0, `the pile ${key} is empty`)
    await by.sends('Move the ticked cards', {
      'Where do they go?': 'Into a new box',
      'What is the new box called?': name,
      'Why?': placements[0]?.why ?? '',
      'Leave them there too': true,
    })
    await by.sees(name)
  }
}

/** One card by a button without a script, one by dragging with one. */
export const cardsAreMoved: Chapter = async (tale) => {
  const jo = as(tale, 'jo')
  await jo.opens(`${tale.project}/themes`)
  await inBox(jo, nameOf('after-nine'), /Buses are frequent/)
    .getByText('Move')
    .click()
  await jo.arrivesBy(() =>
    inBox(jo, nameOf('after-nine'), /Buses are frequent/)
      .getByRole('button', { name: `to “${nameOf('properly-allowed')}”` })
      .click(),
  )
  assert.equal(await inBox(jo, nameOf('properly-allowed'), /Buses are frequent/).count(), 1)
  await jo.sees('Jo moved 1 card')
  await jo.sends('Undo')
  assert.equal(await inBox(jo, nameOf('after-nine'), /Buses are frequent/).count(), 1)

  const remi = as(tale, 'remi')
  // A table as tall as the wall: nothing has to scroll while a card is in the air.
  await remi.page.setViewportSize({ width: 1280, height: 4000 })
  await remi.opens(`${tale.project}/themes`)
  const moving = inBox(remi, 'On the table', /Anti-social behaviour/)
  await moving.dragTo(box(remi, nameOf('warm-with-plugs')))
  await inBox(remi, nameOf('warm-with-plugs'), /Anti-social behaviour/).waitFor()
  assert.equal(await moving.count(), 0, 'the card left the table')
  await remi.sees('Remi put 1 card in “Warm and there’s plugs”')
  assert.match(
    await remi.page.evaluate(() => document.activeElement?.textContent ?? ''),
    /Move/,
    'whoever dragged can go on from there',
  )
  await remi.looksAgain()
  await remi.page.setViewportSize(phone)
}

function box({ page }: Person, name: string) {
  return page.locator('[data-box]').filter({ has: page.getByRole('heading', { name }) })
}

function inBox(person: Person, name: string, words: RegExp) {
  return box(person, name).locator('[data-card]').filter({ hasText: words })
}

/** Two piles are put together and, because somebody knows better, taken apart again. */
export const pilesAreJoined: Chapter = async (tale) => {
  for (const { from, into, by, why, undone } of merges) {
    const joiner = by === 'ellen' ? await atWork(tale, by) : as(tale, by)
    await opensTheme(tale, joiner, nameOf(from))
    await joiner.sends('Put them together', { 'With which box?': nameOf(into), 'Why?': why })
    await joiner.sees(nameOf(into))
    if (!undone) continue
    const knower = as(tale, undone.by)
    await knower.opens(`${tale.project}/themes/changes`)
    await knower.sees(`Ellen put “${nameOf(from)}” together with “${nameOf(into)}”`)
    await knower.sends('Undo this change', { 'Why undo it?': undone.why })
    await knower.sees('Undone by')
    await opensTheme(tale, knower, nameOf(from))
  }
  await opensTheme(tale, as(tale, 'ash'), nameOf('kept-a-place'))
  await as(tale, 'ash').sends('Rename', { 'New name': 'Kept me a place' })
  await as(tale, 'ash').sends('Rename', { 'New name': nameOf('kept-a-place') })
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.project}/themes`)
    await anybody.sees(nameOf('kept-a-place'))
    await anybody.follows(nameOf('properly-allowed'))
    await anybody.doesNotSee('Change this box')
  })
}

async function opensTheme(tale: Tale, person: Person, name: string): Promise<void> {
  await person.opens(`${tale.project}/themes`)
  await person.follows(new RegExp(`Open this box\\s+“${name}”`))
}
