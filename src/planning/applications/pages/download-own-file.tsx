import { page } from '#platform/http'
import { findMine, readDraft } from '../acts.ts'
import { readHeldFile } from '../acts-files.ts'
import { mayWriteOwn } from '../permissions.ts'

/** A file as it was attached, for those who attached it. */
export const downloadOwnFilePage = page({
  path: '/{place}/projects/{cycle}/apply/{application}/files/{file}',
  unlogged: true,
  load: async (ask) => {
    const application = await findMine(ask, ask.params.application)
    const kept = application && (await readDraft(ask, application.id))
    const file = kept?.draft.files.find(({ id }) => id === ask.params.file)
    if (!application || !file) return undefined
    return { isOwn: true, file, bytes: await readHeldFile(ask, application.id, file) }
  },
  may: mayWriteOwn,
  send: (_, { file, bytes }) => ({
    type: file.type,
    bytes,
    download: `file-${file.id.slice(0, 8)}${file.name.slice(file.name.lastIndexOf('.'))}`,
  }),
})
