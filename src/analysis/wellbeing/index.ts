/** The Dynamic Model of Well-being and the triple bottom line: where promises belong, and what they leave out. */
export { type Coverage, coverage, type PlacedOutcome } from './coverage.ts'
export { findingInEnglish, type Noun } from './english.ts'
export {
  type AreaCount,
  type Finding,
  finding,
  type PublishedAmount,
  type PublishedPart,
  publishedFinding,
  type Share,
} from './finding.ts'
export {
  AREA_MEANINGS,
  AREAS,
  type Area,
  BOTTOM_LINE_MEANINGS,
  BOTTOM_LINES,
  type BottomLine,
  COMMISSIONED_AREAS,
  PROVENANCES,
  type Provenance,
} from './model.ts'
export {
  type AreaReason,
  type AreaSuggestion,
  type BottomLineSuggestion,
  suggestArea,
  suggestBottomLines,
} from './suggestion.ts'
