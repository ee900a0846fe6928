import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import type { Document } from '#standards/documents'
import { toWord } from './word-file.ts'

const study: Document = {
  title: 'A café & a *dream*',
  blocks: [
    { kind: 'facts', rows: [{ term: 'Who', detail: 'A team of six' }] },
    { kind: 'heading', level: 2, text: 'What we did' },
    { kind: 'paragraph', text: 'We met.\nThen we met again.' },
    { kind: 'quote', text: '# not a heading <b>' },
    { kind: 'list', texts: ['- one', '2. two'] },
  ],
}

test('a Word file holds the same words, with headings that are headings', async () => {
  const file = await toWord(study)
  const xml = entryOf(file, 'word/document.xml')
  for (const words of [
    'A café &amp; a *dream*',
    'A team of six',
    'Then we met again.',
    '# not a heading &lt;b&gt;',
  ])
    assert.ok(xml.includes(words), words)
  assert.match(xml, /<w:pStyle w:val="Heading1"\/>/)
  assert.match(xml, /<w:numPr>/)
})

/** One file of a zip archive, by its central directory. */
function entryOf(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.length - 22 + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((from, i) =>
      i === 0 ? zip.readUInt32LE(at + from) : zip.readUInt16LE(at + from),
    ) as [number, number, number, number]
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const bytes = zip.subarray(start, start + size)
      return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
    }
    at += 46 + nameLength + extra + comment
  }
  throw new Error(`no ${name}`)
}
