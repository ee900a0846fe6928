import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eastmere } from './story.ts'

const { people, decisions, project, call, award, agreement, activities } = eastmere
const { interviews, readings, observations, learning, recognition } = eastmere

describe('the agreement', () => {
  const { schedule, instalments, codesign } = agreement

  test('pays the award in three parts, each approved by another person than asked for it', () => {
    assert.equal(instalments.length, 3)
    assert.equal(
      instalments.reduce((sum, { amount }) => sum + amount, 0),
      award.amount,
    )
    assert.ok(award.amount <= project.pot.amount)
    for (const { proposedBy, approvedBy, due, paid } of instalments) {
      assert.notEqual(proposedBy, approvedBy)
      assert.equal(paid, due)
    }
  })

  test('only the start-up part comes before the signs were agreed', () => {
    assert.deepEqual(
      instalments.filter(({ paid }) => paid <= schedule.agreed).map(({ kind }) => kind),
      ['startUp'],
    )
  })

  test('names a sign for eight of the nine, and says why not for the ninth', () => {
    const covered = new Set(schedule.lines.map(({ outcome }) => outcome))
    assert.ok(covered.size >= 6)
    assert.deepEqual(
      [...covered, ...schedule.leftOut.map(({ outcome }) => outcome)].sort(),
      call.outcomes.map(({ outcome }) => outcome).sort(),
    )
  })

  test('six weeks of working it out slipped once, with the reason, before they were over', () => {
    assert.equal(codesign.plannedEnd - codesign.starts, 6)
    assert.ok(codesign.slip.week <= codesign.plannedEnd && codesign.slip.to > codesign.plannedEnd)
    assert.equal(codesign.ended, codesign.slip.to)
  })
})

describe('activities', () => {
  test('begin after they were worked out, point at outcomes, and reach all that have a sign', () => {
    for (const { key, starts, ends, outcomes } of activities) {
      assert.ok(starts >= agreement.codesign.ended && starts <= (ends ?? starts), key)
      assert.ok(outcomes.length > 0, key)
    }
    const reached = new Set(activities.flatMap((activity) => activity.outcomes.map(({ outcome }) => outcome)))
    for (const { outcome } of agreement.schedule.lines) assert.ok(reached.has(outcome), outcome)
  })

  test('what had to be true was looked at again: one held, one did not, one is not known', () => {
    assert.deepEqual(activities.flatMap(({ assumption }) => assumption?.verdict ?? []).sort(), [
      'didNot',
      'held',
      'notKnown',
    ])
  })

  test('an evening a week in five places is as many evenings as the verdict counts', () => {
    const { from, to } = readings.find(({ line }) => line === 'key')!
    assert.equal((to - from + 1) * 5, 60)
  })
})

test('what costs nothing goes on after the money', () => {
  assert.deepEqual(
    activities.filter(({ ends }) => ends === undefined).map(({ key }) => key),
    ['five-keys'],
  )
})

describe('results', () => {
  test('each line is read once, with how many answered and who is missing', () => {
    assert.deepEqual(
      readings.map(({ line }) => line).sort(),
      agreement.schedule.lines.map(({ key }) => key).sort(),
    )
    for (const { line, n, missing } of readings) assert.ok(n >= 10 && missing.length > 10, line)
  })

  test('say not yet known where it is, with a week to ask again; one is mixed and one has not changed', () => {
    const count = (state: string) => readings.filter((reading) => reading.state === state).length
    assert.deepEqual(
      [count('notYetKnown'), count('mixed'), count('noChange'), count('improved')],
      [3, 1, 1, 3],
    )
    for (const { state, week, again } of readings)
      if (state === 'notYetKnown') assert.ok(again! > week)
      else assert.equal(again, undefined)
  })

  test('read what happened under an activity that serves the outcome of the line, while it ran', () => {
    for (const reading of readings) {
      const line = agreement.schedule.lines.find(({ key }) => key === reading.line)!
      const activity = activities.find(({ key }) => key === reading.activity)!
      assert.ok(
        activity.outcomes.some(({ outcome }) => outcome === line.outcome),
        reading.line,
      )
      assert.ok(reading.from <= reading.to && reading.to <= reading.week)
    }
  })

  test('what somebody saw was agreed to by who was seen, and says no name', () => {
    const names = people.filter(({ part }) => part === 'young person').map(({ name }) => name)
    for (const { words, consent } of [...observations]) {
      assert.ok(consent.length > 0)
      for (const name of names) assert.ok(!words.includes(name), name)
    }
  })

  test('what it did for those who took part is told together, and about nobody', () => {
    assert.ok(learning.selfChanges.length > 0)
    for (const { words } of learning.selfChanges)
      for (const { name } of people) assert.doesNotMatch(words, new RegExp(`\\b${name}\\b`))
  })
})

describe('learning', () => {
  test('what surprised staff and an observer is there, and something that did not work', () => {
    const surprised = learning.lessons.filter(({ kind }) => kind === 'surprise').map(({ from }) => from)
    assert.ok(surprised.includes('practitioner') && surprised.includes('observer'))
    assert.ok(learning.lessons.some(({ kind }) => kind === 'didNot'))
  })

  test('it was told back before the trial ended, and ended with adapt', () => {
    const ending = decisions.find(({ key }) => key === learning.ending)!
    assert.equal(ending.closed!.option, 'adapt')
    assert.match(
      ending.options.find(({ key }) => key === 'adapt')!.text,
      /replace the panel stage with a live showcase/,
    )
    assert.ok(learning.playBacks.length > 0)
    assert.ok(learning.playBacks.every(({ week }) => week <= ending.closed!.week))
  })
})

describe('what time was paid', () => {
  const { offers, thanks, rates, budget } = recognition
  const rateIn = (week: number) => rates.findLast(({ from }) => from <= week)!.hourPence
  const all = [
    ...offers,
    ...thanks.map((one) => {
      const { week, minutes, breakMinutes } = interviews.held.find((held) => held.with === one.interview)!
      return { ...one, week, minutes: minutes + breakMinutes, offeredBy: interviews.supporter }
    }),
  ]

  test('adds up to whole pence and stays within its own budget', () => {
    const pence = all
      .filter(({ choice }) => choice !== 'decline')
      .map(({ minutes, week }) => (minutes * rateIn(week)) / 60)
    assert.ok(pence.every(Number.isInteger))
    assert.ok(pence.reduce((sum, one) => sum + one, 0) <= budget * 100)
  })

  test('was offered to all three alike for each interview they led, and approved by another person', () => {
    for (const { with: organisation, rota } of interviews.held) {
      const { listener: _, ...leading } = rota
      const thanked = thanks.filter(({ interview }) => interview === organisation).map(({ to }) => to)
      assert.deepEqual(thanked.sort(), Object.values(leading).sort())
    }
    for (const { offeredBy, approvedBy, paidBy, to } of all)
      assert.ok(offeredBy !== approvedBy && ![offeredBy, approvedBy, paidBy].includes(to))
  })

  test('came the same day, but for one that was nine days late; one took a voucher and one said no', () => {
    assert.deepEqual(
      all.flatMap(({ paidAfterDays }) => paidAfterDays || []),
      [9],
    )
    assert.equal(all.filter(({ choice }) => choice === 'voucher').length, 1)
    const declined = all.filter(({ choice }) => choice === 'decline')
    assert.equal(declined.length, 1)
    assert.ok(declined.every(({ paidAfterDays }) => paidAfterDays === undefined))
  })
})
