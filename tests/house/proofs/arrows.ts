import { check } from '../checks/arrows.ts'
import { proveGate, type Refusal } from '../planting.ts'

const VOICES = 'src/insight/voices/planted.ts'
const FORWARD =
  /^insight\/voices imports planning\/framework: a room looks back along the cycle, never forward \(src\/insight/

function forward(code: string): Refusal {
  return { plant: { [VOICES]: code }, says: FORWARD }
}

function imports(path: string, specifier: string, says: RegExp): Refusal {
  return { plant: { [path]: `import '${specifier}'` }, says }
}

proveGate('the arrows', check, {
  refused: {
    'a room that looks forward': forward(`import { listOutcomes } from '#planning/framework'`),
    'a type that looks forward': forward(`import type { Outcome } from '#planning/framework'`),
    'a type among values that looks forward': forward(`import { type Outcome } from '#planning/framework'`),
    'a re-export that looks forward': forward(`export { listOutcomes } from '#planning/framework'`),
    'a re-exported type that looks forward': forward(`export type { Outcome } from '#planning/framework'`),
    'a whole re-export that looks forward': forward(`export * from '#planning/framework'`),
    'a dynamic import that looks forward': forward(
      `export const later = () => import('#planning/framework')`,
    ),
    'a dynamic import in a template': forward('export const later = () => import(`#planning/framework`)'),
    'an import inside a type': forward(`export type Aim = import('#planning/framework').Outcome`),
    'a typeof import': forward(`export type Room = typeof import('#planning/framework')`),
    'a require': forward(`export const framework = require('#planning/framework')`),
    'a require that only resolves': forward(`export const where = require.resolve('#planning/framework')`),
    'an import that is required': forward(`import framework = require('#planning/framework')`),
    'an address that is resolved': forward(`export const where = import.meta.resolve('#planning/framework')`),
    'a reference in a comment': forward(
      `/// <reference path="../../planning/framework/index.ts" />\nexport {}`,
    ),
    'a forward look by relative path': forward(`import '../../planning/framework/storage.ts'`),
    'a forward look written with an escape': forward(`import '../../plann%69ng/framework/storage.ts'`),
    'a test that looks forward': {
      plant: { 'src/insight/voices/planted.test.ts': `import '#planning/framework'` },
      says: FORWARD,
    },
    'a forward look within the commons': imports(
      'src/commons/places/planted.ts',
      '#commons/cycles',
      /^commons\/places imports commons\/cycles: a room looks back/,
    ),
    'a room that looks at the overview': imports(
      VOICES,
      '#overview/thread',
      /^insight\/voices imports overview\/thread: insight looks at .* and nothing else/,
    ),
    'an overview room that looks at another CYCLE does not put before it': imports(
      'src/overview/mine/planted.ts',
      '#overview/desk',
      /^overview\/mine imports overview\/desk: a room looks back/,
    ),
    'a room that looks at the composition': imports(
      VOICES,
      '../../app.ts',
      /^insight\/voices imports app\.ts: insight looks/,
    ),
    'commons that calculate': imports(
      'src/commons/people/planted.ts',
      '#analysis/wellbeing',
      /commons looks at commons, ui, platform/,
    ),
    'an analysis that looks at a room': imports(
      'src/analysis/wellbeing/planted.ts',
      '#insight/voices',
      /analysis looks at analysis,/,
    ),
    'an analysis that asks the database': imports(
      'src/analysis/wellbeing/planted.ts',
      '#platform/db',
      /analysis looks at analysis,/,
    ),
    'a standard that calculates': imports(
      'src/standards/feeds/planted.ts',
      '#analysis/wellbeing',
      /standards looks at standards,/,
    ),
    'a component that looks at a room': imports(
      'src/ui/planted.ts',
      '#commons/cycles',
      /^ui imports commons\/cycles: ui looks at/,
    ),
    'a component that asks the database': imports(
      'src/ui/planted.ts',
      '#platform/db',
      /^ui imports platform\/db: ui looks at/,
    ),
    'a platform that knows a room': imports(
      'src/platform/http/planted.ts',
      '#commons/people',
      /platform looks at platform and nothing/,
    ),
    'a platform that knows the look': imports(
      'src/platform/http/planted.ts',
      '#ui',
      /platform looks at platform and nothing/,
    ),
    'a product that needs its tests': imports(
      VOICES,
      '#testing',
      /^insight\/voices imports tests: insight looks at/,
    ),
    'a room that needs a demonstration': imports(
      VOICES,
      '../../../demonstrations/eastmere/story.ts',
      /imports demonstrations/,
    ),
    'an address outside the house': imports(VOICES, '../../../../elsewhere.ts', /which is outside the house/),
    'an address made up while running': {
      plant: { [VOICES]: 'export const room = (name: string) => import(name)' },
      says: /^insight\/voices imports an address made up while running/,
    },
    'an import that hides where it leads': imports(
      VOICES,
      'node:module',
      /it opens doors that no arrow can see/,
    ),
    'a verifier that trusts the product': imports(
      'verifier/planted.ts',
      '../src/platform/audit/chain.ts',
      /verifier looks at verifier/,
    ),
    'a verifier that trusts a package': imports(
      'verifier/planted.ts',
      'kysely',
      /the verifier trusts nothing but Node and the database driver/,
    ),
    'a cycle that lost a room': {
      plant: {
        'src/app.ts': (text) => text.replace(/export const CYCLE = \[[^\]]*\]/, 'export const CYCLE = []'),
      },
      says: /saw no list named CYCLE/,
    },
  },
  accepted: {
    'a room that looks back': {
      'src/planning/framework/planted.ts': `import { type Voice } from '#insight/voices'`,
    },
    'a room that uses the commons, an analysis, the look and the platform': {
      [VOICES]: `import '#commons/cycles'\nimport '#analysis/wellbeing'\nimport '#ui'\nimport '#platform/db'\nimport 'zod'`,
    },
    'a room that asks at its own door': { [VOICES]: `import '#insight/voices'` },
    'commons that look back': { 'src/commons/cycles/planted.ts': `import '#commons/places'` },
    'an overview that reads every stage': {
      'src/overview/thread/planted.ts': `import '#planning/framework'\nimport '#insight/voices'`,
    },
    'an analysis that rules': {
      'src/analysis/wellbeing/planted.ts': `import '#platform/ruling'\nimport '#analysis/statements'`,
    },
    'a component that writes a date': {
      'src/ui/planted.ts': `import '#platform/clock'\nimport '#platform/words'`,
    },
    'a platform that loads what it is told to': {
      'src/platform/http/planted.ts': 'export const load = (name: string) => import(name)',
    },
    'a test that opens a fresh database': { 'src/insight/voices/planted.test.ts': `import '#testing'` },
    'a verifier that needs only Node and the driver': {
      'verifier/planted.ts': `import 'node:crypto'\nimport 'pg'`,
    },
    'a verifier’s test that makes a ledger': { 'verifier/planted.test.ts': `import '#platform/audit'` },
  },
})
