export { addOrganisation } from './acts.ts'
export {
  isIdentifier,
  type Kind,
  kinds,
  type Organisation,
  type OrganisationDraft,
} from './organisation.ts'
export { OrganisationFields, organisationForm } from './pages/organisation-fields.tsx'
export { findNamesake, findOrganisation, findOrganisations, listOrganisations } from './storage.ts'
export { words as organisationWords } from './words.ts'
