import { sql, type Tx } from '#platform/db'
import type { CouncilDocument, DocumentDraft } from './document.ts'
import type { Statement, StatementDraft } from './statement.ts'

const documentColumns =
  sql.raw(`d.id, d.cycle_id as "cycleId", d.title, d.source, d.year, d.address, d.registered_at as "registeredAt",
  (select count(*) from documents.statement s
   where s.place_id = d.place_id and s.cycle_id = d.cycle_id and s.document_id = d.id and s.unmarked_at is null) as marked`)

const statementColumns =
  sql.raw(`s.id, s.document_id as "documentId", s.quote, s.starts as "start", s.ends as "end",
  s.heading, s.paragraph, s.area, s.bottom_lines as "bottomLines", s.rule, s.version`)

interface StatementRow extends Omit<Statement, 'where' | 'area' | 'rule'> {
  readonly heading: string | null
  readonly paragraph: number
  readonly area: Statement['area'] | null
  readonly rule: string | null
}

function asStatement({ heading, paragraph, area, rule, ...rest }: StatementRow): Statement {
  return {
    ...rest,
    where: { heading: heading ?? undefined, paragraph },
    area: area ?? undefined,
    rule: rule ?? undefined,
  }
}

type DocumentRow = Omit<CouncilDocument, 'year'> & { readonly year: number | null }

function asDocument({ year, ...rest }: DocumentRow): CouncilDocument {
  return { ...rest, year: year ?? undefined }
}

export const documentsAPage = 50

/** A page of a project's documents, newest first, without their text. */
export async function listDocuments(
  tx: Tx,
  placeId: string,
  cycleId: string,
  page = 1,
): Promise<CouncilDocument[]> {
  const { rows } = await sql<DocumentRow>`
    select ${documentColumns} from documents.document d
    where d.place_id = ${placeId} and d.cycle_id = ${cycleId}
    order by d.registered_at desc, d.id limit ${documentsAPage} offset ${(page - 1) * documentsAPage}`.execute(
    tx.kysely,
  )
  return rows.map(asDocument)
}

export async function countDocuments(tx: Tx, placeId: string, cycleId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from documents.document where place_id = ${placeId} and cycle_id = ${cycleId}`.execute(
    tx.kysely,
  )
  return rows[0]?.n ?? 0
}

/** A document with its text. */
export async function findDocument(
  tx: Tx,
  placeId: string,
  cycleId: string,
  id: string,
): Promise<(CouncilDocument & { readonly text: string }) | undefined> {
  const { rows } = await sql<DocumentRow & { text: string }>`
    select ${documentColumns}, w.text from documents.document d
    join documents.wording w on w.place_id = d.place_id and w.document_id = d.id
    where d.place_id = ${placeId} and d.cycle_id = ${cycleId} and d.id = ${id}`.execute(tx.kysely)
  const row = rows[0]
  return row && { ...asDocument(row), text: row.text }
}

export async function addDocument(
  tx: Tx,
  placeId: string,
  document: DocumentDraft & { readonly id: string; readonly cycleId: string; readonly by: string },
): Promise<void> {
  await sql`
    insert into documents.document (place_id, cycle_id, id, title, source, year, address, registered_by, registered_at)
    values (${placeId}, ${document.cycleId}, ${document.id}, ${document.title}, ${document.source}, ${document.year ?? null},
            ${document.address}, ${document.by}, clock.now(${placeId}))`.execute(tx.kysely)
  await sql`
    insert into documents.wording (place_id, document_id, text) values (${placeId}, ${document.id}, ${document.text})`.execute(
    tx.kysely,
  )
}

/** Every promise marked in a project's documents, in the order of the text; a thousand at most. */
export async function listStatements(tx: Tx, placeId: string, cycleId: string): Promise<Statement[]> {
  const { rows } = await sql<StatementRow>`
    select ${statementColumns} from documents.statement s
    where s.place_id = ${placeId} and s.cycle_id = ${cycleId} and s.unmarked_at is null
    order by s.document_id, s.starts limit 1000`.execute(tx.kysely)
  return rows.map(asStatement)
}

/** Every promise marked in one document, in the order of its text. */
export async function listStatementsIn(
  tx: Tx,
  placeId: string,
  cycleId: string,
  documentId: string,
): Promise<Statement[]> {
  const { rows } = await sql<StatementRow>`
    select ${statementColumns} from documents.statement s
    where s.place_id = ${placeId} and s.cycle_id = ${cycleId} and s.document_id = ${documentId} and s.unmarked_at is null
    order by s.starts limit 1000`.execute(tx.kysely)
  return rows.map(asStatement)
}

/** Some promises by id; one that was unmarked since is absent. */
export async function findStatements(
  tx: Tx,
  placeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Statement & { readonly cycleId: string }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<StatementRow & { cycleId: string }>`
    select ${statementColumns}, s.cycle_id as "cycleId" from documents.statement s
    where s.place_id = ${placeId} and s.id = any (${[...ids]}::uuid[]) and s.unmarked_at is null`.execute(
    tx.kysely,
  )
  return new Map(rows.map((row) => [row.id, { ...asStatement(row), cycleId: row.cycleId }]))
}

/** Marks some promises at once; one that is marked already stays as it is. Answers the ids that are new. */
export async function addStatements(
  tx: Tx,
  placeId: string,
  where: { readonly cycleId: string; readonly documentId: string; readonly by: string },
  statements: readonly (StatementDraft & { readonly id: string })[],
): Promise<string[]> {
  if (statements.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    insert into documents.statement (place_id, cycle_id, document_id, id, quote, starts, ends, heading, paragraph, area,
                                     bottom_lines, rule, marked_by, marked_at)
    values ${sql.join(
      statements.map(
        (
          s,
        ) => sql`(${placeId}, ${where.cycleId}, ${where.documentId}, ${s.id}, ${s.quote}, ${s.start}, ${s.end},
          ${s.where.heading ?? null}, ${s.where.paragraph}, ${s.area ?? null}, ${[...s.bottomLines]}::text[], ${s.rule ?? null},
          ${where.by}, clock.now(${placeId}))`,
      ),
    )}
    on conflict (place_id, document_id, starts, ends) where unmarked_at is null do nothing
    returning id`.execute(tx.kysely)
  return rows.map((row) => row.id)
}

/** Saves where a promise belongs on the model; false when somebody was first. */
export async function saveReading(
  tx: Tx,
  placeId: string,
  statement: Pick<Statement, 'id' | 'area' | 'bottomLines' | 'version'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update documents.statement set area = ${statement.area ?? null}, bottom_lines = ${[...statement.bottomLines]}::text[],
      version = version + 1
    where place_id = ${placeId} and id = ${statement.id} and version = ${statement.version} and unmarked_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}

/** Takes a mark out of a document. The row stays, so that what was built on it can say so. */
export async function removeMark(
  tx: Tx,
  placeId: string,
  documentId: string,
  id: string,
  by: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update documents.statement set unmarked_by = ${by}, unmarked_at = clock.now(${placeId})
    where place_id = ${placeId} and document_id = ${documentId} and id = ${id} and unmarked_at is null`.execute(
    tx.kysely,
  )
  return numAffectedRows === 1n
}
