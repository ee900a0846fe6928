import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Document, toMarkdown } from './index.ts'

const study: Document = {
  title: 'A café & a *dream*',
  blocks: [
    { kind: 'facts', rows: [{ term: 'Who', detail: 'A team of six' }] },
    { kind: 'heading', level: 2, text: 'What we did' },
    { kind: 'paragraph', text: 'We met.\nThen we met again.' },
    { kind: 'quote', text: '# not a heading <b>' },
    { kind: 'list', texts: ['- one', '2. two'] },
    {
      kind: 'links',
      rows: [{ text: 'Said\nand done', shows: { text: 'The [award]', address: 'https://a.example/x y' } }],
    },
  ],
}

test('words stay what they were in Markdown, whatever marks they hold', () => {
  assert.equal(
    toMarkdown(study),
    [
      '# A café & a \\*dream\\*',
      '',
      '- **Who:** A team of six',
      '',
      '## What we did',
      '',
      'We met.\\\nThen we met again.',
      '',
      '> \\# not a heading \\<b\\>',
      '',
      '- \\- one\n- 2\\. two',
      '',
      '- Said\\\n  and done [The \\[award\\]](https://a.example/x%20y)',
      '',
    ].join('\n'),
  )
})
