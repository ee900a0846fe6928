/**
 * A published record: what a document says, told in our own words, beside what it leaves out. There is no
 * place in these shapes for voices, bids, scores or people, because the documents hold none.
 */

export type SourceKey = '001' | '002' | '003'

export interface Source {
  key: SourceKey
  title: string
  writtenBy: string
  /** As far as the document itself says. */
  dated: string
}

export type Stage =
  | 'purpose'
  | 'people'
  | 'methods'
  | 'document review'
  | 'outcomes'
  | 'call'
  | 'evaluation'
  | 'award'
  | 'results'
  | 'what it did for those who took part'
  | 'learning'

export interface Fact {
  key: string
  stage: Stage
  text: string
  source: SourceKey
  /** The document's own words, where ours would say more or less than they do. */
  quotation?: string
}

export type Area = 'external' | 'personalResources' | 'functioning' | 'feelings'

export interface NamedOutcome {
  kind: 'named'
  key: string
  statement: string
  source: SourceKey
  /** The document places no outcome on the model; this is how we read it, and why. */
  ourReading: { area: Area; why: string }
}

export interface UnnamedOutcome {
  kind: 'unnamed'
  key: string
  shownAs: 'not named in the published account'
  source: SourceKey
}

export type RecordedOutcome = NamedOutcome | UnnamedOutcome

/** Something a reader would look for and the account does not tell. */
export interface Gap {
  key: string
  stage: Stage
  missing: string
  sentence: `Not published: ${string}`
  source: SourceKey
}

export type Node =
  | 'voice'
  | 'theme'
  | 'statement'
  | 'outcome'
  | 'indicator'
  | 'call'
  | 'application'
  | 'award'
  | 'agreement'
  | 'activity'
  | 'result'
  | 'learning'

/** Where the thread cannot be followed, and why. */
export interface Break {
  key: string
  from: Node
  to: Node
  why: string
}

/** A rule of ours that the account cannot show to have been met. That is not to say that it was broken. */
export interface Exception {
  key: string
  rule: string
  sentence: `Not known from the account: ${string}`
}

/** What the clustering showed. It was published in words, so it is shown in words. */
export interface FindingInWords {
  external: 'nearly all'
  functioningAndPersonalResources: 'only one or two'
  sentence: string
  quotation: string
  source: SourceKey
}

type FactKey = string

/** Facts that also stand where a project of our own keeps such things, so that the thread and the open files find them. */
export interface Kept {
  call: {
    title: string
    about: readonly FactKey[]
    criteria: readonly { title: string; fact: FactKey }[]
  }
  award: {
    question: string
    organisationSaid: 'not published'
    /** In whole pounds. */
    amount: number
    reasons: FactKey
    /** Each way in which the account can be read. */
    readings: readonly string[]
  }
  /** All of them not yet known. */
  results: readonly FactKey[]
  changes: readonly FactKey[]
  observations: readonly { fact: FactKey; byRole: string }[]
  lessons: readonly { fact: FactKey; kind: 'worked' | 'didNot' | 'surprise' | 'change'; fromRole: string }[]
}

export interface PublishedRecord {
  slug: string
  title: string
  about: string
  sources: readonly SourceKey[]
  facts: readonly Fact[]
  outcomes: readonly RecordedOutcome[]
  finding?: FindingInWords
  kept?: Kept
  gaps: readonly Gap[]
  breaks: readonly Break[]
  exceptions: readonly Exception[]
}

export interface RecordPlace {
  slug: string
  name: string
  notice: string
}
