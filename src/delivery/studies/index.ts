export { claim, publishStudy, takeClaimBack, takeStudyDown, writeStudy } from './acts.ts'
export { findStudy, listClaims } from './storage.ts'
export { type Claim, type PrincipleKey, principleKeys, principleSet, type Study } from './study.ts'
