import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStatements } from './statement.ts'

const rules = (text: string) => findStatements(text).map(({ rule, quote }) => [rule.id, quote])
const found = (text: string) => findStatements(text).map(({ quote }) => quote)

function listed(lead: string, ...entries: string[]) {
  return rules([lead, ...entries.map((entry) => `• ${entry}`)].join('\n'))
}

test('an entry of a list of outcomes is found even when it is worded as a mere phrase', () => {
  assert.deepEqual(listed('By the end these outcomes are secured:', 'levels of hope and staying power'), [
    ['listed-outcome', 'levels of hope and staying power'],
  ])
  assert.deepEqual(listed('We hold these documents:', 'levels of hope and staying power'), [])
})

test('a topic in a list of outcomes is left alone', () => {
  assert.deepEqual(listed('Outcomes:', 'Housing', 'Family and friends', 'Safer streets'), [
    ['listed-outcome', 'Safer streets'],
  ])
})

test('help that names no change is left alone, help that names one is found', () => {
  assert.deepEqual(listed('Outcomes:', 'Support with forms', 'Support to build confidence'), [
    ['listed-outcome', 'Support to build confidence'],
  ])
})

test('what the council itself is to be like is no outcome for people', () => {
  assert.deepEqual(
    listed('Outcomes for the borough:', 'an efficient council', 'neighbours know one another'),
    [['listed-outcome', 'neighbours know one another']],
  )
})

test('an account of the past is no promise, even under the word outcomes', () => {
  assert.deepEqual(listed('Outcomes:', 'The young people became more confident and felt heard'), [])
})

test('among aims, only an entry that names a change in lives or places is found', () => {
  assert.deepEqual(
    listed(
      'Our priorities are:',
      'Improve the health of children',
      'Improve our procedures',
      'A cleaner, greener town',
    ),
    [
      ['listed-aim', 'Improve the health of children'],
      ['listed-aim', 'A cleaner, greener town'],
    ],
  )
  assert.deepEqual(listed('Our activities are:', 'A cleaner, greener town'), [])
})

test('the word nearest to the list says what the list is', () => {
  const entries = (lead: string) =>
    found(`${lead}\n• positive friendships`).filter((quote) => !quote.endsWith(':'))
  assert.equal(entries('To reflect their needs we aim for these outcomes:').length, 1)
  assert.equal(entries('To reach these outcomes we meet the following needs:').length, 0)
  assert.equal(entries('We will improve outcomes for children by:').length, 0)
})

test('a list of aims that goes on from “children:” says something of children', () => {
  assert.deepEqual(listed('Our priorities are that all children:', 'Stay safe', 'Are ready for school'), [
    ['listed-outcome', 'Stay safe'],
    ['listed-outcome', 'Are ready for school'],
  ])
})

test('a list inside a list takes the outer lead, unless it has its own', () => {
  const inner = (lead: string) =>
    found(`Outcomes for people:\n• ${lead}\n\t– ability to cope\n• better homes`)
  assert.deepEqual(inner('growth of:'), ['ability to cope', 'better homes'])
  assert.deepEqual(inner('eligibility criteria:'), ['better homes'])
})

test('a heading introduces the list under it', () => {
  assert.equal(found('Outcomes\n\n• ability to cope').length, 1)
  assert.equal(found('Background\n\n• ability to cope').length, 0)
})

test('what the aim of a sentence is decides, not that people are in it', () => {
  assert.deepEqual(rules('We want residents to feel safe at night.'), [
    ['people-change', 'We want residents to feel safe at night.'],
  ])
  assert.deepEqual(rules('We want residents to fill in the form.'), [])
})

test('what will be true of people is a promise, what will be done to a service is not', () => {
  assert.equal(rules('By spring, residents will feel safer on buses.')[0]?.[0], 'people-change')
  assert.deepEqual(rules('The service will be open to residents from spring.'), [])
})

test('a general sentence about people is found; a description of somebody is not', () => {
  assert.equal(rules('Every child thrives.')[0]?.[0], 'people-change')
  assert.equal(rules('Older people live well and independently.')[0]?.[0], 'people-change')
  assert.deepEqual(rules('The resident has good friends.'), [])
  assert.deepEqual(rules('Older people often live well and independently.'), [])
})

test('people who are only the object of a service are not its subject', () => {
  assert.deepEqual(rules('Services for young people are good.'), [])
  assert.equal(rules('All young people are well and happy.').length, 1)
})

test('an aim and a change make a statement, unless what changes is the institution', () => {
  assert.equal(rules('Our ambition is to reduce loneliness.')[0]?.[0], 'aimed-change')
  assert.deepEqual(rules('Our ambition is to improve our governance.'), [])
  assert.deepEqual(rules('We will develop a Health and Wellbeing Strategy.'), [])
})

test('a service that tells what it is for is found; one that tells what it did is not', () => {
  assert.equal(rules('A service which improves the health of carers.')[0]?.[0], 'aimed-change')
  assert.deepEqual(rules('A service which was found to improve the health of carers.'), [])
})

test('after “so that”, people and something about them', () => {
  assert.equal(
    rules('We fund lunch clubs so that neighbours have company and stay active.')[0]?.[0],
    'so-that',
  )
  assert.deepEqual(rules('We fund lunch clubs so that the budget is spent.'), [])
})

test('a document speaking of itself is left alone', () => {
  assert.deepEqual(rules('This plan sets out how we will improve the health of residents.'), [])
})

