import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { holdingLock } from './lock.mjs'

const home = mkdtempSync(join(tmpdir(), 'alongside-lock-'))
after(() => rmSync(home, { recursive: true, force: true }))

/** Another process that takes the lock, says so, and keeps it. */
async function holder(path, script = '') {
  const program = `
    import { spawn } from 'node:child_process'
    import { holdingLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)}
    await holdingLock(${JSON.stringify(path)}, () => {}, async (holdFor) => {
      ${script}
      process.stdout.write('held')
      await new Promise((resolve) => process.stdin.on('data', resolve))
    })
    process.stdin.destroy()`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('who comes second waits, says so once, and then has the lock', async () => {
  const path = join(home, 'second')
  const first = await holder(path)
  let said = 0
  let worked = false
  await holdingLock(
    path,
    () => {
      said++
      first.stdin.write('done')
    },
    async () => {
      worked = true
    },
  )
  assert.deepEqual([said, worked], [1, true])
  assert.deepEqual(readdirSync(home), [], 'nothing is left behind')
})

test('a holder killed by kill -9 is passed over at once', async () => {
  const path = join(home, 'killed')
  const dead = await holder(path)
  dead.kill('SIGKILL')
  await once(dead, 'exit')
  let said = 0
  await holdingLock(
    path,
    () => said++,
    async () => {},
  )
  assert.equal(said, 0)
})

test('a child that outlives its killed holder keeps the lock until it ends', async () => {
  const path = join(home, 'orphan')
  const dead = await holder(
    path,
    `const child = spawn('sleep', ['600'], { stdio: 'ignore' }); holdFor(child.pid); process.stdout.write(child.pid + ' ')`,
  )
  dead.kill('SIGKILL')
  await once(dead, 'exit')
  const { readFileSync } = await import('node:fs')
  const orphan = Number(readFileSync(path, 'utf8').trim().split('\n')[1].split(' ')[0])
  let said = 0
  await holdingLock(
    path,
    () => {
      said++
      process.kill(orphan, 'SIGKILL')
    },
    async () => {},
  )
  assert.equal(said, 1)
})

if (process.platform === 'linux')
  test('a number that has passed to another process is not taken for the holder', async () => {
    const path = join(home, 'reused')
    writeFileSync(path, `${process.pid} 1\n`)
    let said = 0
    await holdingLock(
      path,
      () => said++,
      async () => {},
    )
    assert.equal(said, 0)
  })

test('when the work fails the lock is given back', async () => {
  const path = join(home, 'failing')
  await assert.rejects(
    holdingLock(
      path,
      () => {},
      async () => {
        throw new Error('no')
      },
    ),
    /no/,
  )
  assert.deepEqual(readdirSync(home), [])
})
