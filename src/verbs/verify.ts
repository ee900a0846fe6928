import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openInstallation } from './installation.ts'
import type { Verb } from './verb.ts'

const program = fileURLToPath(new URL('../../verifier/verify.ts', import.meta.url))

export const verify: Verb = {
  name: 'verify',
  summary: 'check that no entry of the ledger was changed, removed or reordered',
  usage: `alongside verify [--json] [--checkpoint FILE] [--note FILE]

  --json              say what was found as JSON; the exit code is 0 when everything holds, 1 when not
  --note FILE         note today's heads, to be kept outside this machine
  --checkpoint FILE   compare with heads noted earlier: only that shows a ledger whose end was cut off

The check is a small program of its own (verifier/verify.ts) that imports nothing of Alongside. Whoever owns the
disk could rewrite the whole ledger: only heads kept elsewhere prove that they did not.`,
  async run(args) {
    const installation = await openInstallation({ migrates: false })
    try {
      const { status } = spawnSync(process.execPath, [program, '--database', installation.url, ...args], {
        stdio: 'inherit',
      })
      process.exitCode = status ?? 1
    } finally {
      await installation.close()
    }
  },
}
