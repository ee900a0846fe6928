import { check } from '../checks/front-doors.ts'
import { proveGate, type Refusal } from '../planting.ts'

const FRAMEWORK = 'src/planning/framework/planted.ts'

function reaches(
  path: string,
  specifier: string,
  says = /reaches into insight\/voices by .*: ask at its front door, #insight\/voices/,
): Refusal {
  return { plant: { [path]: `export * from '${specifier}'` }, says }
}

function book(name: string, target: string): Record<string, (text: string) => string> {
  return {
    'package.json': (text) => {
      const written = JSON.parse(text) as { imports: Record<string, string> }
      return JSON.stringify({ ...written, imports: { ...written.imports, [name]: target } })
    },
  }
}

proveGate('the front doors', check, {
  refused: {
    'a relative path into another room': reaches(FRAMEWORK, '../../insight/voices/storage.ts'),
    'a relative path to another room’s front door': reaches(FRAMEWORK, '../../insight/voices/index.ts'),
    'a deep import': reaches(FRAMEWORK, '#insight/voices/storage'),
    'a page that reaches from its folder': reaches(
      'src/planning/framework/pages/planted.tsx',
      '../../../insight/voices/voice.ts',
    ),
    'a test that reaches': reaches(
      'src/planning/framework/planted.test.ts',
      '../../insight/voices/storage.ts',
    ),
    'a verb of the command line that reaches': reaches(
      'src/verbs/planted.ts',
      '../insight/voices/storage.ts',
    ),
    'an example used outside tests': reaches(FRAMEWORK, '../../insight/voices/example.ts'),
    'a platform folder that reaches into another': reaches(
      'src/platform/mail/planted.ts',
      '../db/transaction.ts',
      /ask at its front door, #platform\/db/,
    ),
    'a room that reaches into the look': reaches(
      FRAMEWORK,
      '../../ui/button.tsx',
      /ask at its front door, #ui/,
    ),
    'a composition that reaches past the plug': reaches('src/planted.ts', './insight/voices/storage.ts'),
    'a demonstration that writes behind the door': reaches(
      'demonstrations/planted.ts',
      '../src/insight/voices/storage.ts',
    ),
    'a story that reaches behind the door': reaches(
      'tests/stories/planted.ts',
      '../../src/insight/voices/storage.ts',
    ),
    'an address book with a back door': {
      plant: book('#voices', './src/insight/voices/storage.ts'),
      says: /^#voices leads to /,
    },
    'an address book that opens a whole wing': {
      plant: book('#insight/*', './src/insight/*.ts'),
      says: /^#insight\/\* leads to .*: it is to lead to the front door \.\/src\/insight\/\*\/index\.ts/,
    },
    'an empty address book': { plant: { 'package.json': '{}' }, says: /saw no imports map/ },
  },
  accepted: {
    'a front door': { [FRAMEWORK]: `import '#insight/voices'\nimport '#ui'\nimport '#platform/db'` },
    'a room’s own files': { 'src/planning/framework/pages/planted.tsx': `import '../storage.ts'` },
    'a test that borrows an earlier room’s example': {
      'src/planning/framework/planted.test.ts': `import '../../insight/voices/example.ts'`,
    },
    'an example made from an example': {
      'src/planning/framework/example.ts': `import '../../insight/voices/example.ts'`,
    },
    'a verb beside the composition': {
      'src/verbs/planted.ts': `import './planted-too.ts'\nimport '../app.ts'`,
    },
    'a composition that plugs a room in': { 'src/planted.ts': `import './insight/voices/room.ts'` },
    'a story that starts the composition': { 'tests/stories/planted.ts': `import '../../src/app.ts'` },
  },
})
