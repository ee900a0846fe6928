export { type Deed, eraseContentOf, seal } from './ledger.ts'
export { canonical, contentHash, entryHash } from './chain.ts'
