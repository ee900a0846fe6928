import type { MethodKey } from '#insight/sessions'
import { type Kind, statusOf, type Voice } from './voice.ts'

/** A voice as the database answers it: `columns` of storage.ts. */
export interface VoiceRow {
  id: string
  cycleId: string
  method: MethodKey
  kind: Kind
  medium: Voice['medium']
  author: Voice['author']
  sessionId: string | null
  saidOn: string
  replyBy: string
  enteredFor: boolean
  mayQuote: boolean
  mayAttribute: boolean
  mayPhoto: boolean
  mayPublish: boolean
  supersedes: string | null
  superseded: boolean
  approved: boolean
  refused: boolean
  withdrawnOn: string | null
  words: string | null
  parts: Record<string, string> | null
  bring: string | null
  groupName: string | null
  knownAs: string | null
  place: string | null
  photoId: string | null
  photoShows: string | null
  refusedBecause: string | null
}

/** A row as the voice it is. */
export function voiceFrom(row: VoiceRow): Voice {
  return {
    id: row.id,
    cycleId: row.cycleId,
    method: row.method,
    kind: row.kind,
    medium: row.medium,
    author: row.author,
    groupName: row.groupName ?? undefined,
    words: row.words ?? undefined,
    parts: row.parts ?? undefined,
    bring: row.bring ?? undefined,
    knownAs: row.knownAs ?? undefined,
    place: row.place ?? undefined,
    photo: row.photoId ? { id: row.photoId, shows: row.photoShows ?? undefined } : undefined,
    saidOn: row.saidOn,
    replyBy: row.replyBy,
    sessionId: row.sessionId ?? undefined,
    enteredFor: row.enteredFor,
    consents: {
      takePart: true,
      quote: row.mayQuote,
      attribute: row.mayAttribute,
      photo: row.mayPhoto,
      publish: row.mayPublish,
    },
    supersedes: row.supersedes ?? undefined,
    status: statusOf({ ...row, withdrawn: row.withdrawnOn !== null }),
    refusedBecause: row.refusedBecause ?? undefined,
    withdrawnOn: row.withdrawnOn ?? undefined,
  }
}
