import type { Area, BottomLine, OutcomeKey, PersonKey, Provenance, Week } from './vocabulary.ts'

export interface Evidence {
  kind: 'voice' | 'theme' | 'statement' | 'asset' | 'barrier'
  key: string
  because: string
}

export interface Indicator {
  key: string
  /** Young people’s own wording; adults may add a measure beside it later, never instead. */
  words: string
  by: PersonKey
}

export interface Outcome {
  key: OutcomeKey
  statement: string
  area: Area
  bottomLines: readonly BottomLine[]
  provenance: readonly Provenance[]
  proposedBy: PersonKey
  week: Week
  evidence: readonly Evidence[]
  indicators: readonly Indicator[]
  /** Present when it was not chosen: the reason stays with it. */
  notChosen?: { why: string }
}

export interface Quality {
  key: string
  asks: 'how it should feel' | 'from whom' | 'where' | 'when'
  words: string
  by: PersonKey
  week: Week
  evidence: readonly Evidence[]
}

/** One person’s dots: a side, never a name. An outcome named twice got two dots. */
export interface Ballot {
  side: 'young' | 'adult'
  dots: readonly OutcomeKey[]
}

export interface DotVote {
  week: Week
  dotsEach: number
  ballots: readonly Ballot[]
}
