/*
 * Takes each rule of tests/faults/promises away in a copy of the house, and sees the test that guards it fail.
 *
 *     node_modules/.bin/node tests/faults/remove-rules.ts [part of a rule's words …]
 *
 * It takes a quarter of an hour for all of them. First every test named must pass with nothing taken away.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './program.ts'
import { ground, promises, type Rule } from './promises/index.ts'
import { countStanding, without } from './promises/standing.ts'

const left = new Set(['node_modules', '.git', 'data', 'tmp'])

function copyOfHouse(): string {
  const copy = mkdtempSync(join(tmpdir(), 'alongside-without-'))
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !left.has(path.slice(root.length).split('/')[0] ?? ''),
  })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** The tests of a file that fail in a copy of the house, as `file:line › name`. */
function failuresIn(copy: string, files: readonly string[]): string[] {
  // Node refuses to run tests from within a test while it knows of it.
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env
  const { stdout } = spawnSync('node', ['bin/test.mjs', ...files], {
    cwd: copy,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const failed = [...stdout.matchAll(/^✗ (.+ › .+)$/gm)].map(([, name = '']) => name)
  if (!/^\d+ passed, \d+ failed/m.test(stdout)) throw new Error(`the tests did not run:\n${stdout}`)
  return [...new Set(failed)]
}

const wanted = process.argv.slice(2)
const rules: readonly Rule[] = [...promises.flatMap(({ rules: all }) => all), ...ground].filter(
  ({ does }) => wanted.length === 0 || wanted.some((part) => does.includes(part)),
)
const copy = copyOfHouse()
let unguarded = 0
try {
  const files = [...new Set(rules.map(({ test: [file] }) => file))]
  const broken = failuresIn(copy, files)
  if (broken.length > 0) throw new Error(`these fail with every rule in place:\n${broken.join('\n')}`)
  console.log(`${files.length} files of tests pass with every rule in place`)
  for (const rule of rules) {
    const file = join(copy, rule.file)
    const text = readFileSync(file, 'utf8')
    if (countStanding(rule, text) !== 1) throw new Error(`"${rule.take}" is not in ${rule.file} once`)
    writeFileSync(file, without(rule, text))
    const [testFile, testName] = rule.test
    const failed = failuresIn(copy, [testFile])
    writeFileSync(file, text)
    const isGuarded = failed.some((name) => name.endsWith(` › ${testName}`))
    if (!isGuarded) unguarded += 1
    console.log(
      `${isGuarded ? '✓ fails without' : '✗ PASSES WITHOUT'}: ${rule.does} (${rule.name}, ${rule.file}); ${failed.length} failed`,
    )
  }
} finally {
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
}
console.log(`${rules.length} rules taken away one by one, ${unguarded} of them without a test that noticed`)
process.exitCode = unguarded === 0 ? 0 : 1
