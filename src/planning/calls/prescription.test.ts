import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prescriptionsIn } from './prescription.ts'
import { draftWords } from './words-draft.ts'

const orders = [
  'You will deliver twelve weekly workshops.',
  'The provider must run a programme of activities for young people.',
  'At least 12 sessions of two hours.',
  'A 12-week course for thirty young people.',
  'Provide a weekly drop-in at the centre.',
  'It should run for twelve weeks.',
  'Offer 1:1 mentoring sessions after school.',
  'We expect you to put on monthly taster days.',
  'Hold two residentials in the summer.',
]

const changes = [
  'Young people trust themselves and each other.',
  'Do not send us a programme: tell us why you think you could help.',
  'You need not run workshops.',
  'Three young people, two practitioners and a commissioner spent ten weeks asking people here.',
  'We held four sessions in a café before we wrote this.',
  'The grant runs for twelve weeks and can go on.',
  'Four questions, about two pages.',
  'Then the three of us who are young will ask you six questions of our own.',
  'You have three weeks to apply.',
  'We have £20,000 for one organisation, large or tiny.',
  'What you do gets worked out together, whatever activities that brings.',
  'Is it worked out with young people beforehand, and can they still change it later?',
]

test('a sentence that orders an activity is found', () => {
  for (const sentence of orders) {
    const found = prescriptionsIn(sentence)
    assert.equal(found.length, 1, sentence)
    assert.equal(found[0]?.sentence, sentence)
    assert.ok(sentence.includes(found[0]?.words ?? 'nothing'), sentence)
  }
})

test('a sentence that names a change, tells what happened or leaves the how open is let through', () => {
  for (const sentence of changes) assert.deepEqual(prescriptionsIn(sentence), [], sentence)
})

test('only the sentence that orders is pointed at, wherever it stands in the text', () => {
  const text = `${changes.join(' ')}\n${orders[0]} ${changes[0]}`
  assert.deepEqual(
    prescriptionsIn(text).map(({ sentence }) => sentence),
    [orders[0]],
  )
})

test('what a draft says by itself orders nothing', () => {
  const write = draftWords.in('en')
  for (const text of [
    write.about('£20,000', 9),
    ...write.lightQuestions,
    ...write.lightHints,
    write.becauseQuestion,
    ...Object.values(write.criteria),
  ])
    assert.deepEqual(prescriptionsIn(text), [], text)
})
