import type { OrganisationDraft } from './organisation.ts'

/** One valid organisation: a tiny group with no number. A test says only what differs from it. */
export const exampleOrganisation: OrganisationDraft = {
  name: 'The Wednesday Pot',
  kind: 'communityGroup',
  about: 'Supper for whoever comes, every Wednesday.',
}
