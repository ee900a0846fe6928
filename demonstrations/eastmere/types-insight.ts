import type { Area, BottomLine, PersonKey, VoiceKey, Week } from './vocabulary.ts'

export interface Consents {
  takePart: true
  quote: boolean
  attribute: boolean
  photo: boolean
  publish: boolean
}

export type Author =
  | { kind: 'person'; person: PersonKey }
  | { kind: 'group'; name: string }
  | { kind: 'passer-by' }

interface Said {
  key: VoiceKey
  week: Week
  by: Author
  from: 'youngPeople' | 'community'
  came: 'own phone' | 'shared tablet' | 'paper' | 'interview'
  /** Who typed it in from paper, or who asked, in an interview. */
  broughtBy?: PersonKey
  /** Language tags in the order they are heard; English alone when absent. */
  languages?: readonly string[]
  /** Help for readers, never a replacement; says who made it and whether anyone checked. */
  gloss?: { text: string; by: PersonKey; checked: boolean }
  couldBring?: string
  consents: Consents
  /** Absent while it still waits for an answer. */
  answer?:
    | { kind: 'approved'; by: PersonKey; week: Week }
    | { kind: 'refused'; by: PersonKey; week: Week; why: string }
  withdrawn?: { week: Week }
}

export interface ProudMoment extends Said {
  method: 'proud-moment'
  words: string
}

export interface MeInFiveYears extends Said {
  method: 'me-in-five-years'
  doing: string
  living: string
  withMe: string
  gotThere: string
}

export interface CouncilInFiveYears extends Said {
  method: 'council-in-five-years'
  council: string
  helped: string
}

export interface Dream extends Said {
  method: 'dream'
  words: string
  /** A drawing or model; the words say what its maker said about it. */
  photo?: { shows: string }
}

export type Voice = ProudMoment | MeInFiveYears | CouncilInFiveYears | Dream

export interface CouncilDocument {
  key: string
  title: string
  publisher: string
  registered: Week
  registeredBy: PersonKey
  text: string
}

/** A promise already made in a document, in the document’s own words. */
export interface Statement {
  key: string
  document: string
  heading: string
  quote: string
  area: Area
  bottomLines: readonly BottomLine[]
}

export interface Asset {
  key: string
  kind: 'person' | 'group' | 'place' | 'organisation' | 'skill' | 'event'
  name: string
  whatIsGood: string
  where: string
  addedBy: PersonKey
  week: Week
  voices: readonly VoiceKey[]
  /** How somebody who can be recognised came to be on a card. */
  agreed?: string
}

export interface Barrier {
  key: string
  name: string
  whoIsMissing: string
  where: string
  addedBy: PersonKey
  week: Week
  voices: readonly VoiceKey[]
}

export interface Placement {
  of: { kind: 'voice' | 'statement'; key: string }
  by: PersonKey
  week: Week
  why: string
}

export interface Theme {
  key: string
  /** In the words of somebody who took part. */
  name: string
  namedBy: PersonKey
  week: Week
  placements: readonly Placement[]
}

export interface Merge {
  week: Week
  from: string
  into: string
  by: PersonKey
  why: string
  undone?: { week: Week; by: PersonKey; why: string }
}
