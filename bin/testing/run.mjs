// Every test there is, one report. Started by bin/test.mjs under Node 26.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { root } from '../install.mjs'
import { bringChromium } from './chromium.mjs'
import { bringDatabase } from './database.mjs'
import { needsDatabase, plan } from './plan.mjs'
import { openReport } from './report.mjs'

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupted.abort())

const { checks, groups } = plan(process.argv.slice(2))
const report = openReport()
const folder = mkdtempSync(join(tmpdir(), 'alongside-tests-'))
// Where PostgreSQL has to run as nobody, it must be able to pass through.
chmodSync(folder, 0o711)
process.env.TMPDIR = folder

let database
try {
  if (checks) {
    await check('types', 'typescript/bin/tsc', '--noEmit', '-p', '.')
    await check('style', '@biomejs/biome/bin/biome', 'ci', '--colors=off', '.')
  }
  for (const group of groups) await runGroup(group)
} finally {
  await database?.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
if (interrupted.signal.aborted) {
  console.log('Interrupted.')
  process.exit(130)
}
process.exit(report.close() ? 0 : 1)

async function check(name, program, ...args) {
  if (interrupted.signal.aborted) return
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    signal: interrupted.signal,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const code = await new Promise((resolve) => child.on('error', resolve).on('close', resolve))
  if (interrupted.signal.aborted) return
  if (code === 0) report.pass(name, performance.now() - started)
  else report.fail(name, output.trim())
}

async function runGroup({ name, files, timeout }) {
  if (interrupted.signal.aborted) return
  console.log(`\n${name}`)
  if (files.length === 0) return report.fail(name, `There is no test among the ${name}.`)
  if (name === 'stories' && !browserIsHere(files)) return
  if (files.some(needsDatabase) && !(await databaseIsHere())) return
  await report.follow(
    run({
      files: files.map((file) => join(root, file)),
      cwd: root,
      concurrency: 2,
      timeout,
      signal: interrupted.signal,
    }),
  )
}

// A machine that could have had a browser must not pass without the stories.
function browserIsHere(files) {
  const chromium = bringChromium()
  if (chromium) {
    process.env.CHROMIUM_PATH = chromium
    return true
  }
  const reason = 'there is no Chromium here (on Debian: apt-get install chromium)'
  const mustRun = process.env.CI && process.getuid?.() === 0
  for (const file of files) mustRun ? report.fail(file, `Not run: ${reason}.`) : report.skip(file, reason)
  return false
}

async function databaseIsHere() {
  if (database) return true
  try {
    database = await bringDatabase(folder)
    Object.assign(process.env, database.environment)
    return true
  } catch (error) {
    report.fail('the test database', error.stack)
    return false
  }
}
