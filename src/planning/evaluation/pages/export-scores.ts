import { page } from '#platform/http'
import { toCsv } from '#standards/sheets'
import { mayExportScores } from '../permissions.ts'
import { scoresSheet } from '../sheet.ts'
import { words } from '../words.ts'
import { loadShown } from './load-scores.ts'

/** Every score that was shown, with its reason and by panellist's number. */
export const exportScores = page({
  path: '/{place}/projects/{cycle}/standings/scores.csv',
  load: loadShown,
  may: mayExportScores,
  send: (ask, loaded) => {
    const say = words.in(ask.language)
    const { header, rows } = scoresSheet(loaded, say.sheet, say.stage)
    return {
      type: 'text/csv; charset=utf-8',
      bytes: toCsv(header, rows),
      download: `${loaded.cycle.slug}-scores.csv`,
    }
  },
})
