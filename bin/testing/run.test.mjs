import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '../install.mjs'

const home = mkdtempSync(join(tmpdir(), 'alongside-runner-'))
after(() => rmSync(home, { recursive: true, force: true }))

/** Runs the tests of a made-up house that holds only these files. */
function runIn(files, args, environment = {}) {
  const house = mkdtempSync(join(home, 'house-'))
  cpSync(join(root, 'bin'), join(house, 'bin'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.mjs'),
  })
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(house, dirname(path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  // Node refuses to run tests from within a test while it knows of it.
  const { NODE_TEST_CONTEXT: _, CI: __, ...ours } = process.env
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', join(root, 'bin/jsx-hook.mjs'), 'bin/testing/run.mjs', ...args],
    { cwd: house, env: { ...ours, TMPDIR: home, ...environment }, encoding: 'utf8' },
  )
  return { stdout, status, lastLine: stdout.trimEnd().split('\n').at(-1) }
}

const test1 = (body) => `import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n${body}\n`
const passing = test1(`test('a rule', () => assert.equal(1, 1))`)

test('the last line counts everything that ran, suites and parents left out', () => {
  const nested = test1(
    `test('outer', async (t) => { await t.test('inner', () => {}) })\ntest.skip('later', () => {})`,
  )
  const { lastLine, status } = runIn({ 'tests/house/a.test.ts': passing, 'tests/house/b.test.ts': nested }, [
    'house',
  ])
  assert.equal(lastLine, '3 passed, 0 failed, 1 skipped')
  assert.equal(status, 0)
})

test('a failure is told again at the end with its file and reason, and the exit code says so', () => {
  const failing = test1(`test('the line holds', () => assert.equal('over', 'under'))`)
  const { stdout, lastLine, status } = runIn(
    { 'tests/house/a.test.ts': failing, 'tests/house/b.test.ts': passing },
    ['house'],
  )
  assert.equal(lastLine, '1 passed, 1 failed, 0 skipped')
  assert.equal(status, 1)
  assert.match(
    stdout.slice(stdout.lastIndexOf('✗')),
    /tests\/house\/a\.test\.ts:3 › the line holds\n[\s\S]*over/,
  )
})

test('a failing subtest is one failure, not one for each level above it', () => {
  const failing = test1(`test('outer', async (t) => { await t.test('inner', () => assert.ok(false)) })`)
  assert.equal(
    runIn({ 'tests/house/a.test.ts': failing }, ['house']).lastLine,
    '0 passed, 1 failed, 0 skipped',
  )
})

test('a file that cannot be loaded, one that ends early and one without a test are failures', () => {
  const { stdout, lastLine, status } = runIn(
    {
      'tests/house/a.test.ts': `import './nowhere.ts'`,
      'tests/house/b.test.ts': `${passing}process.exit(3)`,
      'tests/house/c.test.ts': 'export const nothing = 1',
    },
    ['house'],
  )
  assert.equal(lastLine, '0 passed, 3 failed, 0 skipped')
  assert.equal(status, 1)
  assert.match(stdout, /Cannot find module .*nowhere\.ts/)
  assert.match(stdout, /This file holds no test\./)
})

test('an empty group is a failure, and so is a name that no file has', () => {
  const nothingThere = runIn({}, ['house'])
  assert.deepEqual([nothingThere.lastLine, nothingThere.status], ['0 passed, 1 failed, 0 skipped', 1])
  const nothingMeant = runIn({ 'tests/house/a.test.ts': passing }, ['house', 'nowhere'])
  assert.deepEqual([nothingMeant.lastLine, nothingMeant.status], ['0 passed, 1 failed, 0 skipped', 1])
})

test('a part of a name chooses files, in any group', () => {
  const files = { 'tests/house/a.test.ts': passing, 'src/insight/voice.test.ts': passing }
  assert.equal(runIn(files, ['insight']).lastLine, '1 passed, 0 failed, 0 skipped')
  assert.equal(runIn(files, ['./src/insight']).lastLine, '1 passed, 0 failed, 0 skipped')
})

test('pages written in TSX are tested as they are', () => {
  const page = test1(`test('a page', () => assert.equal((<p class="a">b</p>).props.children, 'b'))`)
  assert.equal(runIn({ 'src/page.test.tsx': page }, ['rooms']).lastLine, '1 passed, 0 failed, 0 skipped')
})

test('without a browser each story is skipped aloud; as root in CI that is a failure', () => {
  const stories = { 'tests/stories/grant.test.ts': passing }
  const noBrowser = { CHROMIUM_PATH: '/nowhere/chromium' }
  const here = runIn(stories, ['stories'], noBrowser)
  assert.deepEqual([here.lastLine, here.status], ['0 passed, 0 failed, 1 skipped', 1])
  assert.match(here.stdout, /SKIPPED tests\/stories\/grant\.test\.ts: there is no Chromium here/)
  const inCi = runIn(stories, ['stories'], { ...noBrowser, CI: 'true' })
  assert.equal(
    inCi.lastLine,
    process.getuid() === 0 ? '0 passed, 1 failed, 0 skipped' : '0 passed, 0 failed, 1 skipped',
  )
})

test('a test that meets the database without one is told in a sentence', () => {
  const meets = test1(`import { freshDatabase } from '#testing'\ntest('x', () => freshDatabase())`)
  const { stdout, lastLine } = runIn({ 'src/a.test.ts': meets }, ['rooms'])
  assert.equal(lastLine, '0 passed, 1 failed, 0 skipped')
  assert.match(stdout, /✗ the test database/)
})