test('a heading counts when it names the change, and not when it is a label', () => {
  assert.equal(found('Reducing inequalities between neighbourhoods\n\nThere are many.').length, 1)
  assert.equal(found('Reducing inequalities\n\nThere are many.').length, 0)
})

test('the words that introduce a list of outcomes are not themselves suggested', () => {
  assert.deepEqual(found('We aim to secure better outcomes for people:\n• more confidence'), [
    'more confidence',
  ])
})

test('a sentence of ninety words is read, one of ninety-one is too long to hold on to', () => {
  const sentence = (count: number) => `We want residents to feel safe ${'and '.repeat(count - 7)}well.`
  assert.equal(found(sentence(90)).length, 1)
  assert.equal(found(sentence(91)).length, 0)
})

test('a vision says how a place or people are to be; a vision of a service does not', () => {
  assert.equal(rules('Our vision is a thriving town.')[0]?.[0], 'aimed-change')
  assert.deepEqual(rules('Our vision is a thriving service.'), [])
})

test('help among aims counts when its object says what is to become of it', () => {
  assert.equal(listed('Our aims:', 'Supporting healthier communities').length, 1)
  assert.deepEqual(listed('Our aims:', 'Supporting community groups'), [])
})

test('an activity counts when a change is its purpose, not when the change is a past one', () => {
  assert.equal(rules('We will run a scheme to reduce loneliness.').length, 1)
  assert.deepEqual(rules('We will run the scheme that they developed with families.'), [])
  assert.equal(listed('Our aims:', 'Work with shops to reduce loneliness').length, 1)
  assert.deepEqual(listed('Our aims:', 'Work with shops that sell healthier food'), [])
})

test('“they” after organisations are the organisations', () => {
  assert.deepEqual(rules('We aim to show organisations how they can work well.'), [])
  assert.equal(rules('We aim to show neighbours how they can live well.').length, 1)
})

test('a part of life may be what is said to be well, where it is wanted', () => {
  assert.equal(rules('We will ensure that the voice is heard.')[0]?.[0], 'people-change')
  assert.deepEqual(rules('The voice is heard.'), [])
})

test('an order before a colon goes on in its list and is not a statement by itself', () => {
  assert.deepEqual(found('Reduce loneliness among:\n• carers'), [])
  assert.equal(found('Reduce loneliness among carers.').length, 1)
})

test('lines that lost their bullets under a heading are a list, until one stands apart', () => {
  const under = (heading: string) =>
    found(`${heading}\n\nSafer streets\nWarmer homes\nTea and cake\n\nMore clean towns.`)
  assert.deepEqual(under('Our priorities'), ['Safer streets', 'Warmer homes'])
  assert.deepEqual(under('Our staff'), [])
})

test('a numbered label introduces what follows it', () => {
  assert.deepEqual(found('Outcome 2. Safer journeys.'), ['Safer journeys.'])
  assert.deepEqual(found('Chapter 2. Safer journeys.'), [])
})

test('a label before a colon leads the words after it', () => {
  assert.deepEqual(found('Our vision: levels of hope and staying power'), [
    'levels of hope and staying power',
  ])
  assert.deepEqual(found('Our staff: levels of hope and staying power'), [])
})

test('an achievement is told, an order is wanted', () => {
  assert.deepEqual(found('Prevented 30 people from losing their home.'), [])
  assert.equal(found('Prevent people from losing their home.').length, 1)
})

test('a sentence about the document is left alone even when it repeats a wish', () => {
  assert.deepEqual(rules('This document explains that we want residents to feel safe.'), [])
  assert.equal(rules('We want residents to feel safe.').length, 1)
})

test('what somebody does stays an activity in a list of activities, whatever it ensures', () => {
  const entry = 'Work with shops to ensure that residents feel safe'
  assert.deepEqual(listed('Our activities:', entry), [])
  assert.equal(rules(`We ${entry}.`).length, 1)
})

test('how a council is to be is no outcome, how neighbours are to be is one', () => {
  assert.deepEqual(listed('Outcomes:', 'a stronger, more welcoming council'), [])
  assert.equal(listed('Outcomes:', 'a stronger, more welcoming town').length, 1)
})

test('a general sentence begins with those it is about', () => {
  assert.deepEqual(rules('On Mondays older people live well.'), [])
  assert.equal(rules('More older people live well.').length, 1)
})

test('wanting a service for people to be good wants nothing of the people', () => {
  assert.deepEqual(rules('We want services for children to be good.'), [])
  assert.equal(rules('We want children to be good.').length, 1)
})

test('only the first sentence of an entry is vouched for by its list', () => {
  assert.deepEqual(found('Outcomes:\n• Levels of hope. Levels of colour.'), ['Levels of hope.'])
})

test('“to reach these outcomes we will” introduces the way there', () => {
  assert.deepEqual(found('To reach these outcomes we will:\n• levels of hope'), [])
  assert.deepEqual(found('In these outcomes we hope for:\n• levels of hope'), ['levels of hope'])
})

test('“a town where” is finished by each entry', () => {
  assert.deepEqual(found('A town where:\n• levels of hope'), ['levels of hope'])
  assert.deepEqual(found('A town with:\n• levels of hope'), [])
})

test('people who are only asked do not turn aims into outcomes', () => {
  assert.deepEqual(found('Our priorities, as heard from residents:\n• levels of hope'), [])
  assert.deepEqual(found('Our priorities are that all residents:\n• levels of hope'), ['levels of hope'])
})
