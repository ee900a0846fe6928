import type { Ask } from '#platform/http'
import { Ticket } from '#ui'
import { words } from './words.ts'

/** A receipt to keep: six words, a square that brings somebody back, and how to use either. */
export function ReceiptTicket({
  ask,
  code,
  title,
}: {
  ask: Pick<Ask, 'language' | 'place' | 'publicUrl'>
  code: string
  title?: string | undefined
}) {
  const say = words.in(ask.language).ticket
  const place = `${ask.publicUrl}/${ask.place.slug}`
  return (
    <Ticket title={title ?? say.heading} code={code} qr={{ text: `${place}/r/${code}`, label: say.scan }}>
      <p>{say.keepLead}</p>
      <p>
        {say.type} <bdi dir="ltr">{`${place}/receipt`.replace(/^https?:\/\//, '')}</bdi>
      </p>
    </Ticket>
  )
}
