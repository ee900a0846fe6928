import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { lambeth, records, sources } from './record.ts'
import type { SourceKey } from './types.ts'

const [grant, framework, ...pilots] = records
const everything = [lambeth, sources, records]

/** Every figure each document gives. A record may use these and no other. */
const figures: Record<SourceKey, readonly string[]> = {
  '001': ['one', 'two', 'five'],
  '002': ['one', 'two', 'three', 'five', 'nine', '£20,000', '2014'],
  '003': ['one', 'two', 'three', '2011', '18', '2013'],
}

const figure =
  /£?\b\d[\d,]*\b|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundreds?|thousands?|half|per cent|%)\b/gi

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

function fieldsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap(fieldsIn)]
}

function isSource(text: string): boolean {
  return sources.some(({ key }) => key === text)
}

function plain(text: string): string {
  return text.replaceAll('’', "'").replaceAll('‘', "'").toLowerCase().replaceAll(/\s+/g, ' ')
}

function runsOf(text: string, length: number): Set<string> {
  const words = plain(text).match(/[\p{L}\p{N}']+/gu) ?? []
  return new Set(words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' ')))
}

test('every fact, outcome, finding and gap cites a source that its record names', () => {
  for (const record of records) {
    const cited = [
      ...record.facts,
      ...record.outcomes,
      ...record.gaps,
      ...(record.finding ? [record.finding] : []),
    ]
    assert.ok(record.facts.length > 0)
    for (const { source } of cited) {
      assert.ok(record.sources.includes(source))
      assert.ok(sources.some(({ key }) => key === source))
    }
  }
})

test('keys are never used twice within a record', () => {
  for (const { facts, outcomes, gaps, breaks, exceptions } of records)
    for (const things of [facts, outcomes, gaps, breaks, exceptions])
      assert.equal(new Set(things.map(({ key }) => key)).size, things.length)
})

test('the grant has nine outcomes, six of them named and three not', () => {
  const kinds = grant!.outcomes.map(({ kind }) => kind)
  assert.equal(kinds.filter((kind) => kind === 'named').length, 6)
  assert.equal(kinds.filter((kind) => kind === 'unnamed').length, 3)
  for (const outcome of grant!.outcomes)
    if (outcome.kind === 'unnamed') assert.equal(outcome.shownAs, 'not named in the published account')
})

test('as we read the six, none is about external conditions, and the exceptions say so', () => {
  for (const outcome of grant!.outcomes)
    if (outcome.kind === 'named') assert.notEqual(outcome.ourReading.area, 'external')
  assert.ok(grant!.exceptions.some(({ key }) => key === 'external'))
})

test('the framework shows its finding in words and has no outcomes to count', () => {
  assert.equal(framework!.outcomes.length, 0)
  assert.equal(framework!.finding?.external, 'nearly all')
  const { source: _, ...said } = framework!.finding!
  for (const text of stringsIn(said)) assert.doesNotMatch(text, /\d/)
})

test('every record says what is missing, where the thread breaks, and which rules it cannot answer', () => {
  for (const record of records)
    for (const things of [record.gaps, record.breaks, record.exceptions]) assert.ok(things.length > 0)
  assert.equal(pilots.length, 2)
})

test('no voices, bids, scores or names are held', () => {
  const held = fieldsIn(everything)
  for (const field of [
    'voices',
    'words',
    'applications',
    'bids',
    'scores',
    'people',
    'names',
    'votes',
    'dots',
  ])
    assert.ok(!held.includes(field), field)
})

test('no figure is used that the cited documents do not give', () => {
  for (const record of records) {
    const cited = [...record.facts, ...record.gaps].map((one) => ({
      texts: stringsIn(one),
      from: [one.source],
    }))
    const { title, about, breaks, exceptions } = record
    const whole = { texts: stringsIn({ title, about, breaks, exceptions }), from: record.sources }
    for (const { texts, from } of [...cited, whole])
      for (const text of texts.filter((one) => !isSource(one)))
        for (const [found] of text.matchAll(figure))
          assert.ok(from.flatMap((source) => figures[source]).includes(found.toLowerCase()), text)
  }
})

test('nothing says why the young people knew the service', () => {
  for (const text of stringsIn(everything)) assert.doesNotMatch(text, /\border(s)?\b|supervision|\bcourt\b/i)
})

const shelf = join(import.meta.dirname, '../../../shared/sources')
const noShelf = !existsSync(shelf) && 'the documents are not beside this checkout'

test('quotations are word for word, and every other sentence is our own', { skip: noShelf }, () => {
  for (const { key } of sources) {
    const [file] = globSync(`${key}_*.txt`, { cwd: shelf })
    const published = readFileSync(join(shelf, file!), 'utf8')
    const runs = runsOf(published, 7)
    for (const record of records) {
      const quoted = [...record.facts, ...(record.finding ? [record.finding] : [])]
      for (const { quotation, source } of quoted)
        if (quotation && source === key) assert.ok(plain(published).includes(plain(quotation)), quotation)
      const { finding, ...told } = record
      const facts = record.facts.map(({ text }) => text)
      for (const text of [...stringsIn({ ...told, facts }), finding?.sentence ?? ''])
        for (const run of runsOf(text, 7)) assert.ok(!runs.has(run), `copied: "${run}"`)
    }
  }
})
