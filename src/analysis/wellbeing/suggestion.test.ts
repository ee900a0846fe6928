import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { AREAS } from './model.ts'
import { suggestArea, suggestBottomLines } from './suggestion.ts'

test('each area is suggested by its own words, and the words are shown', () => {
  assert.deepEqual(suggestArea('Families have a warm home and enough income'), {
    area: 'external',
    because: ['warm', 'home', 'income'],
    besides: [{ area: 'functioning', because: ['Families'] }],
  })
  assert.equal(suggestArea('More self confidence and staying power')?.area, 'personalResources')
  assert.equal(suggestArea('Young people build more positive relationships')?.area, 'functioning')
  assert.equal(suggestArea('People enjoy their evenings')?.area, 'feelings')
})

test('what merely looks like a sign is none', () => {
  assert.equal(suggestArea('Service users'), undefined)
  assert.equal(suggestArea('We work with them'), undefined)
  assert.deepEqual(suggestArea('They find work')?.because, ['work'])
  assert.equal(suggestArea('Homework'), undefined)
})

test('the area with most cues wins; of equals, the one met first', () => {
  assert.equal(suggestArea('confidence, skills and a home')?.area, 'personalResources')
  assert.equal(suggestArea('a home, confidence and skills')?.area, 'personalResources')
  assert.equal(suggestArea('a home and confidence')?.area, 'external')
  assert.equal(suggestArea('confidence and a home')?.area, 'personalResources')
})

test('a word is named once, however often it stands there', () => {
  assert.deepEqual(suggestArea('Jobs, jobs and Jobs')?.because, ['Jobs', 'jobs'])
})

test('with nothing to go by, nothing is suggested', () => {
  for (const text of ['', '…', 'Something else entirely', 'مرحبا']) {
    assert.equal(suggestArea(text), undefined)
    assert.deepEqual(suggestBottomLines(text), [])
  }
})

test('a promise may speak to several bottom lines, in the order of the model', () => {
  assert.deepEqual(
    suggestBottomLines('Neighbours plant trees and earn a wage').map(({ bottomLine }) => bottomLine),
    ['economic', 'social', 'environmental'],
  )
  assert.deepEqual(suggestBottomLines('cleaner air'), [
    { bottomLine: 'environmental', because: ['cleaner', 'air'] },
  ])
})

test('the six outcomes named in the Lambeth account fall where the design reads them', () => {
  const placed = [
    ['more self confidence', 'personalResources'],
    ['more determined', 'personalResources'],
    ['more positive relationships', 'functioning'],
    ['improved mental and emotional well being', 'personalResources'],
    ['more autonomous', 'functioning'],
    ['co-design services for their community', 'functioning'],
  ] as const
  for (const [words, area] of placed) assert.equal(suggestArea(words)?.area, area, words)
})

test('every reason is in the text, whatever the text is', () => {
  const pieces = fc.constantFrom(
    'home',
    'confidence',
    'friends',
    'happy',
    ' ',
    '-',
    '\n',
    'Service User',
    '\u{1f331}',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 }),
      (parts) => {
        const text = parts.join(' ')
        const suggestion = suggestArea(text)
        const evened = text.replace(/\s+/g, ' ')
        for (const { area, because } of suggestion ? [suggestion, ...suggestion.besides] : []) {
          assert.ok(AREAS.includes(area))
          for (const word of because) assert.ok(evened.includes(word))
        }
      },
    ),
  )
})

// With the shared data beside the checkout; without it this test is skipped, and counted as such.
const shared = join(import.meta.dirname, '../../../../shared/data/outcomes/hmpps-desired-outcomes.csv')
const whereShared = existsSync(shared) ? {} : { skip: 'the shared data is not beside this checkout' }

test('of 46 desired outcomes, nine in ten are placed as a careful reader placed them', whereShared, () => {
  const { areas } = JSON.parse(readFileSync(join(import.meta.dirname, 'evidence/areas.json'), 'utf8')) as {
    areas: Record<string, string>
  }
  const lines = readFileSync(shared, 'utf8').trim().split('\n').slice(1)
  assert.equal(lines.length, 46)
  const alike = lines.filter((line) => {
    const [, id = '', words = ''] = /^([^,]+),[^,]+,(?:"[^"]*"|[^,]*),(.*)$/.exec(line) ?? []
    return suggestArea(words)?.area === areas[id]
  })
  assert.ok(alike.length >= 42, `${alike.length} alike`)
})
