import { dateOf } from '#platform/clock'
import { page } from '#platform/http'
import { toCsv } from '#standards/sheets'
import { mayReadAgreement } from '../permissions.ts'
import { listInstalments } from '../storage-instalments.ts'
import { words } from '../words.ts'
import { findAgreed } from './loaded.ts'

/** Every part of the money as a sheet that recomputes: one line a part, pounds with their pence, and nobody's name. */
export const downloadPayments = page({
  path: '/{place}/projects/{cycle}/agreement/payments.csv',
  load: async (ask) => {
    const here = await findAgreed(ask)
    return here && { ...here, instalments: await listInstalments(ask.tx, ask.place.id, here.agreement.id) }
  },
  may: mayReadAgreement,
  send: (ask, { agreement, provider, instalments, cycle }) => {
    const { sheet: say } = words.in(ask.language)
    const rows = instalments.map((part, i) => [
      i + 1,
      part.id,
      agreement.id,
      provider,
      say.kind[part.kind],
      part.amountPence / 100,
      part.dueOn,
      part.approvedAt && dateOf(part.approvedAt),
      part.paidOn,
      part.reference,
    ])
    return {
      type: 'text/csv; charset=utf-8',
      bytes: toCsv(say.columns, rows),
      download: `payments-${cycle.slug}.csv`,
    }
  },
})
