/**
 * The shapes of a story told as plain facts: who was there, what was said, what was decided, and why.
 * Everything refers to everything else by key, and time is a week number, so that the loader alone
 * knows about rooms, rows and dates.
 */

import type { Application, Award, Call, Interviews, Organisation, Panel } from './types-award.ts'
import type {
  Activity,
  Agreement,
  CaseStudy,
  Learning,
  Observation,
  Reading,
  Recognition,
} from './types-delivery.ts'
import type { Asset, Barrier, CouncilDocument, Merge, Statement, Theme, Voice } from './types-insight.ts'
import type { DotVote, Outcome, Quality } from './types-planning.ts'
import type { PersonKey, Week } from './vocabulary.ts'

export type * from './types-award.ts'
export type * from './types-delivery.ts'
export type * from './types-insight.ts'
export type * from './types-planning.ts'
export type * from './vocabulary.ts'

export interface Place {
  slug: string
  name: string
  /** Said once at the top of every page of the place. */
  notice: string
  about: string
  areas: readonly string[]
}

export interface Person {
  key: PersonKey
  /** The name a person chose to be known by; staff go by first name here. */
  name: string
  part: 'young person' | 'commissioner' | 'practitioner' | 'officer' | 'elected member'
  coreTeam: boolean
  /** What staff and members are employed or elected as. Young people have none. */
  title?: string
}

export interface SafeguardingLead {
  name: string
  title: string
  phone: string
  hours: string
  /** What to do when nobody answers. These numbers are real. */
  outsideHours: string
  /** The one exception to privacy, shown before the first box. */
  exception: string
  /** Because somebody in real need may be reading a demonstration. */
  notice: string
}

export interface Pot {
  title: string
  /** In whole pounds. */
  amount: number
  owner: PersonKey
  status: 'unallocated' | 'offered'
  /** Where the money comes from, said plainly. */
  origin: string
}

export interface Project {
  slug: string
  title: string
  template: 'grant-pilot'
  /** Written before any route is chosen. */
  purpose: string
  pot: Pot
  /** What this project calls a dream. */
  dreamWord: { one: string; many: string }
  upForDecision: readonly string[]
  notUpForDecision: readonly { what: string; why: string }[]
}

export type Ground = 'unlawful' | 'unsafe' | 'unaffordable'

interface RightHeld {
  key: string
  /** Completes the sentence "Who decides …". */
  about: string
  holders: 'core team' | 'young people of the core team'
  declared: Week
}

export interface OwnRight extends RightHeld {
  kind: 'own'
}

export interface Undertaking extends RightHeld {
  kind: 'undertaking'
  officer: PersonKey
  promise: string
  grounds: readonly { ground: Ground; meaning: string }[]
}

export type Right = OwnRight | Undertaking

export interface Override {
  by: PersonKey
  ground: Ground
  /** The group hears first, in person; the public reads it afterwards with their reply beside it. */
  toldGroup: Week
  published: Week
  reason: string
  groupReply: string
}

export interface Decision {
  key: string
  right: string
  question: string
  opened: Week
  options: readonly { key: string; text: string }[]
  says: readonly { by: PersonKey; option: string }[]
  objections: readonly { by: PersonKey; week: Week; text: string; answer: string }[]
  /** A try to close without the people who hold the right. The product must refuse it. */
  refusedClosing?: { by: PersonKey; week: Week; option: string; tookPart: readonly PersonKey[] }
  /** Said after the week it was opened in. */
  saidLater?: readonly { by: PersonKey; week: Week; option: string }[]
  closed?: {
    by: PersonKey
    week: Week
    option: string
    tookPart: readonly PersonKey[]
    reasons: string
    dissent: readonly { by: PersonKey; text: string }[]
  }
  override?: Override
}

export type Method =
  | 'something-fun'
  | 'proud-moment'
  | 'me-in-five-years'
  | 'council-in-five-years'
  | 'peer-interviews'
  | 'clustering'
  | 'document-review'
  | 'writing-outcomes'
  | 'dot-vote'

export interface Session {
  key: string
  week: Week
  title: string
  place: string
  /** When, and what to know to come, where it is not as usual. */
  from?: string
  gettingThere?: string
  /** How many came. Nobody writes down who. */
  headcount: number
  method: Method
  chair: PersonKey
  whatHappened: string
}

/** A meeting that is still to come, and that anybody may come to. */
export interface Coming {
  planned: Week
  week: Week
  title: string
  place: string
  from: string
  gettingThere: string
  by: PersonKey
}

export interface Story {
  place: Place
  people: readonly Person[]
  safeguarding: SafeguardingLead
  project: Project
  rights: readonly Right[]
  decisions: readonly Decision[]
  sessions: readonly Session[]
  coming: Coming
  voices: readonly Voice[]
  documents: readonly CouncilDocument[]
  statements: readonly Statement[]
  assets: readonly Asset[]
  barriers: readonly Barrier[]
  themes: readonly Theme[]
  merges: readonly Merge[]
  outcomes: readonly Outcome[]
  qualities: readonly Quality[]
  dotVote: DotVote
  organisations: readonly Organisation[]
  call: Call
  applications: readonly Application[]
  panel: Panel
  interviews: Interviews
  award: Award
  agreement: Agreement
  activities: readonly Activity[]
  readings: readonly Reading[]
  observations: readonly Observation[]
  learning: Learning
  caseStudy: CaseStudy
  recognition: Recognition
}
