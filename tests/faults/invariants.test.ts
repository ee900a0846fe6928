import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './program.ts'
import { ground, promises, type Rule } from './promises/index.ts'
import { countStanding, isMadeIn, testsIn, without } from './promises/standing.ts'
import { DOCUMENT, written } from './promises/written.ts'

const rules = [...promises.flatMap(({ rules: all }) => all), ...ground]
const textOf = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '')

/** What is wrong with how a rule is listed; nothing, when it is where the list says. */
function trouble(rule: Rule, read: (file: string) => string = textOf): string[] {
  const text = read(rule.file)
  const [testFile, testName] = rule.test
  const standing = countStanding(rule, text)
  return [
    ...(isMadeIn(rule.name, text) ? [] : [`${rule.name} is not made in ${rule.file}`]),
    ...(standing === 1
      ? []
      : [
          `"${rule.take}" stands ${standing} times in ${rule.file}: tell tests/faults/promises where it went`,
        ]),
    ...(testsIn(read(testFile)).includes(testName) ? [] : [`${testFile} has no test "${testName}"`]),
  ]
}

test('every rule of every promise stands where the list says, and so does its test', () => {
  assert.ok(rules.length > 50, `only ${rules.length} rules`)
  assert.deepEqual(
    rules.flatMap((rule) => trouble(rule)),
    [],
  )
})

test('a rule that was taken away, a function that is gone and a test that was renamed are found', () => {
  for (const rule of rules) {
    const gone = (text: string) => (file: string) => (file === rule.file ? text : textOf(file))
    assert.notDeepEqual(trouble(rule, gone(without(rule, textOf(rule.file)))), [], rule.does)
    assert.equal(trouble(rule, () => '').length, 3)
  }
})

test('each promise of these stages has a rule, or says why there is none yet', () => {
  assert.deepEqual(
    promises.map(({ number }) => number),
    [
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '8a',
      '8b',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
      '29',
      '30',
      '31',
      '32',
    ],
  )
  for (const { number, rules: all, notYet } of promises) assert.ok(all.length > 0 || notYet, number)
})

test('the document says what the list says', () => {
  assert.equal(textOf(DOCUMENT), written(), 'run tests/faults/write-invariants.ts')
})
