import { findFile } from '#platform/files'
import { page } from '#platform/http'
import { lookUp } from '../acts.ts'
import { mayOpenReceipt } from '../permissions.ts'

/** My photo's bytes: while the receipt is open, and at no other time. */
export const seeOwnPhoto = page({
  path: '/{place}/receipt/photo',
  load: async (ask) => {
    const { voice } = await lookUp(ask)
    const file = voice?.photo && (await findFile(ask.tx, ask.place.id, voice.photo.id))
    return file && { voice, file }
  },
  may: mayOpenReceipt,
  send: (_ask, { file }) => file,
})
