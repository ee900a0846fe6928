/** Asks a migrated database itself whether every tenant row is walled in by its place. Nothing is more exact than its catalog. */
import type pg from 'pg'
import type { Finding } from './finding.ts'
import { sawNothing } from './finding.ts'
import { listPlatform, listRooms, positionIn, readCycle, TENANT } from './house.ts'

/** Tables without a wall, each for a reason. The list is meant to stay this short. */
export const UNTENANTED: Readonly<Record<string, string>> = {
  [TENANT]: 'the directory of places: a request reads it to learn which place to enter',
  'places.door': 'finds the place behind a secret before any place is entered; it holds hashes and ids only',
  'migrations.kysely_migration': 'which migrations ran: it belongs to the installation',
  'migrations.kysely_migration_lock': 'lets one migration run at a time: it belongs to the installation',
}
/** Schemas another program keeps. */
const FOREIGN: Readonly<Record<string, string>> = {
  pgboss: 'the job queue makes its own tables; a job carries ids and never words',
}
/** Tables with a public shelf: rows that any place may show, read only, when they are listed. */
const SHELVES: Readonly<Record<string, string>> = {
  'cycles.cycle': 'the open list of projects shows the listed ones of every place',
  'awards.notice': 'the open list of awards shows what was announced in the listed projects of every place',
}

const APP = 'alongside_app'

export async function checkCatalog(client: pg.Client, root: string): Promise<Finding[]> {
  if (readCycle(root).order.length === 0) return [sawNothing('catalog', 'list named CYCLE in src/app.ts')]
  const tables = await listTables(client)
  const tenants = tables.filter(({ name }) => UNTENANTED[name] === undefined)
  if (tenants.length === 0) return [sawNothing('catalog', 'tenant tables in the database')]
  const names = tables.map(({ name }) => name)
  return [
    ...Object.keys(UNTENANTED)
      .filter((name) => !names.includes(name))
      .map((name) => refuse(`${name} is excused from the wall and does not exist: strike it from the list`)),
    ...tables.flatMap((table) => strangers(table, root)),
    ...tenants.flatMap((table) => [...wallFaults(table), ...keyFaults(table)]),
    ...(await referenceFaults(client, root)),
    ...(await viewFaults(client)),
    ...(await roleFaults(client)),
  ]
}

function refuse(text: string): Finding {
  return { rule: 'catalog', text }
}

interface Table {
  readonly schema: string
  readonly name: string
  readonly owner: string
  readonly walled: boolean
  readonly forced: boolean
  readonly tenant: boolean
  readonly policies: readonly Policy[]
  /** Every unique index, the primary key first: its columns in order. */
  readonly keys: readonly {
    readonly name: string
    readonly primary: boolean
    readonly columns: readonly string[]
  }[]
}

interface Policy {
  readonly name: string
  readonly command: string
  readonly permissive: boolean
  readonly sees: string
  readonly writes: string
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_'
  and n.nspname <> all (array[${Object.keys(FOREIGN)
    .map((schema) => `'${schema}'`)
    .join(', ')}])`

async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname as schema, n.nspname || '.' || c.relname as name, pg_get_userbyid(c.relowner) as owner,
      c.relrowsecurity as walled, c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'place_id' and a.attnotnull) as tenant,
      coalesce((select jsonb_agg(jsonb_build_object('name', p.polname, 'command', p.polcmd, 'permissive', p.polpermissive,
          'sees', coalesce(pg_get_expr(p.polqual, c.oid), ''), 'writes', coalesce(pg_get_expr(p.polwithcheck, c.oid), '')))
        from pg_policy p where p.polrelid = c.oid), '[]') as policies,
      coalesce((select jsonb_agg(jsonb_build_object('name', i.relname, 'primary', x.indisprimary, 'columns',
          (select jsonb_agg(coalesce(a.attname, '(expression)') order by at)
           from unnest(x.indkey::int[]) with ordinality k (number, at)
           left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number and k.number > 0)))
        from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid and x.indisunique), '[]') as keys
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f') and ${OURS} order by 1, 2`)
  return rows
}

function strangers({ schema, name }: Table, root: string): Finding[] {
  if (UNTENANTED[name] !== undefined || ['platform', ...listPlatform(root)].includes(schema)) return []
  const room = listRooms(root).find((one) => one.room === schema)
  if (room === undefined) return [refuse(`${name} belongs to no room: a schema is called as its room`)]
  return room.wing === 'overview' ? [refuse(`${name} belongs to the overview, which owns no table`)] : []
}

