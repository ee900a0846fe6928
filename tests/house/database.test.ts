import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { type FreshDatabase, freshDatabase } from '#testing'
import { checkCatalog } from './catalog.ts'
import { say } from './finding.ts'
import { HOUSE } from './planting.ts'
import { checkPlayClock } from './play-clock.ts'

let database: FreshDatabase
let owner: pg.Client
before(async () => {
  database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await database.drop()
})

/** Asks after the SQL was run, and keeps nothing of it. */
async function having<Answer>(sql: string, ask: () => Promise<Answer>): Promise<Answer> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    return await ask()
  } finally {
    await owner.query('rollback')
  }
}

describe('the wall between places', () => {
  const findings = async () => (await checkCatalog(owner, HOUSE)).map(say)

  /** What the check says once the SQL was run that it did not say before; nothing of it is kept. */
  const newFindings = async (sql: string) => {
    const known = await findings()
    return (await having(sql, findings)).filter((finding) => !known.includes(finding))
  }

  test('stands around every tenant table of the migrated database', async () => {
    assert.deepEqual(await findings(), [])
  })

  test('fails when it sees nothing', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    )
    const emptied = rows.map(({ name }) => `drop schema ${name} cascade;`).join('\n')
    assert.match((await newFindings(emptied)).join('\n'), /saw no tenant tables/)
  })

  const refused: Readonly<Record<string, readonly [sql: string, says: RegExp]>> = {
    'a tenant table without a place': [
      'create table people.nickname (id uuid primary key)',
      /people\.nickname has no place_id that must be given/,
    ],
    'a place that may be left out': [
      walled('create table people.nickname (place_id uuid, id uuid, unique (place_id, id))'),
      /people\.nickname has no place_id that must be given/,
    ],
    'a wall that is switched off': [
      'alter table people.person disable row level security',
      /people\.person has row-level security switched off/,
    ],
    'a wall that does not bind the owner': [
      'alter table people.person no force row level security',
      /people\.person does not force row-level security/,
    ],
    'a wall without its policy': [
      'drop policy of_place on people.person',
      /people\.person has no policy that keeps each place to itself/,
    ],
    'a policy that looks like a wall and lets everything through': [
      `drop policy of_place on people.person;
       create policy of_place on people.person using (place_id = place_id)`,
      /people\.person has no policy that keeps each place to itself/,
    ],
    'a wall that keeps rows from being seen and not from being written': [
      `drop policy of_place on people.person;
       create policy of_place on people.person using (place_id = platform.place()) with check (true)`,
      /people\.person has no policy that keeps each place to itself/,
    ],
    'a second policy beside the wall': [
      'create policy also on people.person for select using (left_at is null)',
      /people\.person lets rows through its wall by the policy also/,
    ],
    'a shelf where none is named': [
      'create policy shelf on people.person for select using (platform.across() and left_at is null)',
      /people\.person lets rows through its wall by the policy shelf/,
    ],
    'a shelf that can be written': [
      `drop policy listed_across_places on cycles.cycle;
       create policy shelf on cycles.cycle using (platform.across() and listed_at is not null)`,
      /cycles\.cycle lets rows through its wall by the policy shelf/,
    ],
    'a shelf nobody has to ask for': [
      'create policy shelf on cycles.cycle for select using (listed_at is not null)',
      /cycles\.cycle lets rows through its wall by the policy shelf/,
    ],
    'a primary key that the place does not lead': [
      walled('create table people.nickname (place_id uuid not null, id uuid, primary key (id, place_id))'),
      /people\.nickname has no primary key that place_id leads/,
    ],
    'a table without a primary key': [
      walled('create table people.nickname (place_id uuid not null, id uuid)'),
      /people\.nickname has no primary key that place_id leads/,
    ],
    'a unique constraint across places': [
      'alter table people.person add constraint one_name unique (known_as)',
      /people\.person is unique by known_as across places: one_name lacks place_id/,
    ],
    'a unique index across places': [
      'create unique index one_name on people.person (lower(known_as)) where left_at is null',
      /people\.person is unique by \(expression\) across places: one_name lacks place_id/,
    ],
    'a foreign key that looks forward': [
      `alter table people.person add column cycle_id uuid;
       alter table people.person add constraint ahead foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)`,
      /people\.person refers to cycles\.cycle by ahead: a foreign key looks back/,
    ],
    'a foreign key from the platform into a room': [
      `alter table mail.letter add constraint addressee foreign key (place_id, to_person) references people.person (place_id, id)`,
      /mail\.letter refers to people\.person by addressee: a foreign key looks back/,
    ],
    'a foreign key that could cross into another place': [
      `alter table cycles.cycle add column other_place uuid, add column other uuid;
       alter table cycles.cycle add constraint across foreign key (other_place, other) references people.person (place_id, id)`,
      /cycles\.cycle refers to people\.person by across, which could cross into another place/,
    ],
    'a view that looks with its owner’s eyes': [
      'create view people.everybody as select * from people.person',
      /people\.everybody shows rows with its owner's eyes/,
    ],
    'a materialized view, which no wall can be built around': [
      'create materialized view people.everybody as select * from people.person',
      /people\.everybody shows rows with its owner's eyes/,
    ],
    'a table of no room': [
      `create schema attic; ${walled('create table attic.box (place_id uuid primary key)', 'attic.box')}`,
      /attic\.box belongs to no room/,
    ],
    'an excuse for a table that is gone': [
      'drop table places.door',
      /places\.door is excused from the wall and does not exist/,
    ],
    'an app role that can pass walls': [
      'alter role alongside_app bypassrls',
      /alongside_app can pass every wall/,
    ],
    'an app role that owns a table': [
      'grant create on schema people to alongside_app; alter table people.person owner to alongside_app',
      /alongside_app owns people\.person/,
    ],
  }
  for (const [violation, [sql, says]] of Object.entries(refused))
    test(`refuses ${violation}`, async () => assert.match((await newFindings(sql)).join('\n'), says))

  const accepted: Readonly<Record<string, string>> = {
    'a tenant table made as the others are': walled(
      `create table people.nickname (place_id uuid not null references places.place (id), id uuid, person_id uuid, word text,
         primary key (place_id, id), unique (place_id, word),
         foreign key (place_id, person_id) references people.person (place_id, id))`,
    ),
    'an index that is not unique': 'create index by_name on people.person (known_as)',
    'a view that looks with the eyes of whoever asks':
      'create view people.everybody with (security_invoker = true) as select * from people.person',
    'a policy that only narrows':
      'create policy narrower on people.person as restrictive using (left_at is null)',
  }
  for (const [neighbour, sql] of Object.entries(accepted))
    test(`accepts ${neighbour}`, async () => assert.deepEqual(await newFindings(sql), []))
})

describe('the clock of a place', () => {
  const findings = (sql: string) => having(sql, async () => (await checkPlayClock(owner)).map(say))

  test('moves in demonstration and test places and in no real one', async () => {
    assert.deepEqual(await findings('select 1'), [])
  })
  test('is found to move everywhere once the constraint is dropped', async () => {
    assert.deepEqual(
      await findings('alter table places.place drop constraint only_play_places_move_the_clock'),
      [
        'the clock of a real place can be moved',
        'a real place can begin with its clock moved',
        'a test place can turn real and keep its moved clock',
      ],
    )
  })
  test('is found to stand still once clock.now forgets the offset', async () => {
    const broken = `create or replace function clock.now(place uuid) returns timestamptz language sql stable as $$ select now() $$`
    assert.deepEqual(await findings(broken), [
      'the clock of a test place cannot be moved',
      'the clock of a demonstration place cannot be moved',
    ])
  })
  test('fails when there is no place to try it on', async () => {
    assert.match((await findings('drop schema places cascade')).join('\n'), /cannot be moved/)
  })
})

/** A planted table with its wall, so that only what the test is about is wrong with it. */
function walled(table: string, name = 'people.nickname'): string {
  return `${table}; call platform.wall('${name}')`
}
