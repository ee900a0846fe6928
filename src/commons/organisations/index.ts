export { addOrganisation } from './acts.ts'
export {
  isIdentifier,
  type Kind,
  kinds,
  type Organisation,
  type OrganisationDraft,
} from './organisation.ts'
export { findNamesake, findOrganisation, findOrganisations, listOrganisations } from './storage.ts'
export { words as organisationWords } from './words.ts'