function wallFaults({ name, walled, forced, tenant, policies }: Table): Finding[] {
  const [wall, ...others] = [...policies].sort((a, b) => Number(isWall(b)) - Number(isWall(a)))
  return [
    ...(tenant
      ? []
      : [refuse(`${name} has no place_id that must be given: every tenant row belongs to a place`)]),
    ...(walled ? [] : [refuse(`${name} has row-level security switched off`)]),
    ...(forced ? [] : [refuse(`${name} does not force row-level security on its owner`)]),
    ...(wall && isWall(wall) ? [] : [refuse(`${name} has no policy that keeps each place to itself`)]),
    ...others
      .filter((policy) => policy.permissive && !isShelf(name, policy))
      .map((policy) => refuse(`${name} lets rows through its wall by the policy ${policy.name}`)),
  ]
}

const BY_PLACE = '(place_id = platform.place())'

/** One place sees and writes its own rows, whatever the command. */
function isWall({ command, permissive, sees, writes }: Policy): boolean {
  return command === '*' && permissive && sees === BY_PLACE && (writes === BY_PLACE || writes === '')
}

/** A shelf is read only, and only by a request that said it looks across places. */
function isShelf(table: string, { command, sees }: Policy): boolean {
  return SHELVES[table] !== undefined && command === 'r' && /^\(platform\.across\(\) AND /.test(sees)
}

function keyFaults({ name, keys }: Table): Finding[] {
  const primary = keys.find((key) => key.primary)
  return [
    ...(primary?.columns[0] === 'place_id' ? [] : [refuse(`${name} has no primary key that place_id leads`)]),
    ...keys
      .filter(({ columns }) => !columns.includes('place_id'))
      .map((key) =>
        refuse(`${name} is unique by ${key.columns.join(', ')} across places: ${key.name} lacks place_id`),
      ),
  ]
}

interface Reference {
  readonly name: string
  readonly from: string
  readonly fromSchema: string
  readonly to: string
  readonly toSchema: string
  readonly pairs: readonly string[]
}

async function referenceFaults(client: pg.Client, root: string): Promise<Finding[]> {
  const { rows } = await client.query<Reference>(`
    select k.conname as name, k.conrelid::regclass::text as from, n.nspname as "fromSchema",
      k.confrelid::regclass::text as to, f.nspname as "toSchema",
      (select array_agg(a.attname || '=' || b.attname)
       from unnest(k.conkey, k.confkey) pair (here, there)
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here
       join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there) as pairs
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class d on d.oid = k.confrelid join pg_namespace f on f.oid = d.relnamespace
    where k.contype = 'f' and ${OURS} order by 2, 1`)
  const position = positionIn(readCycle(root), ['platform', ...listPlatform(root)])
  return rows.flatMap(({ name, from, fromSchema, to, toSchema, pairs }) => {
    const tenant = to === TENANT ? 'place_id=id' : 'place_id=place_id'
    return [
      ...(to === TENANT || position(toSchema) <= position(fromSchema)
        ? []
        : [
            refuse(
              `${from} refers to ${to} by ${name}: a foreign key looks back along the cycle, never forward`,
            ),
          ]),
      ...(pairs.includes(tenant)
        ? []
        : [refuse(`${from} refers to ${to} by ${name}, which could cross into another place`)]),
    ]
  })
}

async function viewFaults(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and (c.relkind = 'm' or c.relkind = 'v' and coalesce(c.reloptions::text, '') !~ 'security_invoker=(true|on|1)')`)
  return rows.map(({ name }) =>
    refuse(`${name} shows rows with its owner's eyes: a view is security_invoker, and not materialized`),
  )
}

async function roleFaults(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ fault: string }>(
    `select 'can pass every wall' as fault from pg_roles where rolname = $1 and (rolsuper or rolbypassrls)
     union all select 'does not exist' where not exists (select from pg_roles where rolname = $1)
     union all select 'owns ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S') and pg_get_userbyid(c.relowner) = $1`,
    [APP],
  )
  return rows.map(({ fault }) => refuse(`the role ${APP} ${fault}`))
}
