import type { OutcomeKey, PersonKey, Week } from './vocabulary.ts'

export type OrganisationKey = string
export type CriterionKey = string
export type QuestionKey = string

export interface Organisation {
  key: OrganisationKey
  name: string
  kind: 'charity' | 'cic' | 'communityGroup' | 'mutual' | 'company' | 'publicBody'
  about: string
  /** How it heard of the call; everybody heard in the same week. */
  invited: 'letter' | 'phone' | 'inPerson' | 'list'
}

export interface CallQuestion {
  key: QuestionKey
  kind: 'words' | 'why' | 'codesign' | 'budget'
  asks: string
  hint: string
  mostWords: number
}

export interface Criterion {
  key: CriterionKey
  title: string
  asks: string
  weight: number
  stage: 'read' | 'interview'
  ledBy: 'panel' | 'youngPeople'
}

export interface Call {
  title: string
  /** In plain words: what it is, who it is for, what happens then. */
  about: string
  published: Week
  invited: Week
  questionsClose: Week
  /** In London time, so many days before the meeting of a week. */
  closes: { week: Week; daysBefore: number; at: string }
  interviews: readonly Week[]
  decision: Week
  starts: Week
  /** In whole pounds. */
  amount: number
  awards: number
  /** The share of all points that young people give, in per cent. Nobody can change it afterwards. */
  youngWeight: number
  outcomes: readonly { outcome: OutcomeKey; why: string }[]
  questions: readonly CallQuestion[]
  scale: readonly { value: number; sentence: string }[]
  criteria: readonly Criterion[]
  /** What somebody who may apply heard before everybody did. */
  heardBefore: { who: string; what: string; notedBy: PersonKey }
  /** The scoring tried on three made-up bids, in the order of the criteria. */
  tried: Readonly<Record<'A' | 'B' | 'C', readonly number[]>>
  /** Who wrote which part. */
  writtenBy: {
    words: PersonKey
    questions: PersonKey
    scoring: PersonKey
    outcomes: PersonKey
    doors: PersonKey
  }
  asked: readonly { question: string; week: Week; answer: string; answered: Week; by: PersonKey }[]
  correction: {
    week: Week
    by: PersonKey
    what: string
    words: string
    /** The closing day before the correction gave everybody more time. */
    closedBefore: { week: Week; daysBefore: number; at: string }
  }
}

/** Known by its organisation. Its letter is drawn when all of them are opened, not before. */
export interface Application {
  organisation: OrganisationKey
  /** Who writes for it, by the name they want to be known by. */
  writer: string
  begun: Week
  sent: Week
  answers: Readonly<Record<CallQuestion['kind'], string>>
  budget: readonly { what: string; pounds: number }[]
}

export interface PanelScore {
  by: PersonKey
  of: OrganisationKey
  criterion: CriterionKey
  value: number
  reason: string
}

export interface Panel {
  invited: readonly { person: PersonKey; week: Week; declined?: { week: Week; reason?: string } }[]
  /** Declared before anybody could read; who declares a conflict neither reads nor scores. */
  declared: Week
  conflicts: readonly { by: PersonKey; with: OrganisationKey; note: string }[]
  /** Said, and judged not to be a conflict. */
  connections: readonly { by: PersonKey; with: OrganisationKey; note: string }[]
  revealed: Week
  scores: readonly PanelScore[]
  /** Where two scores lay two or more apart. */
  moderations: readonly {
    of: OrganisationKey
    criterion: CriterionKey
    value: number
    reason: string
    present: readonly PersonKey[]
  }[]
}

export type Part = 'chair' | 'asker' | 'timekeeper' | 'listener'

export interface Interview {
  with: OrganisationKey
  week: Week
  at: string
  minutes: number
  /** To rest in, afterwards. Paid like the rest. */
  breakMinutes: number
  rota: Readonly<Record<Part, PersonKey>>
  followUps: readonly { after: QuestionKey; by: PersonKey; words: string }[]
}

export interface Interviews {
  where: string
  supporter: PersonKey
  bank: readonly { key: QuestionKey; by: PersonKey; words: string; taps: readonly PersonKey[] }[]
  /** Asked of everybody, in this order. */
  chosen: readonly QuestionKey[]
  written: Week
  practice: {
    week: Week
    minutes: number
    rota: Readonly<Record<Part, PersonKey>>
    learned: { by: PersonKey; words: string }
  }
  digests: readonly { of: OrganisationKey; words: string; by: PersonKey; checkedBy: PersonKey }[]
  held: readonly Interview[]
  scores: readonly { by: PersonKey; of: OrganisationKey; value: number; reason: string }[]
  /** How it was is theirs alone; what to change is read by everybody, and nobody reads whose it is. */
  debriefs: readonly { after: OrganisationKey; by: PersonKey; how: string; change?: string }[]
  /** What the young people told the rest of the team before anybody decided. */
  playBack: { week: Week; by: PersonKey; words: string }
}

export interface Award {
  decision: string
  to: OrganisationKey
  /** In whole pounds. */
  amount: number
  prepared: { by: PersonKey; week: Week }
  signed: { by: PersonKey; undertaking: string; week: Week; words: string }
  draftedBy: PersonKey
  sentBy: PersonKey
  announcedBy: PersonKey
  summaries: readonly {
    to: OrganisationKey
    strong: string
    stronger: string
    by: PersonKey
    approvedBy: PersonKey
    sent: Week
  }[]
  announced: Week
}
