import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killStarts, type Round } from './first-start.ts'

test('kill -9 of everything during a start, the first included, is followed by a start that works', async () => {
  const told: Round[] = []
  await killStarts({ rounds: 3, clones: 0, chance: Math.random, tell: (round) => told.push(round) })
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ['first start', 'later start', 'first start'],
  )
})
