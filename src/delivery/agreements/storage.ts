import type { Instant } from '#platform/clock'
import { sql, type Tx } from '#platform/db'
import type { Agreement, Change, Side, Signature, Terms, TermsChange } from './agreement.ts'

type AgreementRow = Omit<
  Agreement,
  'awardId' | 'organisationId' | 'amountPence' | 'startsOn' | 'endsOn' | 'source' | keyof Signed
> & {
  readonly awardId: string | null
  readonly organisationId: string | null
  readonly amountPence: number | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly source: string | null
}
type Signed = Pick<Agreement, 'signedByFunder' | 'signedByProvider' | 'signedByYoungPeople'>

const columns =
  sql.raw(`id, cycle_id as "cycleId", award_id as "awardId", organisation_id as "organisationId",
  organisation_said as "organisationSaid", kind, amount_pence as "amountPence", principles, starts_on as "startsOn",
  ends_on as "endsOn", source, drafted_at as "draftedAt", version`)

/** A project's agreements, oldest first, each with who signed. Two statements. */
export async function listAgreements(tx: Tx, placeId: string, cycleId: string): Promise<Agreement[]> {
  const { rows } = await sql<AgreementRow>`
    select ${columns} from agreements.agreement where place_id = ${placeId} and cycle_id = ${cycleId}
    order by drafted_at, id limit 200`.execute(tx.kysely)
  return withSignatures(tx, placeId, rows)
}

export async function findAgreement(tx: Tx, placeId: string, id: string): Promise<Agreement | undefined> {
  const { rows } = await sql<AgreementRow>`
    select ${columns} from agreements.agreement where place_id = ${placeId} and id = ${id}`.execute(tx.kysely)
  return (await withSignatures(tx, placeId, rows))[0]
}

/** An agreement nobody else can change meanwhile: sums of money are added up under this lock. */
export async function findAgreementToChange(
  tx: Tx,
  placeId: string,
  id: string,
): Promise<Agreement | undefined> {
  const { rows } = await sql<AgreementRow>`
    select ${columns} from agreements.agreement where place_id = ${placeId} and id = ${id} for update`.execute(
    tx.kysely,
  )
  return (await withSignatures(tx, placeId, rows))[0]
}

async function withSignatures(tx: Tx, placeId: string, rows: readonly AgreementRow[]): Promise<Agreement[]> {
  const signatures = await listSignaturesOf(
    tx,
    placeId,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const by = (side: Side): Signature | undefined => signatures.get(row.id)?.find((one) => one.side === side)
    return {
      ...row,
      awardId: row.awardId ?? undefined,
      organisationId: row.organisationId ?? undefined,
      amountPence: row.amountPence ?? undefined,
      startsOn: row.startsOn ?? undefined,
      endsOn: row.endsOn ?? undefined,
      source: row.source ?? undefined,
      signedByFunder: by('funder'),
      signedByProvider: by('provider'),
      signedByYoungPeople: by('youngPeople'),
    }
  })
}

async function listSignaturesOf(
  tx: Tx,
  placeId: string,
  agreements: readonly string[],
): Promise<ReadonlyMap<string, readonly Signature[]>> {
  if (agreements.length === 0) return new Map()
  const { rows } = await sql<Signature & { readonly agreementId: string }>`
    select agreement_id as "agreementId", side, person_id as person, as_role as "asRole", signed_at as "signedAt"
    from agreements.signature
    where place_id = ${placeId} and agreement_id = any(${[...agreements]}::uuid[]) and ended_at is null
    order by signed_at, id`.execute(tx.kysely)
  return Map.groupBy(rows, ({ agreementId }) => agreementId)
}

/** Who has signed, in the order they did. */
export async function listSignatures(
  tx: Tx,
  placeId: string,
  agreementId: string,
): Promise<readonly Signature[]> {
  return (await listSignaturesOf(tx, placeId, [agreementId])).get(agreementId) ?? []
}

export async function addAgreement(
  tx: Tx,
  placeId: string,
  agreement: Pick<
    Agreement,
    'id' | 'cycleId' | 'awardId' | 'organisationId' | 'organisationSaid' | 'source'
  > &
    Pick<Agreement, 'amountPence' | 'principles' | 'startsOn' | 'endsOn'> & {
      readonly draftedBy: string | undefined
    },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into agreements.agreement (place_id, cycle_id, id, award_id, organisation_id, organisation_said, kind, amount_pence,
      principles, starts_on, ends_on, source, drafted_by, drafted_at)
    values (${placeId}, ${agreement.cycleId}, ${agreement.id}, ${agreement.awardId ?? null}, ${agreement.organisationId ?? null},
      ${agreement.organisationSaid}, 'grant', ${agreement.amountPence ?? null}, ${[...agreement.principles]}::text[],
      ${agreement.startsOn ?? null}, ${agreement.endsOn ?? null}, ${agreement.source ?? null}, ${agreement.draftedBy ?? null},
      clock.now(${placeId}))
    on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** Saves new terms if nobody else did meanwhile; false when somebody was first. */
export async function saveTerms(
  tx: Tx,
  placeId: string,
  agreement: { readonly id: string; readonly version: number },
  terms: Terms,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update agreements.agreement set principles = ${[...terms.principles]}::text[], starts_on = ${terms.startsOn},
      ends_on = ${terms.endsOn}, amount_pence = ${terms.amountPence}, version = version + 1
    where place_id = ${placeId} and id = ${agreement.id} and version = ${agreement.version}`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

export async function addSignature(
  tx: Tx,
  placeId: string,
  agreementId: string,
  signature: Omit<Signature, 'signedAt'> & { readonly id: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into agreements.signature (place_id, agreement_id, id, side, person_id, as_role, signed_at)
    values (${placeId}, ${agreementId}, ${signature.id}, ${signature.side}, ${signature.person}, ${signature.asRole},
      clock.now(${placeId}))
    on conflict do nothing`.execute(tx.kysely)
  return numAffectedRows === 1n
}

/** Ends every signature that stands: what was signed is no longer what it says. */
export async function saveSignaturesEnded(tx: Tx, placeId: string, agreementId: string): Promise<void> {
  await sql`
    update agreements.signature set ended_at = clock.now(${placeId})
    where place_id = ${placeId} and agreement_id = ${agreementId} and ended_at is null`.execute(tx.kysely)
}

export async function addChanges(
  tx: Tx,
  placeId: string,
  agreementId: string,
  changes: readonly (TermsChange & { readonly id: string })[],
  why: string,
  by: string | undefined,
): Promise<void> {
  if (changes.length === 0) return
  await sql`
    insert into agreements.change (place_id, agreement_id, id, what, before, after, why, changed_by, changed_at)
    values ${sql.join(
      changes.map(
        (one) =>
          sql`(${placeId}, ${agreementId}, ${one.id}, ${one.what}, ${one.before}, ${one.after}, ${why}, ${by ?? null}, clock.now(${placeId}))`,
      ),
    )}`.execute(tx.kysely)
}

/** What was changed after somebody had signed, newest first. */
export async function listChanges(tx: Tx, placeId: string, agreementId: string): Promise<Change[]> {
  const { rows } = await sql<Change & { readonly changedAt: Instant }>`
    select id, what, before, after, why, changed_at as "changedAt" from agreements.change
    where place_id = ${placeId} and agreement_id = ${agreementId} order by changed_at desc, id limit 200`.execute(
    tx.kysely,
  )
  return rows
}
