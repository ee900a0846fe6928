import { check } from '../checks/migrations.ts'
import { proveGate, type Refusal } from '../planting.ts'

const PEOPLE = 'migrations/9000-people-planted.sql'

function runs(
  sql: string,
  says = /^people changes cycles: a migration works in the schema of its own room/,
): Refusal {
  return { plant: { [PEOPLE]: sql }, says }
}

proveGate('the migrations', check, {
  refused: {
    'a table in another room': runs('create table if not exists cycles.nickname (id uuid)'),
    'a schema for another room': runs('create schema cycles'),
    'an index in another room': runs('create unique index by_slug on cycles.cycle (slug)'),
    'an index without a name in another room': runs('create index on cycles.cycle (slug)'),
    'a policy in another room': runs('create policy open on cycles.cycle for select using (true)'),
    'a trigger in another room': runs(
      'create trigger t after insert on cycles.cycle for each row execute function people.f()',
    ),
    'a function in another room': runs(
      'create or replace function cycles.f() returns int language sql as $$ select 1 $$',
    ),
    'a view in another room': runs('create or replace view cycles.open as select 1'),
    'a change to another room': runs('alter table only cycles.cycle add column x int'),
    'a removal in another room': runs('drop table if exists cycles.cycle'),
    'rows written in another room': runs('update cycles.cycle set title = null'),
    'a second statement after an honest one': runs(
      `insert into people.person values ('a;b'); -- c;\ndelete from cycles.cycle`,
    ),
    'a schema left to be guessed': runs(
      'create table nickname (id uuid)',
      /^people leaves a schema to be guessed/,
    ),
    'a foreign key that looks forward': runs(
      'create table people.nickname (cycle uuid references cycles.cycle (id))',
      /^people refers to cycles\.cycle: a foreign key looks back along the cycle, never forward \(migrations\/9000-people-planted\.sql:1\)/,
    ),
    'a foreign key that looks forward, added later': runs(
      'alter table people.person add foreign key (place_id, cycle) references "cycles"."cycle" (place_id, id)',
      /people refers to cycles\.cycle/,
    ),
    'a platform that refers to a room': {
      plant: {
        'migrations/9000-platform-planted.sql':
          'alter table mail.letter add foreign key (p, q) references people.person (place_id, id)',
      },
      says: /^platform refers to people\.person/,
    },
    'a migration of no room': {
      plant: { 'migrations/9000-attic.sql': 'select 1' },
      says: /9000-attic\.sql is to be named/,
    },
    'a migration of the overview, which owns no table': {
      plant: { 'migrations/9000-thread.sql': 'select 1', 'src/overview/thread/planted.ts': 'export {}' },
      says: /9000-thread\.sql is to be named/,
    },
    'a migration without a number': {
      plant: { 'migrations/people.sql': 'select 1' },
      says: /people\.sql is to be named/,
    },
    'two migrations with one number': {
      plant: { [PEOPLE]: 'select 1', 'migrations/9000-cycles.sql': 'select 1' },
      says: /^9000-people-planted\.sql has the number of 9000-cycles\.sql/,
    },
  },
  accepted: {
    'a room’s own table, index and reference back': {
      [PEOPLE]: `-- create table cycles.no ()
        create table people.nickname (place_id uuid references places.place (id), word text default 'drop table cycles.cycle;');
        create index on people.nickname (word);
        create function people.f() returns int language sql as $body$ delete from cycles.cycle; select 1 $body$;`,
    },
    'a later room that refers back': {
      'migrations/9000-cycles-planted.sql':
        'alter table cycles.seat add foreign key (place_id, x) references people.person (place_id, id)',
    },
    'the platform in any of its own schemas': {
      'migrations/9000-platform-planted.sql':
        'create table mail.stamp (place_id uuid references places.place (id))',
    },
  },
})
