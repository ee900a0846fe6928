import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBlocks, splitOutside, writeBlocks } from './css-rules.ts'
import { adaptGovuk } from './govuk.ts'
import { toLogical } from './logical.ts'

test('left and right become start and end', () => {
  assert.deepEqual(toLogical(['margin-left:5px', 'padding-right:1em', 'left:0', 'text-align:left']), [
    'margin-inline-start:5px',
    'padding-inline-end:1em',
    'inset-inline-start:0',
    'text-align:start',
  ])
  assert.deepEqual(
    toLogical(['border-left:1px solid', 'border-right-color:red', 'border-top-left-radius:2px']),
    ['border-inline-start:1px solid', 'border-inline-end-color:red', 'border-start-start-radius:2px'],
  )
})

test('four different sides are split, four that mirror into themselves are left alone', () => {
  assert.deepEqual(toLogical(['padding:10px 20px 10px 0']), [
    'padding-block:10px 10px',
    'padding-inline:0 20px',
  ])
  assert.deepEqual(toLogical(['margin:0 5px 1px 5px', 'padding:1px 2px']), [
    'margin:0 5px 1px 5px',
    'padding:1px 2px',
  ])
  assert.deepEqual(toLogical(['padding:1px max(1px, 2px) 3px 0']), [
    'padding-block:1px 3px',
    'padding-inline:0 max(1px, 2px)',
  ])
})

test('a float keeps its physical side for browsers that know no other', () => {
  assert.deepEqual(toLogical(['float:left']), ['float:left', 'float:inline-start'])
})

test('an arrow drawn out of borders keeps them, and is only moved', () => {
  assert.deepEqual(toLogical(['left:3px', 'border-width:1px 1px 0 0', 'transform:rotate(45deg)']), [
    'inset-inline-start:3px',
    'border-width:1px 1px 0 0',
    'transform:rotate(45deg)',
  ])
})

test('a stylesheet is read into blocks and written back', () => {
  const css = '@media (min-width:40em){.a{color:red;background:url("x;y}")}}\n.b>.c:not(:focus){margin:0}'
  assert.equal(writeBlocks(readBlocks(css)), css)
  assert.deepEqual(splitOutside('.a:is(.b,.c),.d', ','), ['.a:is(.b,.c)', '.d'])
})

test('a stylesheet that cannot be read is refused, not cut short', () => {
  assert.throws(() => readBlocks('.a{color:red}}.b{color:blue}'), /cannot be read past “}\.b/)
})

test('of a rule for many components only the ones we use remain', () => {
  const css =
    '.govuk-footer,.govuk-button:focus,.govuk-button--start{font-family:GDS Transport,arial,sans-serif;color:var(--govuk-text-colour,#0b0c0c)}.govuk-header{margin:0}'
  assert.equal(adaptGovuk(css), '.govuk-button:focus{font-family:var(--font);color:var(--govuk-text-colour)}')
})
