export {
  type Kept,
  keepSuggestions,
  type Mark,
  markStatement,
  type ReadDocument,
  readStatement,
  registerDocument,
  unmark,
} from './acts.ts'
export { type CouncilDocument, type DocumentDraft, findWords, longestText, tidy } from './document.ts'
export type { Statement, StatementPlace } from './statement.ts'
export { countDocuments, findDocument, findStatements, listDocuments, listStatements } from './storage.ts'
export { words as documentWords } from './words.ts'
