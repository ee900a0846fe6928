import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromCsv, toCsv, unguarded } from './csv.ts'

const bare = (header: string[], rows: (string | number | undefined)[][]) =>
  toCsv(header, rows, { mark: false })

test('a sheet has a header, commas, and CRLF after every line', () => {
  assert.equal(
    bare(
      ['letter', 'total'],
      [
        ['A', 71.25],
        ['B', undefined],
      ],
    ),
    'letter,total\r\nA,71.25\r\nB,\r\n',
  )
})

test('a comma, a quote, a line break or a space at the edge puts a cell in quotes; a plain cell has none', () => {
  assert.equal(
    bare(['a', 'b', 'c', 'd', 'e'], [['one, two', 'the "best"', 'up\ndown', ' in', 'plain']]),
    'a,b,c,d,e\r\n"one, two","the ""best""","up\ndown"," in",plain\r\n',
  )
})

test('what begins like a formula becomes words, and a negative number stays a number', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '＝']) {
    const [, [cell] = []] = fromCsv(bare(['words'], [[`${sign}1+1`]]))
    assert.equal(cell, `'${sign}1+1`)
  }
  assert.equal(bare(['words', 'number'], [['a=1', -5]]), 'words,number\r\na=1,-5\r\n')
})

test('the byte-order mark stands first unless a program is to read it', () => {
  assert.ok(toCsv(['a'], []).startsWith('\uFEFFa'))
  assert.ok(toCsv(['a'], [], { mark: false }).startsWith('a'))
})

test('whatever people write comes back as they wrote it', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '-', "'", '"', ',', '\r', '\n', '\t', 'x') }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const [, ...back] = fromCsv(toCsv(['first', 'second'], rows))
      assert.deepEqual(
        back.map((row) => row.map(unguarded)),
        rows.map((row) => [...row]),
      )
    }),
  )
})

test('a file from elsewhere is read with any line end, an empty last cell, and no last line end', () => {
  assert.deepEqual(fromCsv('\uFEFFa,b\n1,\r2,"x"'), [
    ['a', 'b'],
    ['1', ''],
    ['2', 'x'],
  ])
  assert.deepEqual(fromCsv('a,'), [['a', '']])
  assert.deepEqual(fromCsv(''), [])
})

test('a broken quote is named by its row', () => {
  assert.throws(() => fromCsv('a\n"open'), /Row 2/)
  assert.throws(() => fromCsv('"shut"out'), /Row 1/)
})

test('a row longer or shorter than its header, and a number nobody can write, are mistakes in the program', () => {
  assert.throws(() => bare(['a'], [['1', '2']]), RangeError)
  assert.throws(() => bare(['a'], [[Number.NaN]]), RangeError)
})
