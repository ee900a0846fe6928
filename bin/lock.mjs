// A lock between processes that survives kill -9: it names who holds it, and a dead holder is passed over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs `work` while holding the lock file, waiting (and saying so once) while somebody alive has it.
 * `work` gets `holdFor(pid)`: the lock then also stands while that child lives, even when we are killed.
 */
export async function holdingLock(path, sayWaiting, work) {
  mkdirSync(dirname(path), { recursive: true })
  const mine = `${path}.${process.pid}`
  const write = (pids) => writeFileSync(mine, pids.map((pid) => `${pid} ${bornAt(pid)}\n`).join(''))
  write([process.pid])
  for (let said = false; !taken(mine, path); ) {
    if (passOverTheDead(path)) continue
    if (!said) sayWaiting()
    said = true
    await pause(250)
  }
  try {
    await work((pid) => {
      write([process.pid, pid])
      renameSync(mine, path)
    })
  } finally {
    rmSync(path, { force: true })
  }
}

// A hard link appears whole or not at all, and only once.
function taken(mine, path) {
  try {
    linkSync(mine, path)
    rmSync(mine)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function passOverTheDead(path) {
  const holders = read(path)
  if (holders === undefined) return true
  if (holders.split('\n').some((line) => line !== '' && isAlive(line))) return false
  // Between reading and moving, another waiter may have passed it over and taken it: then give it back.
  const aside = `${path}.${process.pid}.dead`
  try {
    renameSync(path, aside)
    if (read(aside) !== holders) linkSync(aside, path)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
  return true
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(line) {
  const [pid, born] = line.split(' ')
  const now = bornAt(Number(pid))
  return now !== 'gone' && (now === born || born === 'unknown')
}

// A number alone may belong to somebody else after a restart, and a zombie still answers to kill(0).
function bornAt(pid) {
  if (process.platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`)
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
    return !fields || fields[0] === 'Z' || fields[0] === 'X' ? 'gone' : fields[19]
  }
  try {
    process.kill(pid, 0)
    return 'unknown'
  } catch (error) {
    return error.code === 'EPERM' ? 'unknown' : 'gone'
  }
}
