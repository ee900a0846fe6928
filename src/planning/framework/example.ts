import type { EvidenceDraft } from './evidence.ts'
import type { OutcomeDraft } from './outcome.ts'

/** One valid outcome; a test says only what differs from it. */
export const safeWayHome: OutcomeDraft = {
  statement: 'Young people feel safe on the way home.',
  area: 'functioning',
  bottomLines: ['social'],
  provenance: ['youngPeople'],
}

/** A valid link to something that somebody said, or to a theme or promise. */
export function resting(subject: string, kind: EvidenceDraft['kind'] = 'voice'): EvidenceDraft {
  return { kind, subject, why: 'It is what they asked for.' }
}
