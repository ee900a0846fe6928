import { findCycle } from '#commons/cycles'
import { findCall } from '#planning/calls'
import { page } from '#platform/http'
import { organisationsOf } from '../acts.ts'
import { readFile } from '../acts-opening.ts'
import { mayReadFile } from '../permissions.ts'
import { findOpened, listReadings } from '../storage-opening.ts'

/** A file of an opened application, under a name that says only whose letter it is. */
export const downloadFilePage = page({
  path: '/{place}/projects/{cycle}/applications/{application}/files/{file}',
  load: async (ask) => {
    const { tx, place, params, who } = ask
    const [cycle, opened, mine] = await Promise.all([
      findCycle(tx, place.id, params.cycle),
      findOpened(tx, place.id, params.application),
      organisationsOf(ask),
    ])
    const call = opened && (await findCall(tx, place.id, opened.callId))
    if (!cycle || !opened || call?.cycleId !== cycle.id || who.kind === 'nobody') return undefined
    const readings = await listReadings(tx, place.id, opened.callId, who.person)
    const mayRead = mine.includes(opened.organisationId) || readings.get(opened.id) === 'open'
    const read = mayRead ? await readFile(ask, opened.id, params.file) : undefined
    return read && { ...read, mayRead, letter: opened.letter }
  },
  may: mayReadFile,
  send: (_, { file, bytes, letter }) => ({
    type: file.type,
    bytes,
    download: `application-${letter}-${file.id.slice(0, 8)}${file.name.slice(file.name.lastIndexOf('.'))}`,
  }),
})
