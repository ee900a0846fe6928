export {
  type GrantTold,
  grantAsData,
  grantId,
  type OrganisationTold,
  organisationId,
  type PackageTold,
  packageOf,
  sheetOf,
} from './package.ts'
