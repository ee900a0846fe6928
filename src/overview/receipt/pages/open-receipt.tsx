import { receiptDays, writtenCode } from '#insight/voices'
import { page } from '#platform/http'
import { mayHoldReceipt } from '../permissions.ts'

/** The square on a receipt. Its address is exchanged for a cookie at once, so that no history keeps the words. */
export const openReceipt = page({
  path: '/{place}/r/{code}',
  load: async (ask) => {
    ask.setCookie('receipt', writtenCode(ask.params.code), receiptDays)
    return {}
  },
  may: mayHoldReceipt,
  forward: (ask) => `/${ask.params.place}/receipt`,
})
