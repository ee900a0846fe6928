import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Area, BottomLine } from '#analysis/wellbeing'
import { mayAnswer, mayAsk, mayCorrect } from './after.ts'
import { gapsIn } from './asked.ts'
import type { Call } from './call.ts'
import { cited, figureOn } from './dated.ts'
import { mayPublish, readinessProblems } from './publishing.ts'
import { ruleWords } from './words-rules.ts'

const say = ruleWords.in('en')
const at = (time: string) => Temporal.Instant.from(time)
const call = {
  publishedAt: at('2026-03-09T12:00:00Z'),
  questionsCloseAt: at('2026-03-23T17:00:00Z'),
  closesAt: at('2026-03-30T16:00:00Z'),
  decisionBy: '2026-04-20',
}
const decisionSentences = [say.officersRight, say.noDecision, say.saidNo, say.changedSince]
const exampleCall: Call = {
  ...call,
  id: 'c',
  cycleId: 'p',
  preset: 'light',
  title: 'A call',
  purpose: 'Something changes.',
  about: 'We ask.',
  amountPence: 2_000_000,
  awards: 1,
  firstClosesAt: call.closesAt,
  interviewsOn: undefined,
  startsOn: undefined,
  lateRule: 'refused',
  openers: ['commissioner'],
  youngWeight: 50,
  byYoung: false,
  nothingSaidBefore: false,
  publishedAt: undefined,
  decisionId: undefined,
  figuresOn: undefined,
  put: { decision: 'd', version: 4 },
  modelVersion: 1,
  version: 4,
  corrections: 0,
}
const texts = (
  ruling:
    | ReturnType<typeof mayPublish>
    | ReturnType<typeof mayCorrect>
    | ReturnType<typeof mayAsk>
    | ReturnType<typeof mayAnswer>,
) => (ruling.ok ? [] : ruling.problems.map(({ text }) => text))

test('three areas and three bottom lines: whatever is missing is named, feelings never', () => {
  const of = (area: Area, ...bottomLines: BottomLine[]) => ({ area, bottomLines })
  const whole = [
    of('external', 'economic', 'social'),
    of('personalResources', 'environmental'),
    of('functioning'),
  ]
  assert.deepEqual(gapsIn(whole), [])
  assert.deepEqual(gapsIn(whole.slice(1)), ['external', 'economic', 'social'])
  assert.deepEqual(gapsIn([...whole.slice(0, 2), of('feelings', 'social')]), ['functioning'])
  assert.equal(gapsIn([]).length, 6)
})

test('a correction gives everybody at least a day more, and ends before the decision', () => {
  const fix = (newClosesAt: string, now = '2026-03-30T16:00:00Z') =>
    texts(
      mayCorrect(
        call,
        { what: 'The third question', words: 'No ages.', newClosesAt: at(newClosesAt) },
        at(now),
        say,
      ),
    )
  assert.deepEqual(fix('2026-03-31T16:00:00Z'), [])
  assert.deepEqual(fix('2026-03-31T15:59:59.999Z'), [say.moreTime(24)])
  assert.deepEqual(fix('2026-04-20T16:00:00Z'), [])
  assert.deepEqual(fix('2026-04-21T16:00:00Z'), [say.pastDecision])
  assert.deepEqual(fix('2026-04-10T16:00:00Z', '2026-03-30T16:00:00.001Z'), [say.tooLate])
  const blank = { what: ' ', words: '', newClosesAt: at('2026-04-10T16:00:00Z') }
  assert.deepEqual(texts(mayCorrect(call, blank, at('2026-03-20T16:00:00Z'), say)), [
    say.whatNeeded,
    say.correctionNeeded,
  ])
})

test('a question may be asked on the last second for questions and not after', () => {
  assert.deepEqual(texts(mayAsk(call, 'May we?', at('2026-03-23T17:00:00Z'), say)), [])
  assert.deepEqual(texts(mayAsk(call, 'May we?', at('2026-03-23T17:00:00.001Z'), say)), [say.notAskedNow])
  assert.deepEqual(texts(mayAsk(call, '  ', at('2026-03-20T17:00:00Z'), say)), [say.questionNeeded])
})

test('an answer is given once, while there is time to use it', () => {
  const question = {
    id: 'q',
    question: 'May we?',
    askedAt: at('2026-03-20T10:00:00Z'),
    answer: undefined,
    answeredAt: undefined,
  }
  const given = { answer: 'Yes.', question: 'May we?' }
  const now = at('2026-03-30T16:00:00Z')
  assert.deepEqual(texts(mayAnswer(call, question, given, now, say)), [])
  assert.deepEqual(texts(mayAnswer(call, { ...question, answeredAt: now }, given, now, say)), [
    say.answeredAlready,
  ])
  assert.deepEqual(texts(mayAnswer(call, question, given, at('2026-03-30T16:00:00.001Z'), say)), [
    say.tooLateToAnswer,
  ])
  assert.deepEqual(texts(mayAnswer(call, question, { answer: '', question: '' }, now, say)), [
    say.answerNeeded,
    say.wordingNeeded,
  ])
})

test('a legal figure is the one in force on the day, with its source, and none before there was one', () => {
  const figure = figureOn('smallSubsidies', '2023-01-04')
  assert.equal(figure?.pence, 31_500_000)
  assert.equal(figureOn('smallSubsidies', '2023-01-03'), undefined)
  assert.deepEqual(figure && cited(figure), {
    source: 'Subsidy Control Act 2022, section 36',
    since: '4 Jan 2023',
  })
})

test('a call is published only under a right that young people hold or share, by a yes to it as it stands', () => {
  const yes = {
    id: 'd',
    options: [
      { id: 'yes', text: 'Yes', meaning: '' },
      { id: 'no', text: 'Not yet', meaning: '' },
    ],
    chosen: ['yes'],
    right: { holder: 'youngPeople' },
  } as const
  type Decided = NonNullable<Parameters<typeof mayPublish>[1]['decision']>
  const told = (decision: Decided | undefined, version = 4) =>
    texts(
      mayPublish(
        { call: { ...exampleCall, version }, questions: [], criteria: [], scale: [], outcomes: [] },
        {
          decision,
          because: undefined,
          contacts: 0,
          nothingSaidBefore: true,
          potPence: 2_000_000,
          elsewherePence: 0,
          tried: true,
          now: at('2026-03-01T12:00:00Z'),
        },
        say,
      ),
    ).filter((text) => decisionSentences.includes(text))
  assert.deepEqual(told(yes), [])
  assert.deepEqual(told({ ...yes, right: { holder: 'coreTeam' } }), [])
  assert.deepEqual(told({ ...yes, right: { holder: 'officer' } }), [say.officersRight])
  assert.deepEqual(told(undefined), [say.noDecision])
  assert.deepEqual(told({ ...yes, id: 'another' }), [say.noDecision])
  assert.deepEqual(told({ ...yes, chosen: ['no'] }), [say.saidNo])
  assert.deepEqual(told(yes, 5), [say.changedSince])
})

test('a call promises what its project has left, and not a penny more', () => {
  const told = (amountPence: number, elsewherePence: number) =>
    readinessProblems(
      { call: { ...exampleCall, amountPence }, questions: [], criteria: [], scale: [], outcomes: [] },
      { potPence: 2_000_000, elsewherePence, tried: true, now: at('2026-03-01T12:00:00Z') },
      say,
    ).some(({ text }) => text === say.amountOverPot)
  assert.equal(told(2_000_000, 0), false)
  assert.equal(told(2_000_001, 0), true)
  assert.equal(told(1_500_000, 500_000), false)
  assert.equal(told(1_500_000, 500_001), true)
})
