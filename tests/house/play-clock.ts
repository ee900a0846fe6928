/** Tries to move the clock of each kind of place in a migrated database, as somebody with every right would. */
import type pg from 'pg'
import type { Finding } from './finding.ts'

const PLACE = '00000000-0000-4000-8000-00000000c10c'

/** Runs inside the caller's transaction and leaves nothing behind. */
export async function checkPlayClock(client: pg.Client): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const kind of ['real', 'test', 'demonstration']) {
    const isPlay = kind !== 'real'
    const moved = await works(
      client,
      `insert into places.place (id, slug, name, kind) values ('${PLACE}', 'clock-place', 'Clock place', '${kind}')`,
      `update places.place set clock_offset = '21 days' where id = '${PLACE}'`,
      `do $$ begin assert clock.now('${PLACE}') > now() + interval '20 days', 'the clock stood still'; end $$`,
    )
    const born = await works(
      client,
      `insert into places.place (id, slug, name, kind, clock_offset) values ('${PLACE}', 'clock-place', 'Clock place', '${kind}', '-1 second')`,
    )
    if (moved !== isPlay)
      findings.push(refuse(`the clock of a ${kind} place ${moved ? 'can' : 'cannot'} be moved`))
    if (born !== isPlay)
      findings.push(refuse(`a ${kind} place ${born ? 'can' : 'cannot'} begin with its clock moved`))
  }
  const turned = await works(
    client,
    `insert into places.place (id, slug, name, kind, clock_offset) values ('${PLACE}', 'clock-place', 'Clock place', 'test', '1 day')`,
    `update places.place set kind = 'real' where id = '${PLACE}'`,
  )
  if (turned) findings.push(refuse('a test place can turn real and keep its moved clock'))
  return findings
}

/** Whether all the statements are accepted; whatever they did is undone. */
async function works(client: pg.Client, ...statements: readonly string[]): Promise<boolean> {
  await client.query('savepoint trying')
  try {
    for (const statement of statements) await client.query(statement)
    return true
  } catch {
    return false
  } finally {
    await client.query('rollback to savepoint trying')
  }
}

function refuse(text: string): Finding {
  return { rule: 'play clock', text }
}
