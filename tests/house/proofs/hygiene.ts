import { check } from '../checks/hygiene.ts'
import { proveGate, type Refusal } from '../planting.ts'

const FILE = 'src/insight/voices/planted.ts'

function holds(code: string, says: RegExp, path = FILE): Refusal {
  return { plant: { [path]: code }, says }
}

/** Spelled in two parts, so that this file does not hold what it refuses. */
const unfinished = `// ${'TO'}${'DO'}: think`
const switchedOff = `// ${'@ts-'}${'ignore'}`
const machine = `/${'work'}/main/src`
const registry = `https://${'registry.'}${'npmjs.org'}/pg`

proveGate('hygiene', check, {
  refused: {
    any: holds('export const voice = (x: any) => x', /^any: say what it is/),
    'any inside a type': holds('export type Voices = Record<string, any[]>', /^any: say what it is/),
    'a cast to any': holds('export const voice = {} as any', /^any: say what it is/, 'tests/planted.ts'),
    'a type check switched off': holds(
      switchedOff,
      /a type check switched off \(src\/insight\/voices\/planted\.ts:1\)/,
    ),
    'work left undone': holds(unfinished, /work left undone/),
    'work left undone in a migration': holds(
      `-- ${unfinished}`,
      /work left undone/,
      'migrations/9000-people.sql',
    ),
    'a test that never runs': holds(
      `test${'.skip'}('a', () => {})`,
      /^test\.skip: every test runs/,
      'src/insight/voices/planted.test.ts',
    ),
    'a test that runs alone': holds(
      `describe${'.only'}('a', () => {})`,
      /^describe\.only: every test runs/,
      'src/insight/voices/planted.test.ts',
    ),
    'a path of one machine': holds(
      `Look in ${machine}`,
      /a path of one machine \(docs\/planted\.md:1\)/,
      'docs/planted.md',
    ),
    'the host of a registry': holds(
      JSON.stringify({ resolved: registry }),
      /the host of a package registry/,
      'docs/planted.json',
    ),
    'a product that reads beside its checkout': holds(
      `export const path = '../../../../shared/data'`,
      /reads nothing beside its checkout/,
    ),
  },
  accepted: {
    unknown: { [FILE]: 'export const voice = (x: unknown) => x' },
    'a word that only contains them': { [FILE]: '// A method, company by company. XXXL.' },
    'a test that says why it cannot run here': {
      'src/insight/voices/planted.test.ts': `test('a', (t) => t.skip('no Chromium'))`,
    },
    'a test with shared data beside the checkout': {
      'src/insight/voices/planted.test.ts': `export const path = '../shared/data'`,
    },
    'a path that is an address': { 'docs/planted.md': 'See /eastmere/work/main and work/main.' },
  },
})
