import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fewestDays, lightTimetable, londonInstant, timetableProblems } from './timetable.ts'
import { ruleWords } from './words-rules.ts'

const say = ruleWords.in('en')
const texts = (...of: Parameters<typeof timetableProblems>) =>
  timetableProblems(...of).map(({ text }) => text)

test('five in the afternoon in London is five in winter and four in summer, as the world counts', () => {
  assert.equal(String(londonInstant('2026-12-04', '17:00')), '2026-12-04T17:00:00Z')
  assert.equal(String(londonInstant('2026-06-04', '17:00')), '2026-06-04T16:00:00Z')
})

test('an hour the clocks jump over is the hour after; a time that no clock shows is none', () => {
  assert.equal(String(londonInstant('2026-03-29', '01:30')), '2026-03-29T01:30:00Z')
  for (const time of ['24:00', '5pm', '17:60', '']) assert.equal(londonInstant('2026-03-30', time), undefined)
  assert.equal(londonInstant('2026-02-30', '17:00'), undefined)
})

test('the light timetable leaves three weeks, never ends on a weekend, and is in order', () => {
  for (let day = 0; day < 14; day++) {
    const today = Temporal.PlainDate.from('2026-03-09').add({ days: day })
    const timetable = lightTimetable(today.toString())
    const closes = timetable.closesAt.toZonedDateTimeISO('Europe/London')
    assert.ok(closes.dayOfWeek < 6, `closes on ${closes}`)
    assert.ok(today.until(closes.toPlainDate()).days >= 21)
    assert.deepEqual(texts(timetable, say, today.toString()), [])
  }
})

test('two weeks to apply are enough, a day less is not', () => {
  const today = '2026-03-09'
  const closing = (days: number) => {
    const date = Temporal.PlainDate.from(today).add({ days }).toString()
    const closesAt = londonInstant(date, '17:00')
    assert.ok(closesAt)
    return {
      closesAt,
      questionsCloseAt: undefined,
      interviewsOn: undefined,
      decisionBy: '2026-05-01',
      startsOn: undefined,
    }
  }
  assert.deepEqual(texts(closing(fewestDays), say, today), [])
  assert.deepEqual(texts(closing(fewestDays - 1), say, today), [say.closesTooSoon(fewestDays)])
})

test('dates stand in the order things happen in', () => {
  const timetable = lightTimetable('2026-03-09')
  const changed = (parts: Partial<typeof timetable>) => texts({ ...timetable, ...parts }, say)
  const { closesAt } = timetable
  assert.deepEqual(changed({ questionsCloseAt: closesAt }), [])
  assert.deepEqual(changed({ questionsCloseAt: closesAt.add({ seconds: 1 }) }), [say.questionsAfterClosing])
  assert.deepEqual(changed({ interviewsOn: '2026-03-30' }), [say.interviewsBeforeClosing])
  assert.deepEqual(changed({ interviewsOn: '2026-03-31' }), [])
  assert.deepEqual(changed({ decisionBy: '2026-04-12', interviewsOn: '2026-04-13' }), [
    say.decisionBeforeInterviews,
  ])
  assert.deepEqual(changed({ startsOn: timetable.decisionBy }), [])
  assert.deepEqual(changed({ startsOn: '2026-04-01' }), [say.startBeforeDecision])
})
