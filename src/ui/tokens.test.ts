import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const colours = (file: string) => {
  const css = readFileSync(new URL(`./styles/${file}.css`, import.meta.url), 'utf8')
  return new Map([...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, hex!]))
}

const daylight = colours('tokens')
const grounds = { daylight, projector: new Map([...daylight, ...colours('projector')]) }

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

const papers = ['paper', 'card', 'sand', 'honey']
const areas = ['external', 'resources', 'functioning', 'feelings']
const tints = [...areas.map((area) => `${area}-tint`), 'done-tint', 'error-tint']

// What is read as text. AAA (7) for the text of pages, AA (4.5) for short words in a state's colour.
const texts: [string, readonly string[], number][] = [
  ['ink', [...papers, ...tints], 7],
  ['ink-soft', [...papers, ...tints], 7],
  ['link', papers, 7],
  ['visited', ['paper', 'card'], 7],
  ['error', ['paper', 'card', 'error-tint'], 4.5],
  ['done', ['done-tint'], 4.5],
  ['act', ['card', 'sand', 'paper'], 7],
  ['on-night', ['night'], 7],
  ['night', ['focus'], 7],
]

// What has to be made out without being read: lines, shapes, edges of controls (WCAG 1.4.11).
const drawn: [string, readonly string[], number][] = [
  ['gold', ['paper', 'card', 'night'], 3],
  ['gold', ['honey', 'sand'], 2.6],
  ['edge', ['paper', 'card', 'sand'], 3],
  ...areas.map((area): [string, readonly string[], number] => [area, ['paper', 'card', `${area}-tint`], 3]),
]

for (const [ground, colour] of Object.entries(grounds)) {
  for (const [kind, pairs] of Object.entries({ text: texts, drawn })) {
    test(`every ${kind} pair in use can be told apart in ${ground}`, () => {
      for (const [front, backs, least] of pairs) {
        for (const back of backs) {
          const measured = contrast(
            colour.get(front) ?? assert.fail(front),
            colour.get(back) ?? assert.fail(back),
          )
          assert.ok(measured >= least, `${front} on ${back}: ${measured.toFixed(2)}, needs ${least}`)
        }
      }
    })
  }
}

test('buttons can be read on their own colour', () => {
  assert.ok(contrast(daylight.get('act')!, daylight.get('on-night')!) >= 7)
  assert.ok(contrast(daylight.get('error')!, daylight.get('on-night')!) >= 7)
  assert.ok(contrast(grounds.projector.get('act')!, '#25142c') >= 7)
})

test('gold is the thread and never text', () => {
  for (const file of [
    'type',
    'page',
    'forms',
    'voices',
    'cards',
    'tickets',
    'thread',
    'model',
    'tables',
    'notices',
    'board',
  ]) {
    const css = readFileSync(new URL(`./styles/${file}.css`, import.meta.url), 'utf8')
    assert.doesNotMatch(css, /(^|[\s;{])color:\s*var\(--gold/, `${file}.css writes in gold`)
  }
})
