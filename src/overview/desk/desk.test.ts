import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { byUrgency, tasksOf, type Waiting, type WaitingKind } from './desk.ts'

const today = '2026-03-05'
const promises = { readBy: () => '2026-03-06', daysToReply: 7 }

function waiting(kind: WaitingKind, more: Partial<Waiting> = {}): Waiting {
  return {
    kind,
    slug: 'our-20k',
    project: 'Our £20,000',
    id: null,
    title: null,
    n: 1,
    on: null,
    since: null,
    ...more,
  }
}

const tasks = (...all: Waiting[]) => tasksOf(all, today, promises)
const daysOf = (...all: Waiting[]) => tasks(...all).map(({ on }) => on)

describe('a desk', () => {
  test('begins with the earliest day, and what has no day comes last', () => {
    assert.deepEqual(
      daysOf(
        waiting('noRights'),
        waiting('voices', { on: '2026-03-09' }),
        waiting('meeting', { on: '2026-03-06' }),
      ),
      ['2026-03-06', '2026-03-09', undefined],
    )
  })

  test('is late the day after, not on the day itself', () => {
    const late = (on: string) => tasks(waiting('voices', { on }))[0]?.late
    assert.deepEqual([late('2026-03-04'), late('2026-03-05')], [true, false])
  })

  test('a meeting that nobody counted yet is a thing to do, and never late', () => {
    assert.equal(tasks(waiting('headcount', { on: '2026-03-01' }))[0]?.late, false)
  })

  test('a worry is read by the day the lead promises, a reply given within the days a group has', () => {
    const since = Temporal.Instant.from('2026-03-05T10:00:00Z')
    assert.deepEqual(daysOf(waiting('concerns', { since }), waiting('reply', { since })), [
      '2026-03-06',
      '2026-03-12',
    ])
  })

  test('every line leads to where it is done', () => {
    const paths = tasks(
      waiting('voices'),
      waiting('decision', { id: 'd1' }),
      waiting('meeting', { id: 's1' }),
      waiting('noLead'),
    ).map(({ path }) => path)
    assert.deepEqual(new Set(paths), new Set(['/queue', '/decisions/d1', '/sessions/s1', '/safety']))
  })
})

describe('urgency', () => {
  const turnOf = (one: Waiting) => {
    const turns = byUrgency(tasks(one), today)
    return (['now', 'week', 'whenever'] as const).find((turn) => turns[turn].length > 0)
  }

  test('today and before is now, the seventh day is this week, the eighth can wait', () => {
    assert.equal(turnOf(waiting('voices', { on: '2026-03-05' })), 'now')
    assert.equal(turnOf(waiting('voices', { on: '2026-03-06' })), 'week')
    assert.equal(turnOf(waiting('voices', { on: '2026-03-12' })), 'week')
    assert.equal(turnOf(waiting('voices', { on: '2026-03-13' })), 'whenever')
  })

  test('what others wait for is now although it has no day; what is merely missing can wait', () => {
    assert.equal(turnOf(waiting('decision')), 'now')
    assert.equal(turnOf(waiting('noLead')), 'now')
    assert.equal(turnOf(waiting('notListed')), 'whenever')
    assert.equal(turnOf(waiting('headcount', { on: '2026-03-01' })), 'whenever')
  })
})
