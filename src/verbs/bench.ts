import { Sorry, type Verb } from './verb.ts'

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  serve: () => import('../../bench/serve.ts'),
  statements: () => import('../../bench/statements.ts'),
}

export const bench: Verb = {
  name: 'bench',
  summary: 'measure something and print it as JSON',
  usage: `alongside bench serve        two public pages against raw node:http with the same statements
alongside bench statements   how well outcomes are found in real service descriptions

Each compares with its baseline in the same run. ROUNDS and SECONDS change how long \`serve\` takes.`,
  async run([name = '']) {
    const measure = Object.hasOwn(benches, name) ? benches[name] : undefined
    if (!measure) throw new Sorry(`Say what to measure: ${Object.keys(benches).join(' or ')}.`)
    await measure()
  },
}
