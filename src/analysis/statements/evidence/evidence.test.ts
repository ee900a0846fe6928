import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findStatements } from '../statement.ts'
import { agreementOf, NO_AGREEMENT, readMark, together } from './agreement.ts'

// With the shared data beside the checkout; without it these two tests are skipped, and counted as such.
const shared = join(import.meta.dirname, '../../../../../shared/data/outcomes')
const whereShared = existsSync(shared) ? {} : { skip: 'the shared data is not beside this checkout' }

interface Judged {
  readonly text: string
  readonly documents: readonly string[]
  readonly heldOut: boolean
  readonly statements: readonly string[]
}

test('a suggestion is kept when it shares half of the longer one, and not below', () => {
  const mark = { start: 100, end: 200, kind: 'outcome' } as const
  const kept = (start: number, end: number) => agreementOf([{ start, end, kind: 'activity' }], [mark]).kept
  assert.equal(kept(150, 200), 1)
  assert.equal(kept(151, 200), 0)
  assert.equal(kept(50, 200), 1)
  assert.equal(kept(0, 201), 0)
  assert.deepEqual(agreementOf([mark], [mark]), { suggested: 1, marked: 1, kept: 1, sameKind: 1 })
})

test('a judgement that cannot be read is refused', () => {
  assert.deepEqual(readMark('3-9 output 0a1b2c3d'), { start: 3, end: 9, kind: 'output', hash: '0a1b2c3d' })
  for (const stored of ['', '3 output x', '3-9 promise x']) assert.throws(() => readMark(stored))
})

test(
  'in real service descriptions, tuned on or held out, a careful reader keeps what is suggested',
  whereShared,
  () => {
    const descriptions = JSON.parse(readFileSync(join(shared, 'hmpps-crs-contracts.json'), 'utf8')) as {
      contract_reference: string
      short_description: string | null
    }[]
    const { texts } = JSON.parse(readFileSync(join(import.meta.dirname, 'judgements.json'), 'utf8')) as {
      texts: Judged[]
    }
    for (const heldOut of [false, true]) {
      const sum = texts
        .filter((judged) => judged.heldOut === heldOut)
        .flatMap((judged) => {
          const text = descriptions.find(
            (one) => one.contract_reference === judged.documents[0],
          )?.short_description
          assert.ok(text)
          const marks = judged.statements.map(readMark)
          for (const { start, end, hash } of marks) {
            assert.equal(sha256(text.slice(start, end)).slice(0, 8), hash, judged.documents.join())
          }
          return judged.documents.map(() => agreementOf(findStatements(text), marks))
        })
        .reduce(together, NO_AGREEMENT)
      assert.ok(sum.suggested >= 100, `${sum.suggested} suggestions`)
      assert.ok(sum.kept / sum.suggested >= 0.95, `${sum.kept} kept of ${sum.suggested} suggested`)
      assert.ok(sum.kept / sum.marked >= 0.95, `${sum.kept} found of ${sum.marked} marked`)
    }
  },
)

test('descriptions of need promise nothing, and nothing is suggested in them', whereShared, () => {
  const levels = readFileSync(join(shared, 'hmpps-complexity-levels.csv'), 'utf8').trim().split('\n').slice(1)
  assert.equal(levels.length, 24)
  for (const level of levels) {
    const description = level.split(/complexity,/)[1] ?? ''
    assert.ok(description.length > 40)
    assert.deepEqual(findStatements(description.replaceAll('"', '')), [])
  }
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
