import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Sorry, type Verb } from './verb.ts'

const benches: readonly string[] = ['serve', 'statements', 'submit']

export const bench: Verb = {
  name: 'bench',
  summary: 'measure something and print it as JSON',
  usage: `alongside bench serve        two public pages against raw node:http with the same statements
alongside bench statements   how well outcomes are found in real service descriptions
alongside bench submit       300 applications in the last five seconds of a call, with 50 slow uploads under way

Each compares with its baseline in the same run. ROUNDS and SECONDS change how long \`serve\` takes;
APPLICATIONS and UPLOADS how many come in \`submit\`.`,
  async run([name = '']) {
    if (!benches.includes(name)) throw new Sorry(`Say what to measure: ${benches.join(' or ')}.`)
    const hook = new URL('../../bin/jsx-hook.mjs', import.meta.url).href
    const program = fileURLToPath(new URL(`../../bench/${name}.ts`, import.meta.url))
    const { status } = spawnSync(process.execPath, ['--import', hook, program], { stdio: 'inherit' })
    process.exitCode = status ?? 1
  },
}
