import type { Role } from '#commons/cycles'
import type { Instant } from '#platform/clock'
import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** An application in plain words: one person writes it, another checks it against the original. */
export interface Digest {
  readonly applicationId: string
  readonly callId: string
  readonly words: string
  readonly by: string
  readonly writtenAt: Instant
  readonly version: number
  readonly checkedBy: string | undefined
  readonly checkedAt: Instant | undefined
}

// Two minutes read aloud. Beyond it nobody listens to the end, and the original is one tap away.
export const longestDigest = 1200

export interface DigestWords {
  readonly digestNeeded: string
  readonly digestTooLong: string
  readonly writersOnly: string
  readonly noDigest: string
  readonly checkedByAnother: string
  readonly checkedAlready: string
}

/** Whether somebody may write a digest: a practitioner or a young person, briefly. */
export function mayWriteDigest(
  draft: { readonly role: Role | undefined; readonly words: string },
  words: DigestWords,
): Ruling<string> {
  const problems: Problem[] = []
  const written = draft.words.trim()
  if (draft.role !== 'youngPerson' && draft.role !== 'practitioner')
    problems.push({ text: words.writersOnly })
  if (written === '') problems.push({ field: 'words', text: words.digestNeeded })
  if (written.length > longestDigest) problems.push({ field: 'words', text: words.digestTooLong })
  return allowUnless(problems, written)
}

/** Whether somebody may say that a digest is fair: anybody in the project but the person who wrote it. */
export function mayCheckDigest(
  digest: Pick<Digest, 'by' | 'checkedBy'> | undefined,
  by: string | undefined,
  words: DigestWords,
): Ruling<undefined> {
  if (!digest) return refuse({ text: words.noDigest })
  if (digest.checkedBy) return refuse({ text: words.checkedAlready })
  return by === undefined || by === digest.by ? refuse({ text: words.checkedByAnother }) : allow(undefined)
}
