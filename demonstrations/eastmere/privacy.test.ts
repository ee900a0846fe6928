import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eastmere } from './story.ts'
import type { Voice } from './types.ts'
import { runsOf, textOf } from './wording.ts'

const { voices, themes } = eastmere

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

function mayBeShown(voice: Voice): boolean {
  return voice.consents.publish && voice.answer?.kind === 'approved' && !voice.withdrawn
}

test('a minority agreed to publishing, hardly anybody to their name, and only the drawing to a picture', () => {
  const saidYesTo = (consent: 'quote' | 'publish' | 'attribute' | 'photo') =>
    voices.filter((voice) => voice.consents[consent]).length
  assert.ok(saidYesTo('publish') < voices.length / 2)
  assert.ok(saidYesTo('publish') >= 9)
  assert.ok(saidYesTo('quote') > saidYesTo('publish'))
  assert.ok(saidYesTo('quote') < voices.length)
  assert.equal(saidYesTo('attribute'), 1)
  assert.equal(saidYesTo('photo'), 1)
})

test('a name is shown only for somebody who has one here', () => {
  for (const voice of voices) if (voice.consents.attribute) assert.equal(voice.by.kind, 'person', voice.key)
})

test('words that may not be shown are not repeated anywhere around them', () => {
  const { voices: _, documents: __, ...around } = eastmere
  const shown = new Set(voices.filter(mayBeShown).flatMap((voice) => [...runsOf(textOf(voice), 4)]))
  const told = new Set(stringsIn(around).flatMap((text) => [...runsOf(text, 4)]))
  for (const voice of voices.filter((voice) => !mayBeShown(voice)))
    for (const run of runsOf(textOf(voice), 4))
      assert.ok(shown.has(run) || !told.has(run), `${voice.key} is repeated: "${run}"`)
})

test('each pile still on the table is named with words whose author agreed to publishing them', () => {
  const merged = new Set(eastmere.merges.filter((merge) => !merge.undone).map((merge) => merge.from))
  for (const theme of themes.filter(({ key }) => !merged.has(key))) {
    const pile = voices.filter((voice) => theme.placements.some(({ of }) => of.key === voice.key))
    assert.ok(
      pile.some(
        (voice) => mayBeShown(voice) && textOf(voice).toLowerCase().includes(theme.name.toLowerCase()),
      ),
      theme.name,
    )
  }
})

test('words in another language carry a gloss that says who made it and that nobody has checked it', () => {
  const mixed = voices.filter((voice) => voice.languages)
  assert.equal(mixed.length, 2)
  for (const voice of mixed) assert.equal(voice.gloss?.checked, false)
})

test('numbers to ring are reserved for drama, except the two real ones that help', () => {
  const { phone, outsideHours, notice } = eastmere.safeguarding
  assert.match(phone, /^(020 7946 0\d{3}|07700 900\d{3})$/)
  for (const text of [outsideHours, notice])
    assert.deepEqual(text.match(/\d[\d ]*\d/g)!.sort(), ['0800 1111', '999'])
})

test('nothing says why anybody is here', () => {
  const telling =
    /\b(court|order|orders|probation|police|prison|custody|offen\w+|crim\w+|arrest\w*|tagged|gang\w*|drugs?|in care|foster\w*|social worker|excluded|pupil referral|refugee|asylum|medication|diagnos\w+)\b/i
  const { documents: _, ...told } = eastmere
  for (const text of stringsIn(told)) assert.doesNotMatch(text, telling)
})

test('words the house does not use on public pages are absent', () => {
  for (const text of stringsIn(eastmere))
    assert.doesNotMatch(text, /golden thread|hard to reach|youth offending|gap in young people/i)
})
