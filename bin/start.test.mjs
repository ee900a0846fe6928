import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './install.mjs'

const home = mkdtempSync(join(tmpdir(), 'alongside-start-'))
after(() => rmSync(home, { recursive: true, force: true }))

// The hook needs esbuild, the rest needs nothing: an npm that links both is an installation in a moment.
const quickNpm = `#!/bin/sh
echo installing >> installations
mkdir -p node_modules/.bin
ln -sf ${process.execPath} node_modules/.bin/node
ln -sfn ${join(root, 'node_modules/esbuild')} node_modules/esbuild
ln -sfn ${join(root, 'node_modules/@esbuild')} node_modules/@esbuild
`

// It listens before it says that it is there: whoever reads that may send the signal at once.
const echoingCli = `
process.on('SIGTERM', () => process.exit(7))
process.stdout.write(JSON.stringify({ version: process.version, args: process.argv.slice(2), pid: process.pid }))
if (process.argv[2] === 'stay') setInterval(() => {}, 60_000)
if (process.argv[2] === 'end') process.exit(Number(process.argv[3]))
`

/** A fresh clone in small: the starters, a lock file, a program, and an npm. */
function freshClone({ npm = quickNpm } = {}) {
  const clone = mkdtempSync(join(home, 'clone-'))
  cpSync(join(root, 'bin'), join(clone, 'bin'), { recursive: true })
  for (const folder of ['src', 'path']) mkdirSync(join(clone, folder))
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}')
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  writeFileSync(join(clone, 'src/cli.ts'), echoingCli)
  writeFileSync(join(clone, 'path/npm'), npm)
  chmodSync(join(clone, 'path/npm'), 0o755)
  return clone
}

/** `node bin/start.mjs <args>` under the machine's own Node, as somebody would type it. */
function start(clone, ...args) {
  const path = process.env.PATH.split(delimiter).filter((folder) => !folder.endsWith('node_modules/.bin'))
  const { npm_execpath: _, ...environment } = process.env
  const child = spawn('node', ['bin/start.mjs', ...args], {
    cwd: clone,
    env: { ...environment, PATH: [join(clone, 'path'), ...path].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => (said.out += text))
  child.stderr.on('data', (text) => (said.err += text))
  return { child, said, ended: once(child, 'close').then(([code]) => code) }
}

const program = (said) => JSON.parse(said.out.slice(said.out.indexOf('{')))

async function running({ child, said }) {
  while (!said.out.includes('}')) {
    assert.equal(child.exitCode, null, said.err)
    await pause(10)
  }
  return program(said)
}

const installations = (clone) => readFileSync(join(clone, 'installations'), 'utf8').trim().split('\n').length

test('a fresh clone installs, and goes on under Node 26 with the same words and exit code', async () => {
  const clone = freshClone()
  const first = start(clone, 'end', '3')
  assert.equal(await first.ended, 3, first.said.err)
  assert.match(first.said.out, /^Installing what Alongside needs/)
  const { version, args } = program(first.said)
  assert.equal(version, process.version)
  assert.deepEqual(args, ['end', '3'])
  const second = start(clone, 'end', '0')
  assert.equal(await second.ended, 0)
  assert.equal(installations(clone), 1, 'the second start installs nothing')
})

test('a changed lock file installs again', async () => {
  const clone = freshClone()
  await start(clone, 'end', '0').ended
  writeFileSync(join(clone, 'package-lock.json'), '{"changed":true}')
  await start(clone, 'end', '0').ended
  assert.equal(installations(clone), 2)
})

test('an installation killed half-way is done again', async () => {
  const clone = freshClone({ npm: `${quickNpm}\nkill -9 $PPID` })
  const killed = start(clone, 'end', '0')
  await killed.ended
  assert.equal(killed.child.signalCode, 'SIGKILL')
  writeFileSync(join(clone, 'path/npm'), quickNpm)
  assert.equal(await start(clone, 'end', '0').ended, 0)
  assert.equal(installations(clone), 2)
})

test('two starts at once install once', async () => {
  const clone = freshClone({ npm: quickNpm.replace('mkdir', 'sleep 0.3; mkdir') })
  const codes = await Promise.all([start(clone, 'end', '0').ended, start(clone, 'end', '0').ended])
  assert.deepEqual(codes, [0, 0])
  assert.equal(installations(clone), 1)
})

test('when npm fails, one sentence and what npm said', async () => {
  const clone = freshClone({ npm: '#!/bin/sh\necho "npm error network request failed" >&2\nexit 1\n' })
  const { said, ended } = start(clone, 'end', '0')
  assert.equal(await ended, 1)
  assert.match(said.err, /^The packages could not be installed: .*\nnpm error network request failed\n$/)
  assert.equal(existsSync(join(clone, 'node_modules/.alongside-installed')), false)
})

test('SIGTERM reaches the program, whose exit code is passed on', async () => {
  const started = start(freshClone(), 'stay')
  await running(started)
  started.child.kill('SIGTERM')
  assert.equal(await started.ended, 7)
})

test('kill -9 of the starter ends the program too', async () => {
  const started = start(freshClone(), 'stay')
  const { pid } = await running(started)
  started.child.kill('SIGKILL')
  await started.ended
  assert.match(`${spawnSync('ps', ['-o', 'stat=', '-p', pid]).stdout}`, /^Z|^$/)
})
