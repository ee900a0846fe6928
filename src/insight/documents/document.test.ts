import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWords, longestText, mayRegister, partsOf, readText, tidy } from './document.ts'
import { plan } from './example.ts'
import { mayMark, whereIs } from './statement.ts'
import { words } from './words.ts'

const say = words.in('en').rules
const bytes = (...codes: number[]) => Uint8Array.from(codes)

test('a document says what it is called, who published it, and brings its words', () => {
  assert.equal(mayRegister(plan, say).ok, true)
  for (const missing of ['title', 'source', 'text'] as const)
    assert.equal(mayRegister({ ...plan, [missing]: '' }, say).ok, false, missing)
})

test('a million characters are taken, and one more is not', () => {
  assert.equal(mayRegister({ ...plan, text: 'a'.repeat(longestText) }, say).ok, true)
  assert.equal(mayRegister({ ...plan, text: 'a'.repeat(longestText + 1) }, say).ok, false)
})

test('a year is one with four digits of this age, or none', () => {
  for (const year of [undefined, 1900, 2026, 2200])
    assert.equal(mayRegister({ ...plan, year }, say).ok, true, String(year))
  for (const year of [1899, 2201, 20.5, Number.NaN])
    assert.equal(mayRegister({ ...plan, year }, say).ok, false, String(year))
})

test('an address is one people can open, or none', () => {
  for (const address of ['', 'https://testing.example/plan', 'http://testing.example'])
    assert.equal(mayRegister({ ...plan, address }, say).ok, true, address)
  for (const address of ['testing.example', 'javascript:alert(1)', 'https://two words'])
    assert.equal(mayRegister({ ...plan, address }, say).ok, false, address)
})

test('a file is read as UTF-8 where it is, and as Windows wrote it where it is not', () => {
  assert.deepEqual(readText(new TextEncoder().encode('Café – “yes”'), say), {
    ok: true,
    value: 'Café – “yes”',
  })
  assert.deepEqual(readText(bytes(0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x79, 0x94), say), {
    ok: true,
    value: 'Café – “y”',
  })
  assert.deepEqual(readText(bytes(0xef, 0xbb, 0xbf, 0x41), say), { ok: true, value: 'A' })
  assert.deepEqual(readText(bytes(0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00), say), { ok: true, value: 'Aé' })
})

test('a PDF, a Word file and a picture are refused by what is in them', () => {
  for (const start of ['%PDF-1.7', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'])
    assert.equal(
      readText(
        Uint8Array.from(start, (letter) => letter.charCodeAt(0)),
        say,
      ).ok,
      false,
    )
  assert.equal(readText(bytes(0x89, 0x50, 0x4e, 0x47, 0x00, 0x01), say).ok, false)
  assert.equal(readText(new TextEncoder().encode('% of people'), say).ok, true)
})

test('words are found as they stand, and as a page or a keyboard writes them', () => {
  const text = 'We want “every\n  child” to feel safe – and the council’s parks to be green.'
  for (const typed of [
    'feel safe',
    '"every child" to feel',
    "safe - and the council's parks",
    ' feel  safe ',
  ])
    assert.equal(typeof findWords(text, typed)?.start, 'number', typed)
  const found = findWords(text, '"every child"')
  assert.equal(text.slice(found?.start, found?.end), '“every\n  child”')
})

test('words that are not in the text, and no words, are not found', () => {
  assert.equal(findWords('Every home is warm.', 'Every house is warm.'), undefined)
  assert.equal(findWords('Every home is warm.', '   '), undefined)
  assert.equal(findWords('', 'a'), undefined)
})

test('words that stand twice are found a second time after the first', () => {
  const text = 'A warm home. A “warm” home.'
  const first = findWords(text, 'home.')
  assert.deepEqual(findWords(text, 'home.', first?.end), { start: 22, end: 27 })
  assert.equal(findWords(text, 'home.', 27), undefined)
})

test('words are marked once for each time they stand in the document', () => {
  const text = 'More homes. More homes.'
  const first = mayMark(text, 'More homes.', [], say)
  assert.deepEqual(first, { ok: true, value: { start: 0, end: 11 } })
  const second = mayMark(text, 'More homes.', [{ start: 0, end: 11 }], say)
  assert.deepEqual(second, { ok: true, value: { start: 12, end: 23 } })
  const third = mayMark(
    text,
    'More homes.',
    [
      { start: 0, end: 11 },
      { start: 12, end: 23 },
    ],
    say,
  )
  assert.deepEqual(third, { ok: false, problems: [{ field: 'quote', text: say.markedAlready }] })
  assert.deepEqual(mayMark(text, 'Fewer homes.', [], say), {
    ok: false,
    problems: [{ field: 'quote', text: say.notInText }],
  })
})

test('a promise is found again under its heading, in its paragraph', () => {
  const at = (quote: string) => whereIs(plan.text, plan.text.indexOf(quote))
  assert.deepEqual(at('every household'), { heading: '1. Homes', paragraph: 1 })
  assert.deepEqual(at('The Council will inspect'), { heading: '1. Homes', paragraph: 1 })
  assert.deepEqual(at('Young people are confident'), { heading: '2. Young people', paragraph: 2 })
})

test('each entry of a list is a paragraph of its own', () => {
  const text = 'What will change\n\n- Streets are lit.\n- Parks are open.\n\nWe will report.'
  assert.deepEqual(whereIs(text, text.indexOf('Parks')), { heading: 'What will change', paragraph: 2 })
  assert.deepEqual(whereIs(text, text.indexOf('We will')), { heading: 'What will change', paragraph: 3 })
})

test('a long document is read in parts that are cut between paragraphs and lose nothing', () => {
  const paragraph = `${'word '.repeat(50)}\n\n`
  const text = paragraph.repeat(40)
  const parts = partsOf(text, 1000)
  assert.ok(parts.length > 5)
  assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(''), text)
  for (const part of parts.slice(0, -1)) assert.equal(text.slice(part.end - 2, part.end), '\n\n')
  assert.equal(partsOf('short', 1000).length, 1)
  assert.equal(partsOf('x'.repeat(2500), 1000).length, 3)
})

test('line breaks, accents and invisible characters are brought to one writing', () => {
  assert.equal(tidy('\ufeffCafe\u0301\r\nfirst\rsecond\u200b '), 'Café\nfirst\nsecond')
})
