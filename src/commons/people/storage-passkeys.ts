import { sql, type Tx } from '#platform/db'

/** A passkey as it is kept: its public half, and how often it has been used. */
export interface Passkey {
  readonly id: string
  readonly person: string
  readonly credential: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly madeAt: Temporal.Instant
}

const columns = sql.raw(
  'id, person_id as person, credential, public_key as "publicKey", counter, transports, made_at as "madeAt"',
)

export async function listPasskeys(tx: Tx, placeId: string, person: string): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`
    select ${columns} from people.passkey where place_id = ${placeId} and person_id = ${person} order by made_at`.execute(
    tx.kysely,
  )
  return rows
}

export async function findPasskey(tx: Tx, placeId: string, credential: string): Promise<Passkey | undefined> {
  const { rows } = await sql<Passkey>`
    select ${columns} from people.passkey where place_id = ${placeId} and credential = ${credential} for update`.execute(
    tx.kysely,
  )
  return rows[0]
}

export async function addPasskey(tx: Tx, placeId: string, passkey: Omit<Passkey, 'madeAt'>): Promise<void> {
  await sql`
    insert into people.passkey (place_id, id, person_id, credential, public_key, counter, transports, made_at)
    values (${placeId}, ${passkey.id}, ${passkey.person}, ${passkey.credential}, ${passkey.publicKey}, ${passkey.counter},
            ${[...passkey.transports]}::text[], clock.now(${placeId}))`.execute(tx.kysely)
}

export async function savePasskeyUsed(tx: Tx, placeId: string, id: string, counter: number): Promise<void> {
  await sql`
    update people.passkey set counter = ${counter}, last_used_at = clock.now(${placeId})
    where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
}
