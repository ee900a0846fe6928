import type { Role } from '#commons/cycles'
import { dateOf, daysAfter, type Instant } from '#platform/clock'
import { allow, type Ruling, refuse } from '#platform/ruling'

/** A worry on its way to the lead. Its words are not part of it: only the lead's own page ever loads those. */
export interface Concern {
  readonly id: string
  readonly cycleId: string
  readonly about: Subject | undefined
  /** Somebody said so, or words sounded so; either way a person decides. */
  readonly how: 'person' | 'words'
  readonly raisedAt: Instant
  readonly answer: Answer | undefined
}

export interface Subject {
  readonly kind: string
  readonly id: string
}

/** What the lead decided: back where it was, or kept off every screen; and what its author is told. */
export interface Answer {
  readonly put: 'back' | 'keepOff'
  readonly told: string
  readonly at: Instant
}

/** What a concern is about is off every screen from the moment it is raised until the lead puts it back. */
export function isOffEveryScreen(concern: Pick<Concern, 'answer'>): boolean {
  return concern.answer?.put !== 'back'
}

export interface SettleWords {
  readonly gone: string
  readonly settledAlready: string
  readonly putNeeded: string
  readonly toldNeeded: string
}

/** Whether a concern may be settled: by the project's lead, once, and never without a word to its author. */
export function maySettle(
  concern: Concern | undefined,
  role: Role | undefined,
  told: string,
  words: SettleWords,
): Ruling<Concern> {
  if (!concern || role !== 'safeguardingLead') return refuse({ text: words.gone })
  if (concern.answer) return refuse({ text: words.settledAlready })
  if (told.trim() === '') return refuse({ field: 'told', text: words.toldNeeded })
  return allow(concern)
}

/** The day by which the lead has read it: the next working day. Bank holidays are not known here. */
export function readBy(raised: Instant): string {
  const next = daysAfter(dateOf(raised), 1)
  const day = Temporal.PlainDate.from(next).dayOfWeek
  return day > 5 ? daysAfter(next, 8 - day) : next
}
