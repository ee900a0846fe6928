export { canonical, contentHash, entryHash } from './chain.ts'
export { type Deed, eraseContentOf, seal } from './ledger.ts'
