/** Every gate that only reads, proven in one process: the house is parsed once for all of them. */
import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { test } from 'node:test'
import type { Check } from './finding.ts'
import { say } from './finding.ts'
import { emptyFolder } from './planting.ts'

const here = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url)).filter((file) => file.endsWith('.ts'))
const checks = here('./checks/')
const proofs = here('./proofs/')

for (const proof of proofs) await import(`./proofs/${proof}`)

test('every gate is proven', () => {
  const tests = here('./').map((file) => file.replace('.test.ts', '.ts'))
  assert.ok(checks.length > 0)
  assert.deepEqual(
    checks.filter((check) => !proofs.includes(check) && !tests.includes(check)),
    [],
  )
})

for (const name of checks)
  test(`the gate in ${name} fails when it sees nothing`, async () => {
    const { check } = (await import(`./checks/${name}`)) as { readonly check: Check }
    const empty = emptyFolder()
    try {
      assert.match((await check(empty)).map(say).join('\n'), /saw no /)
    } finally {
      rmSync(empty, { recursive: true })
    }
  })
