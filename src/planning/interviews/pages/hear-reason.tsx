import { page } from '#platform/http'
import { mayHearReason } from '../permissions.ts'
import { findRecording } from '../storage-reasons.ts'
import { findSpoken } from './spoken.ts'

/** A recording's bytes, for whoever spoke it and the supporter alone; gone as soon as it is written down. */
export const hearReason = page({
  path: '/{place}/projects/{cycle}/interviews/{interview}/spoken/{reason}/recording',
  load: async (ask) => {
    const spoken = await findSpoken(ask)
    const recording = spoken && (await findRecording(ask.tx, ask.place.id, spoken.reason.id))
    return recording && { ...spoken, recording }
  },
  may: mayHearReason,
  send: (_ask, { recording }) => recording,
})
