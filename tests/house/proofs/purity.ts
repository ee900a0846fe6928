import { check } from '../checks/purity.ts'
import { proveGate, type Refusal } from '../planting.ts'

const RULE = 'src/insight/voices/planted.ts'

function takes(code: string, says: RegExp): Refusal {
  return { plant: { [RULE]: code }, says }
}

function imports(code: string): Refusal {
  return takes(
    code,
    /^planted\.ts is a rule of insight\/voices and imports .*, which is not plain calculation \(src/,
  )
}

proveGate('the purity of rules', check, {
  refused: {
    'a rule that reads files': imports(`import { readFileSync } from 'node:fs'`),
    'a rule that knows Node by a type': imports(`import type { Buffer } from 'node:buffer'`),
    'a rule that loads as it goes': imports(`export const read = () => import('node:fs')`),
    'a rule that asks the database': imports(`import { sql } from '#platform/db'`),
    'a rule that takes a transaction': imports(`import type { Tx } from '#platform/db'`),
    'a rule that queues a job': imports(`import { queue } from '#platform/jobs'`),
    'a rule that answers requests': imports(`import { page } from '#platform/http'`),
    'a rule that knows a request by a type': imports(`import type { Ask } from '#platform/http'`),
    'a rule that takes chance from the platform': imports(`import { realChance } from '#platform/chance'`),
    'a rule that knows the driver': imports(`import type { Pool } from 'pg'`),
    'a rule that builds queries': imports(`import { sql } from 'kysely'`),
    'a rule that draws': imports(`import { Button } from '#ui'`),
    'a rule that reads its own storage': imports(`import { findVoice } from './storage.ts'`),
    'a rule that reads another room’s storage through its door': takes(
      `import { addDoor } from '#commons/places'`,
      /imports addDoor \(made in src\/commons\/places\/storage\.ts\)/,
    ),
    'a rule that reads storage through a door that hands on everything': {
      plant: {
        'src/commons/places/index.ts': `export * from './place.ts'\nexport * from './storage.ts'`,
        [RULE]: `import { addDoor } from '#commons/places'`,
      },
      says: /imports addDoor \(made in src\/commons\/places\/storage\.ts\)/,
    },
    'a rule that leans on a test': imports(`import { said } from './voice.test.ts'`),
    'a rule that takes the whole door': imports(`import * as places from '#commons/places'`),
    'a permission that asks the database': {
      plant: { 'src/insight/voices/permissions.ts': `import '../x.ts'\nimport { sql } from '#platform/db'` },
      says: /^permissions\.ts is a rule of insight\/voices and imports sql/,
    },
    'a calculation that reads files': {
      plant: { 'src/analysis/wellbeing/planted.ts': `import { readFileSync } from 'node:fs'` },
      says: /^planted\.ts is a rule of analysis\/wellbeing and imports node:fs/,
    },
    'a ruling that reads the environment': {
      plant: { 'src/platform/ruling/planted.ts': `export const strict = process.env.STRICT` },
      says: /^platform\/ruling takes the environment \(process\) by itself/,
    },
    'Date.now': takes(
      'export const now = () => Date.now()',
      /insight\/voices takes the clock \(Date\) by itself/,
    ),
    'new Date without a moment': takes('export const now = new Date()', /takes the clock \(Date\)/),
    'Date called as a function': takes('export const now = Date()', /takes the clock \(Date\)/),
    'a clock under another name': takes(
      'const Clock = Date\nexport const now = new Clock()',
      /takes the clock \(Date\)/,
    ),
    'a clock taken apart': takes('const { now } = Date\nexport const at = now()', /takes the clock \(Date\)/),
    'a clock by computed name': takes(`export const now = Date['now']()`, /takes the clock \(Date\)/),
    'Temporal.Now': takes('export const now = Temporal.Now.instant()', /takes the clock \(Temporal\.Now\)/),
    'performance.now': takes('export const now = performance.now()', /takes the clock \(performance\)/),
    'Math.random': takes('export const draw = () => Math.random()', /takes chance \(Math\.random\)/),
    'chance taken apart': takes(
      'const { random } = Math\nexport const draw = random()',
      /takes chance \(Math\.random\)/,
    ),
    'crypto.randomUUID': takes('export const id = crypto.randomUUID()', /takes chance \(crypto\)/),
    'the environment': takes('export const debug = process.env.DEBUG', /takes the environment \(process\)/),
    'the environment behind globalThis': takes(
      'export const env = globalThis.process',
      /takes its surroundings \(globalThis\)/,
    ),
    'chance in storage': {
      plant: {
        'src/insight/voices/storage-planted.ts': `import { randomUUID } from 'node:crypto'\nexport const addId = () => randomUUID()`,
      },
      says: /insight\/voices takes chance \(randomUUID\)/,
    },
    'the database’s own clock in storage': {
      plant: {
        'src/insight/voices/storage-planted.ts':
          'export const addVoice = `insert into voices.voice (at) values (now())`',
      },
      says: /takes the clock \(now\(\), where clock\.now\(place\) knows the place\)/,
    },
    'a page that looks at the clock': {
      plant: {
        'src/insight/voices/pages/planted.tsx':
          'export const Today = () => <p>{new Date().getFullYear()}</p>',
      },
      says: /insight\/voices takes the clock \(Date\)/,
    },
  },
  accepted: {
    'rulings, dates, words and schemas': {
      [RULE]: `import { allow } from '#platform/ruling'\nimport { daysAfter } from '#platform/clock'\nimport { counted } from '#platform/words'\nimport { z } from 'zod'`,
    },
    'a permission, though http makes it': {
      [RULE]: `import { no, type Permission, yes } from '#platform/http'`,
    },
    'who is asking, as a type': { [RULE]: `import type { Who } from '#platform/auth'` },
    'an earlier room’s rule through its door': {
      [RULE]: `import { mayBeCalled, type Place } from '#commons/places'`,
    },
    'a rule through a door that hands on everything': {
      'src/commons/places/index.ts': `export * from './storage.ts'\nexport * from './place.ts'`,
      [RULE]: `import { mayBeCalled } from '#commons/places'`,
    },
    'an earlier room’s row, as a type': { [RULE]: `import type { DoorKind } from '#commons/places'` },
    'an analysis': { [RULE]: `import { suggestArea } from '#analysis/wellbeing'` },
    'a moment that is given': {
      [RULE]:
        'export const year = (at: number) => new Date(at).getUTCFullYear() + Math.max(1, Date.UTC(2026))',
    },
    'dates as types, and names that only sound like clocks': {
      [RULE]:
        'export const age = (born: Date, process: string) => ({ performance: process, at: born as Date, crypto: 1 })',
    },
    'dates that are asked what they are, and parts that are called like clocks': {
      [RULE]: 'export const asked = (x: Voice) => x instanceof Date || x.process || x.performance',
    },
    'a clock or chance of one’s own making': {
      [RULE]: `import { webcrypto as crypto } from './voice.ts'\nfunction performance() {}\nexport const played = [performance(), crypto]`,
    },
    'the clock of the place in storage': {
      'src/insight/voices/storage-planted.ts':
        'export const addVoice = `insert into voices.voice (at) values (clock.now($1))`',
    },
    'a test that looks at the clock': {
      'src/insight/voices/planted.test.ts': 'export const now = Date.now()',
    },
    'a platform that tells the time': { 'src/platform/http/planted.ts': 'export const now = Date.now()' },
  },
})
