import type { Ask } from '#platform/http'
import { PrintButton, Ticket } from '#ui'
import { words } from '../words.ts'

/** A return card as it is shown once: its words, its square, and how it brings somebody back. */
export function ReturnCard({
  ask,
  code,
}: {
  ask: Pick<Ask, 'language' | 'publicUrl' | 'place'>
  code: string
}) {
  const say = words.in(ask.language).card
  const root = `${ask.publicUrl}/${ask.place.slug}`
  return (
    <>
      <Ticket title={say.heading} qr={{ text: `${root}/c/${code}`, label: say.heading }} code={code}>
        <p>{say.how(`${root}/return`)}</p>
        <p>{say.note}</p>
      </Ticket>
      <PrintButton>{say.print}</PrintButton>
    </>
  )
}
