import type { OrganisationKey } from './types-award.ts'
import type { OutcomeKey, PersonKey, Week } from './vocabulary.ts'

export type ActivityKey = string

export interface Agreement {
  starts: Week
  ends: Week
  principles: readonly string[]
  signed: Week
  /** For young people, by the one who held the pen. */
  signedBy: { funder: PersonKey; youngPeople: PersonKey }
  schedule: {
    agreed: Week
    lines: readonly { key: string; outcome: OutcomeKey; indicator: string; measure: string }[]
    leftOut: readonly { outcome: OutcomeKey; why: string }[]
  }
  instalments: readonly {
    kind: 'startUp' | 'later'
    /** In whole pounds. */
    amount: number
    due: Week
    proposedBy: PersonKey
    approvedBy: PersonKey
    paid: Week
    reference: string
  }[]
  codesign: {
    starts: Week
    plannedEnd: Week
    slip: { week: Week; to: Week; by: PersonKey; reason: string }
    ended: Week
  }
}

export interface Activity {
  key: ActivityKey
  title: string
  about: string
  codesignedWith: string
  /** Who it is for and how to get in, for somebody who has never heard of it. */
  frontDoor: string
  where: string
  when: string
  starts: Week
  /** Absent while it goes on. */
  ends?: Week
  outcomes: readonly { outcome: OutcomeKey; because: string }[]
  /** What had to be true for it to work, and what became of that. */
  assumption?: {
    words: string
    verdict: 'held' | 'didNot' | 'notKnown'
    why: string
    week: Week
    by: PersonKey
  }
}

export type Change = 'improved' | 'noChange' | 'worse' | 'mixed' | 'notYetKnown' | 'notMeasured'

export interface Reading {
  /** The line of the schedule that it reads. */
  line: string
  activity: ActivityKey
  week: Week
  from: Week
  to: Week
  state: Change
  /** How many answered, and who did not. */
  n: number
  missing: string
  words: string
  by: PersonKey
  /** What it was like before, or that nobody had asked. */
  baseline: 'none' | { words: string }
  /** When it will be looked at again. */
  again?: Week
}

/** What somebody saw, with the agreement of those who were seen. */
export interface Observation {
  by: PersonKey
  week: Week
  words: string
  consent: string
}

/** What taking part did for people, told together and about nobody in particular. */
export interface SelfChange {
  week: Week
  words: string
  /** Who was not asked, or did not say. */
  missing: string
  sensitive: boolean
}

export interface Lesson {
  key: string
  kind: 'worked' | 'didNot' | 'surprise' | 'change'
  from: 'young person' | 'practitioner' | 'commissioner' | 'observer' | 'provider'
  by?: PersonKey
  week: Week
  words: string
  about?: { kind: 'call' | 'award' | 'agreement' } | { kind: 'activity'; key: ActivityKey }
  toWhom?: string
  appliedTo?: string
}

export interface PlayBack {
  week: Week
  by: PersonKey
  toWhom: string
  words: string
  answer: string
}

export interface Learning {
  lessons: readonly Lesson[]
  playBacks: readonly PlayBack[]
  /** The decision in which the trial ended. */
  ending: string
  selfChanges: readonly SelfChange[]
}

/** The case study in the form the field knows; the rest of it is read from what happened. */
export interface CaseStudy {
  week: Week
  by: PersonKey
  publishedBy: PersonKey
  what: string
  challenge: string
  contact: string
  principles: readonly {
    key: 'equalPartners' | 'innovation' | 'learning' | 'socialValue' | 'newModels'
    words: string
    shownBy: '/decisions' | '/award' | '/call' | '/learning' | '/activities'
  }[]
}

export interface Recognition {
  /** Apart from the £20,000, in whole pounds. */
  budget: number
  rates: readonly {
    from: Week
    hourPence: number
    source: string
    setBy: PersonKey
    approvedBy: PersonKey
  }[]
  offers: readonly Offer[]
  /** For each interview, to each of those who led it, by the supporter of the day. */
  thanks: readonly (Paid & { interview: OrganisationKey; to: PersonKey })[]
}

interface Paid {
  choice: 'pay' | 'voucher' | 'decline'
  approvedBy?: PersonKey
  paidBy?: PersonKey
  /** Days after the day of the work; interviews are due on the day itself. */
  paidAfterDays?: number
}

export interface Offer extends Paid {
  key: string
  to: PersonKey
  for: string
  week: Week
  minutes: number
  offeredBy: PersonKey
}
