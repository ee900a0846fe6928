import { findCycle } from '#commons/cycles'
import { findFile } from '#platform/files'
import { page } from '#platform/http'
import { browserOf } from '../acts-drafts.ts'
import { mayShare } from '../permissions.ts'
import { findDraft } from '../storage-drafts.ts'

/** The photo of something not said yet: for the browser it was taken with, and no other. */
export const seeDraftPhoto = page({
  path: '/{place}/projects/{cycle}/share/{voice}/photo',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const draft = cycle && (await findDraft(ask.tx, ask.place.id, ask.params.voice, browserOf(ask)))
    const file = draft?.photo && (await findFile(ask.tx, ask.place.id, draft.photo.id))
    return cycle && file && { cycle, record: ask.place.record, file }
  },
  may: mayShare,
  send: (_ask, { file }) => file,
})
