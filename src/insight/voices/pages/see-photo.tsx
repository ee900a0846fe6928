import { findCycle } from '#commons/cycles'
import { listOpenConcernSubjects } from '#commons/safety'
import { findFile } from '#platform/files'
import { page } from '#platform/http'
import { maySeeVoice, seenBy } from '../permissions.ts'
import { findVoice } from '../storage.ts'

/** A photo's bytes, with the permission of its voice asked again at every request. */
export const seePhoto = page({
  path: '/{place}/projects/{cycle}/voices/{voice}/photo',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const voice = cycle && (await findVoice(ask.tx, ask.place.id, ask.params.voice))
    if (!cycle || voice?.cycleId !== cycle.id) return undefined
    const offScreen = await listOpenConcernSubjects(ask.tx, ask.place.id, cycle.id)
    const seen = seenBy(ask.who, voice, offScreen.has(voice.id))
    const file = seen?.photo && (await findFile(ask.tx, ask.place.id, seen.photo.id))
    return file && { cycle, voice: seen, file }
  },
  may: maySeeVoice,
  send: (_ask, { file }) => file,
})
