/** The command line: `npm run -s alongside -- <verb> --help`. */
import { CannotStart } from '#platform/postgres'
import { addPlaceVerb } from './verbs/add-place.ts'
import { bench } from './verbs/bench.ts'
import { demo } from './verbs/demo.ts'
import { migrateVerb } from './verbs/migrate.ts'
import { serve } from './verbs/serve.ts'
import { sweep } from './verbs/sweep.ts'
import { Sorry, say, type Verb } from './verbs/verb.ts'
import { verify } from './verbs/verify.ts'
import { work } from './verbs/work.ts'

const verbs: readonly Verb[] = [serve, work, migrateVerb, addPlaceVerb, demo, verify, sweep, bench]

const [name = '', ...args] = process.argv.slice(2)
const verb = verbs.find((one) => one.name === name)

if (verb && !args.includes('--help') && !args.includes('-h')) {
  try {
    await verb.run(args)
  } catch (error) {
    if (
      !(
        error instanceof Sorry ||
        error instanceof CannotStart ||
        (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
      )
    )
      throw error
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(1)
  }
} else if (verb) {
  say(verb.usage)
} else {
  say(
    `alongside <verb> [--help]\n\n${verbs.map(({ name: each, summary }) => `  ${each.padEnd(11)}${summary}`).join('\n')}`,
  )
  if (name !== '' && name !== '--help' && name !== '-h') {
    process.stderr.write(`\nThere is no verb called ${name}.\n`)
    process.exitCode = 1
  }
}
