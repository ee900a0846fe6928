// Installs the packages the lock file names. Runs on Node 20 with nothing installed, so it imports only Node.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdingLock } from './lock.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
const marker = join(root, 'node_modules/.alongside-installed')

// `npm start` puts node_modules/.bin first on the path. npm must not run on the Node it is about to delete.
const pathWithoutOurs = (process.env.PATH ?? '')
  .split(process.platform === 'win32' ? ';' : ':')
  .filter((folder) => folder !== join(root, 'node_modules', '.bin'))
  .join(process.platform === 'win32' ? ';' : ':')

/**
 * Brings `node_modules` to what the lock file says, unless it is there already. The marker is written last,
 * so an installation killed half-way is done again; two starts at once take turns.
 */
export async function install() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    console.error(`This is Node ${process.versions.node}: Alongside starts with Node 20 or newer.`)
    process.exit(1)
  }
  const wanted = fingerprint()
  if (isInstalled(wanted)) return
  await holdingLock(join(root, 'tmp', 'installing'), sayWaiting, async (holdFor) => {
    if (isInstalled(wanted)) return
    const started = Date.now()
    console.log('Installing what Alongside needs (about 490 MB, often less than a minute) …')
    const { code, output } = await npmCi(holdFor)
    if (code !== 0) {
      console.error(
        'The packages could not be installed: check the connection and the free space, then start again. npm said:',
      )
      console.error(lastWords(output))
      process.exit(1)
    }
    writeFileSync(marker, wanted)
    console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
  })
}

function fingerprint() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform}-${process.arch}\n`
}

function isInstalled(wanted) {
  return existsSync(marker) && readFileSync(marker, 'utf8').trim() === wanted.trim()
}

function sayWaiting() {
  console.log('Another start is installing the packages; waiting for it …')
}

const lastWords = (output) =>
  output
    .trimEnd()
    .split('\n')
    .filter((line) => !/^npm error\s+at /.test(line))
    .slice(-10)
    .join('\n')

function npmCi(holdFor) {
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath, ...args]
    : ['npm', ...args]
  const child = spawn(npm[0], npm.slice(1), {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutOurs },
    shell: process.platform === 'win32' && npm[0] === 'npm',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.pid) holdFor(child.pid)
  const patience = setInterval(() => console.log('… still installing'), 15_000)
  return new Promise((resolve) => {
    let output = ''
    const end = (code) => {
      clearInterval(patience)
      resolve({ code, output })
    }
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (error) => {
      output += `${error.message}\n`
      end(1)
    })
    child.on('close', end)
  })
}
