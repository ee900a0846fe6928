import { check } from '../checks/tables.ts'
import { HOUSE, proveGate, type Refusal } from '../planting.ts'
import { listMigrations } from '../sql.ts'

const FRAMEWORK = 'src/planning/framework/storage-planted.ts'
const MINE = 'src/overview/mine/storage-planted.ts'

function names(
  path: string,
  code: string,
  says = /^planning\/framework names people\.person: only the storage of commons\/people knows that table/,
): Refusal {
  return { plant: { [path]: code }, says }
}

proveGate('the ownership of tables', check, {
  refused: {
    'a house whose migrations are lost': {
      plant: Object.fromEntries(listMigrations(HOUSE).map(({ path }) => [path, null])),
      says: /saw no tables in migrations/,
    },
    'storage that reads another room’s table': names(
      FRAMEWORK,
      `export const listPeople = (db: Db) => db.selectFrom('people.person')`,
    ),
    'storage that joins another room’s table': names(
      FRAMEWORK,
      'export const sql = `select 1 from framework.outcome o join people.person p on true`',
    ),
    'a table named in quotes': names(FRAMEWORK, `export const sql = 'select 1 from "people"."person"'`),
    'a table named by its parts': names(FRAMEWORK, `export const table = sql.id('people', 'person')`),
    'a schema opened whole': names(
      FRAMEWORK,
      `export const db2 = db.withSchema('people')`,
      /names people\.\*: only the storage of commons\/people/,
    ),
    'a table of which only the type is named': names(
      FRAMEWORK,
      `export interface Tables { 'people.person': { id: string } }`,
    ),
    'a table no migration makes, said in SQL': names(
      FRAMEWORK,
      'export const sql = `select 1 from people.gone`',
      /names people\.gone/,
    ),
    'a page that names its own room’s table': names(
      'src/commons/people/pages/planted.tsx',
      'export const sql = `select 1 from people.person`',
      /^commons\/people names people\.person: only the storage of commons\/people/,
    ),
    'a rule that names its own room’s table': names(
      'src/commons/people/planted.ts',
      `export const table = 'people.person'`,
      /^commons\/people names people\.person/,
    ),
    'a test that names another room’s table': names(
      'src/planning/framework/planted.test.ts',
      'export const sql = `delete from people.person`',
      /planning\/framework writes to people\.person/,
    ),
    'the composition': names(
      'src/planted.ts',
      'export const sql = `select 1 from people.person`',
      /^planted\.ts names people\.person/,
    ),
    'a demonstration that writes rows': names(
      'demonstrations/planted.ts',
      'export const sql = `insert into people.person values (1)`',
      /^demonstrations writes to people\.person/,
    ),
    'a platform that names a room’s table': names(
      'src/platform/http/planted.ts',
      'export const sql = `select 1 from people.person`',
      /^platform\/http names people\.person/,
    ),
    'a room that names a platform table': names(
      FRAMEWORK,
      'export const sql = `select 1 from audit.entry`',
      /only the platform knows that table/,
    ),
    'a test that writes into the ledger': names(
      'src/planning/framework/planted.test.ts',
      'export const sql = `delete from audit.entry`',
      /^planning\/framework writes to audit\.entry: only the platform knows that table/,
    ),
    'an overview page that reads without storage': names(
      'src/overview/mine/pages/planted.tsx',
      'export const sql = `select 1 from people.person`',
      /^overview\/mine names people\.person/,
    ),
    'an overview that inserts': names(
      MINE,
      'export const sql = `insert into people.person values (1)`',
      /^overview\/mine writes to people\.person: the overview only reads/,
    ),
    'an overview that updates': names(
      MINE,
      'export const sql = `update people.person set known_as = null`',
      /the overview only reads/,
    ),
    'an overview that deletes': names(
      MINE,
      'export const sql = `delete from people.person`',
      /the overview only reads/,
    ),
    'an overview that inserts by the query builder': names(
      MINE,
      `export const add = (db: Db) => db.insertInto('people.person')`,
      /the overview only reads/,
    ),
    'an overview that deletes by the query builder': names(
      MINE,
      `export const end = (db: Db) => db.deleteFrom('people.person')`,
      /the overview only reads/,
    ),
  },
  accepted: {
    'a room’s own storage': {
      'src/commons/people/storage-planted.ts': 'export const sql = `delete from people.person`',
    },
    'a room’s own storage test': {
      'src/commons/people/storage-planted.test.ts': 'export const sql = `select 1 from people.person`',
    },
    'an overview that reads through storage of its own': {
      [MINE]: 'export const sql = `select 1 from people.person join cycles.seat s on true`',
    },
    'a test that looks at what the ledger holds': {
      'src/planning/framework/planted.test.ts': 'export const sql = `select content from audit.content`',
    },
    'the clock, which is a function': { [FRAMEWORK]: 'export const sql = `select 1 from clock.now($1)`' },
    'an act in the ledger': { 'src/commons/people/planted.ts': `export const deed = { act: 'people.card' }` },
    'a sentence with a full stop': {
      'src/planning/framework/planted.ts': `export const text = 'Ask people.Listen.'`,
    },
    'a platform folder that names another’s table': {
      'src/platform/http/planted.ts': 'export const sql = `select 1 from audit.entry`',
    },
  },
})
