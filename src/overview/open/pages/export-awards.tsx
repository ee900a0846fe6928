import { listPlaces } from '#commons/places'
import { type Ask, page } from '#platform/http'
import { packageOf, sheetOf } from '#standards/360giving'
import { toCsv } from '#standards/sheets'
import { mayCopyAwards } from '../permissions.ts'
import { listAnnounced } from '../storage.ts'
import { grantFrom, isTold, packageFrom } from '../told.ts'

async function findAnnounced(ask: Pick<Ask, 'tx' | 'demonstration'>) {
  const places = (await listPlaces(ask.tx)).filter((place) => isTold(place, ask.demonstration))
  return { awards: await listAnnounced(ask.tx, places) }
}

/** Every announced award as one package of the 360Giving standard. Paying somebody for their time is no grant. */
export const exportAwards = page({
  path: '/open/awards.json',
  load: findAnnounced,
  may: mayCopyAwards,
  json: (ask, { awards }) => packageOf(packageFrom(awards, ask.publicUrl)),
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
