import { dateOf, longDate } from '#platform/clock'
import { page } from '#platform/http'
import { pounds } from '#platform/words'
import { ButtonRow, PrintButton, PrintSheet, Table, WritingSpace } from '#ui'
import { personOf } from '../acts-rates.ts'
import type { Offer } from '../offer.ts'
import { maySeeOwnPay } from '../permissions.ts'
import { listOffersTo } from '../storage.ts'
import { words } from '../words.ts'

/**
 * A letter for whoever advises somebody on benefits: amounts and dates only. Not what for, not which project,
 * no name: those who should not learn of it do not, and the person writes their own name on it by hand.
 */
export const printLetter = page({
  path: '/{place}/mine/pay/letter',
  load: async (ask) => {
    const me = personOf(ask)
    const offers = me === undefined ? [] : await listOffersTo(ask.tx, ask.place.id, me)
    return { paid: offers.filter(reachedThem) }
  },
  may: maySeeOwnPay,
  show: (ask, { paid }) => {
    const say = words.in(ask.language).letter
    const { runsIt, contact, slug } = ask.place
    return {
      title: say.title,
      density: 'participant',
      unlisted: true,
      sheet: true,
      back: { href: `/${slug}/mine/pay`, text: words.in(ask.language).mine.title },
      main: (
        <>
          <ButtonRow>
            <PrintButton>{say.print}</PrintButton>
          </ButtonRow>
          <PrintSheet title={say.title} level={1} foot={<p>{`${say.more} ${contact || runsIt}`}</p>}>
            <p>{say.to}</p>
            <p>
              <bdi>{say.from(runsIt)}</bdi>
            </p>
            <p>{say.written(longDate(dateOf(ask.now)))}</p>
            <WritingSpace label={say.name} lines={1} />
            <p>{say.lead}</p>
            <Table
              caption={say.caption}
              columns={[
                { heading: say.day, cell: (one: Offer) => longDate(one.paidOn ?? ''), names: true },
                { heading: say.amount, cell: (one: Offer) => pounds(one.paidPence ?? 0), numeric: true },
              ]}
              rows={paid}
              empty={say.none}
              foot={[say.total, pounds(paid.reduce((pence, one) => pence + (one.paidPence ?? 0), 0))]}
            />
          </PrintSheet>
        </>
      ),
    }
  },
})

/** What somebody else got in their place was never theirs. */
function reachedThem({ paidOn, way }: Offer): boolean {
  return paidOn !== undefined && way !== 'donation'
}
