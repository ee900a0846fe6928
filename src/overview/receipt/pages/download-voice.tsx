import { boxesOf } from '#insight/voices'
import { page } from '#platform/http'
import { lookUp, traceOf } from '../acts.ts'
import { copyAsText, copyOf } from '../copy.ts'
import { mayOpenReceipt } from '../permissions.ts'
import { words } from '../words.ts'

/** A copy of everything kept about my words, as text to read or as a file for computers. */
export const downloadVoice = page({
  path: '/{place}/receipt/download/{kind}',
  load: async (ask) => {
    if (ask.params.kind !== 'text' && ask.params.kind !== 'json') return undefined
    const { voice, cycle } = await lookUp(ask)
    if (!voice || !cycle) return { voice: undefined, copy: undefined }
    const { trace } = await traceOf(ask, voice)
    return {
      voice,
      copy: copyOf(voice, { project: cycle.title, boxes: boxesOf(ask.language, voice.method), trace }),
    }
  },
  may: mayOpenReceipt,
  send: (ask, { copy }) =>
    ask.params.kind === 'json' || !copy
      ? {
          type: 'application/json; charset=utf-8',
          bytes: JSON.stringify(copy ?? {}, undefined, 2),
          download: 'what-i-said.json',
        }
      : {
          type: 'text/plain; charset=utf-8',
          bytes: copyAsText(copy, words.in(ask.language)),
          download: 'what-i-said.txt',
        },
})
