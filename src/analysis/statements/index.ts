/** Reading documents: which sentences promise an outcome, and what to ask of an officer's wording. */
export { type CueMatch, type CueTable, cueReader, cues, quoteOf } from './cue.ts'
export {
  type Agreement,
  agreementOf,
  type Marked,
  NO_AGREEMENT,
  readMark,
  together,
} from './evidence/agreement.ts'
export type { StatementKind } from './kind.ts'
export { type Question, wordingQuestions } from './question.ts'
export { STATEMENT_RULES, type StatementRule } from './rule.ts'
export type { Smell } from './smells.ts'
export { findStatements, type Place, type Suggestion } from './statement.ts'
export { type Word, wordsIn } from './word.ts'
