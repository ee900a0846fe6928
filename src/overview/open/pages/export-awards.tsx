import { listOpenNames, listPlaces } from '#commons/places'
import { type Ask, page } from '#platform/http'
import { packageOf, sheetOf } from '#standards/360giving'
import { toCsv } from '#standards/sheets'
import { mayCopyAwards } from '../permissions.ts'
import { listAnnounced } from '../storage.ts'
import { grantFrom, isTold, packageFrom } from '../told.ts'
import { words } from '../words.ts'

async function findAnnounced(ask: Pick<Ask, 'tx' | 'demonstration'>) {
  const places = (await listPlaces(ask.tx)).filter((place) => isTold(place, ask.demonstration))
  const names = await listOpenNames(
    ask.tx,
    places.map(({ id }) => id),
  )
  return { awards: await listAnnounced(ask.tx, places, names) }
}

/**
 * Every announced award as one package of the 360Giving standard. Paying somebody for their time is no grant. The
 * standard has no empty package, so while there is nothing yet the file says that, and claims to be none.
 */
export const exportAwards = page({
  path: '/open/awards.json',
  load: findAnnounced,
  may: mayCopyAwards,
  json: (ask, { awards }) =>
    awards.length > 0
      ? packageOf(packageFrom(awards, ask.publicUrl))
      : { nothingYet: words.in('en').nothingYet, grants: [] },
})

/** The same as a sheet, under the standard's own column titles. */
export const exportAwardsSheet = page({
  path: '/open/awards.csv',
  load: findAnnounced,
  may: mayCopyAwards,
  send: (ask, { awards }) => {
    const { header, rows } = sheetOf(awards.map((award) => grantFrom(award, ask.publicUrl)))
    return { type: 'text/csv; charset=utf-8', bytes: toCsv(header, rows), download: 'awards.csv' }
  },
})
