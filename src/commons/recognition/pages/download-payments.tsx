import { findCycle } from '#commons/cycles'
import { dateOf } from '#platform/clock'
import { page } from '#platform/http'
import { paymentsCsv } from '../payments-csv.ts'
import { mayArrangePay } from '../permissions.ts'
import { listOffers } from '../storage.ts'
import { listRates } from '../storage-rates.ts'

/** Every payment of a project as a sheet: order numbers, amounts, dates, choices. No names. */
export const downloadPayments = page({
  path: '/{place}/projects/{cycle}/recognition/payments.csv',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    if (!cycle) return undefined
    const [offers, rates] = await Promise.all([listOffers(tx, place.id, cycle.id), listRates(tx, place.id)])
    return { cycle, offers, rates }
  },
  may: mayArrangePay,
  send: (ask, { cycle, offers, rates }) => ({
    type: 'text/csv; charset=utf-8',
    bytes: paymentsCsv(offers, rates, dateOf(ask.now)),
    download: `${cycle.slug}-payments.csv`,
  }),
})
