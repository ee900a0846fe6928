import assert from 'node:assert/strict'
import { as, atWork, type Chapter, eastmere, passing } from './tale.ts'

const { assets, barriers, documents, statements } = eastmere

/** Those cards of the story that outcomes point at. */
export const cardsHung = [
  'bike-man',
  'two-languages',
  'market',
  'boathouse',
  'mere',
  'kitchen-crew',
  'lantern-night',
  'bench-lot',
  'second-spoon',
] as const
export const barriersHung = ['last-bus', 'boathouse-steps', 'has-to-buy', 'too-fast'] as const

const kinds = {
  person: 'Person',
  group: 'Group',
  place: 'Place',
  organisation: 'Organisation',
  skill: 'Skill',
  event: 'Event',
} as const

/** What is already good hangs beside what is in the way. */
export const cardsAreHung: Chapter = async (tale) => {
  for (const { key, kind, name, whatIsGood, where, agreed, addedBy } of assets) {
    if (!cardsHung.some((one) => one === key)) continue
    const by = addedBy === 'ellen' ? await atWork(tale, addedBy) : as(tale, addedBy)
    await by.opens(`${tale.project}/assets`)
    await by.follows('Add something good')
    const card = {
      'What kind of thing is it?': kinds[kind],
      'What is it called?': name,
      'What is good about it?': whatIsGood,
      'Where is it?': where,
    }
    if (kind === 'person') {
      await by.sends('Put up the card', card, 422)
      await by.sees('Ask this person first')
    }
    await by.sends('Put up the card', {
      ...card,
      ...(agreed ? { 'If somebody can be recognised: how did they agree?': agreed } : {}),
    })
  }
  await as(tale, 'ash').opens(`${tale.project}/assets`)
  await as(tale, 'ash').sees('and none on what is in the way')
  for (const { key, name, whoIsMissing, where, addedBy } of barriers) {
    if (!barriersHung.some((one) => one === key)) continue
    const by = as(tale, addedBy)
    await by.opens(`${tale.project}/assets`)
    await by.follows('Add something in the way')
    await by.sends('Put up the card', {
      'What is in the way?': name,
      'Who is missing?': whoIsMissing,
      'Where?': where,
    })
  }
  await passing(
    tale,
    'anybody',
    async (anybody) => {
      await anybody.opens(`${tale.project}/assets`)
      await anybody.sees('Eleven steps', 'The Boathouse', 'Dele, who fixes bikes')
      await anybody.sends('Show', { 'Search the cards': 'bikes', Kind: 'Person' })
      await anybody.sees('Dele, who fixes bikes')
      await anybody.doesNotSee('The Boathouse')
    },
    { on: 'desk' },
  )
}

/** A long plan is pasted; rules point at what may be a promise, and people decide. */
export const thePlanIsRead: Chapter = async (tale) => {
  const [plan] = documents
  assert.ok(plan)
  const priya = await atWork(tale, 'priya')
  await priya.opens(`${tale.project}/documents`)
  await priya.follows('Register a document')
  await priya.sends('Register it', { 'What is it called?': plan.title }, 422)
  await priya.sends('Register it', {
    'What is it called?': plan.title,
    'Who published it?': plan.publisher,
    'The text': plan.text,
  })
  const offered = await priya.page.locator('input[name=suggestion]').count()
  assert.ok(offered > 0, 'no sentence of the plan was suggested')
  await priya.sends('Keep the ticked ones', {}, 422)
  await priya.page.locator('input[name=suggestion]').evaluateAll((boxes) => {
    for (const box of boxes as HTMLInputElement[]) box.checked = true
  })
  await priya.sends('Keep the ticked ones')
  await priya.sees('No more sentences here look like a promise')
  const missed: string[] = []
  for (const { quote } of statements)
    if (!(await priya.page.locator('article').filter({ hasText: quote }).count())) missed.push(quote)
  assert.ok(missed.length > 0, 'the rules missed nothing, so nobody marks anything by hand')
  await priya.sends('Mark these words', { 'The words of the promise': 'words that stand nowhere in it' }, 422)
  await priya.sees('These words do not stand in the document like this')
  for (const quote of missed) await priya.sends('Mark these words', { 'The words of the promise': quote })
  await priya.sees(`${statements.length} promises marked`)
  tale.diagnostic(
    `${plan.title}: ${offered} of ${statements.length} promises suggested by rules, ${missed.length} marked by hand`,
  )
  await priya.follows('Pick sentences from the text')
  await priya.opens(`${tale.project}/documents`)
  await priya.follows(plan.title)
  await priya.in(missed[0] ?? '').follows('Look again')
  await priya.sends('Save', {
    'Area of the model': 'Conditions around people',
    'What is it good for?': ['The environment', 'People and community'],
  })
  await passing(tale, 'anybody', async (anybody) => {
    await anybody.opens(`${tale.project}/documents/model`)
    await anybody.sees(statements[0]?.quote ?? '')
    await anybody.opens(`${tale.project}/documents`)
    await anybody.follows(plan.title)
  })
}

/** The mirror: any plan, on a public page, in five minutes; and nothing is kept of it. */
export const theMirror: Chapter = async (tale) => {
  await passing(tale, 'a councillor elsewhere', async (phone) => {
    await phone.opens('/')
    await phone.follows('Try the mirror')
    await phone.sends('Find its promises', { 'The text of the plan': '' }, 422)
    await phone.sends('Find its promises', {
      'The text of the plan': `${documents[0]?.text ?? ''}\n\nThe harbour is looked at too.`,
    })
    await phone.sees('Which of these are promises?', 'Buses are frequent')
    await phone.sends('Add this sentence', { 'Did the rules miss one?': 'Nobody has to eat alone' })
    await phone.sends('Show on the model')
    await phone.sees('What these promises leave out', 'Nothing you paste is kept')
    await phone.sends('Change what counts')
    await phone.sees('Nobody has to eat alone')
    assert.deepEqual(await phone.context.cookies(), [])
    assert.ok(!tale.stage.log.join('').includes('harbour'))
    assert.equal(await tale.stage.holds('harbour'), false, 'the mirror kept something')
  })
}
