import { page } from '#platform/http'
import { toCsv } from '#standards/sheets'
import { mayExportScores } from '../permissions.ts'
import { totalsSheet } from '../sheet.ts'
import { words } from '../words.ts'
import { loadShown } from './load-scores.ts'

/** Points and totals, as they stand on the page. */
export const exportTotals = page({
  path: '/{place}/projects/{cycle}/standings/totals.csv',
  load: loadShown,
  may: mayExportScores,
  send: (ask, loaded) => {
    const { header, rows } = totalsSheet(loaded, words.in(ask.language).sheet)
    return {
      type: 'text/csv; charset=utf-8',
      bytes: toCsv(header, rows),
      download: `${loaded.cycle.slug}-totals.csv`,
    }
  },
})
