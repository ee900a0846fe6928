import { createTransport } from 'nodemailer'
import { sql, type Tx } from '#platform/db'
import { queue } from '#platform/jobs'

/** A letter to somebody who chose to give an address. Staff only, for now: participants need none. */
export interface Letter {
  readonly id: string
  readonly to: string
  readonly toPerson?: string
  readonly subject: string
  readonly body: string
  /** What the letter is about: erasing one of these erases the letter's words too. */
  readonly concerns?: readonly string[]
}

/** Writes a letter into the outbox in the act's own transaction; a job sends it once the act has committed. */
export async function post(tx: Tx, placeId: string, letter: Letter): Promise<void> {
  await sql`
    insert into mail.letter (place_id, id, to_person, to_address, subject, body, concerns, written_at)
    values (${placeId}, ${letter.id}, ${letter.toPerson ?? null}, ${letter.to}, ${letter.subject}, ${letter.body},
            ${[...(letter.concerns ?? [])]}::uuid[], clock.now(${placeId}))`.execute(tx.kysely)
  await queue(tx, 'send-letter', { place: placeId, letter: letter.id })
}

export interface WrittenLetter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly writtenAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  readonly failed: string | null
}

/** The newest letters of a place, for the page that shows them in demonstration mode. */
export async function listLetters(tx: Tx, placeId: string, most = 50): Promise<WrittenLetter[]> {
  const { rows } = await sql<WrittenLetter>`
    select id, to_address as to, subject, body, written_at as "writtenAt", sent_at as "sentAt", failed
    from mail.letter where place_id = ${placeId} order by written_at desc, id limit ${most}`.execute(
    tx.kysely,
  )
  return rows
}

/** Erases letters that repeat something since withdrawn. */
export async function eraseLettersAbout(tx: Tx, placeId: string, subject: string): Promise<void> {
  await sql`delete from mail.letter where place_id = ${placeId} and ${subject} = any (concerns)`.execute(
    tx.kysely,
  )
}

/** Sends one letter. Its id is the message id, so a resend after a crash can be recognised as the same. */
export async function sendLetter(
  tx: Tx,
  ids: { readonly place: string; readonly letter: string },
  smtp: { readonly url: string; readonly from: string } | undefined,
): Promise<void> {
  const { rows } = await sql<{ to: string; subject: string; body: string }>`
    select to_address as to, subject, body from mail.letter
    where place_id = ${ids.place} and id = ${ids.letter} and sent_at is null for update skip locked`.execute(
    tx.kysely,
  )
  const letter = rows[0]
  // Withdrawn meanwhile, sent already, or nobody configured a post office: nothing to do.
  if (!letter || !smtp) return
  const transport = createTransport(smtp.url)
  await transport.sendMail({
    from: smtp.from,
    to: letter.to,
    subject: letter.subject,
    text: letter.body,
    messageId: `<${ids.letter}@alongside.invalid>`,
  })
  await sql`update mail.letter set sent_at = clock.now(${ids.place}) where place_id = ${ids.place} and id = ${ids.letter}`.execute(
    tx.kysely,
  )
}
