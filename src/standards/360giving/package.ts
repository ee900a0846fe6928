// The 360Giving Data Standard 1.4, as far as grants to organisations need it: https://standard.threesixtygiving.org

/** What is told about one grant. Money in pence; dates 'YYYY-MM-DD'. Nothing about a person has a place here. */
export interface GrantTold {
  /** Stays the same for good: whoever copied the grant finds it again. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly pence: number
  readonly askedPence?: number | undefined
  readonly awardedOn: string
  readonly funder: OrganisationTold
  readonly recipient: OrganisationTold
  readonly programme: { readonly code: string; readonly title: string; readonly url: string }
  readonly startsOn?: string | undefined
  readonly fromOpenCall: boolean
  /** Where a person can read why. */
  readonly url: string
  /** An instant in ISO 8601 with its zone. */
  readonly modifiedAt: string
}

export interface OrganisationTold {
  readonly id: string
  readonly name: string
}

export interface PackageTold {
  readonly title: string
  readonly description: string
  readonly publisher: {
    readonly name: string
    readonly website: string
    readonly identifier?: string | undefined
  }
  readonly downloadUrl: string
  /** Absent while there is nothing in it. */
  readonly modifiedAt?: string | undefined
  readonly grants: readonly GrantTold[]
}

const openLicence = 'https://creativecommons.org/licenses/by/4.0/'

// The standard asks for titles under 140 characters.
const longestTitle = 139

/**
 * A grant as the standard words it. Amounts are pounds as numbers; a grant always has a recipient organisation and
 * never a recipient individual: paying a young person for their time is no grant. O(1).
 */
export function grantAsData(told: GrantTold) {
  return {
    id: told.id,
    title: shortened(told.title, longestTitle),
    description: told.description,
    currency: 'GBP',
    amountAwarded: told.pence / 100,
    ...(told.askedPence === undefined ? {} : { amountAppliedFor: told.askedPence / 100 }),
    awardDate: told.awardedOn,
    fundingOrganization: [{ id: told.funder.id, name: told.funder.name }],
    recipientOrganization: [{ id: told.recipient.id, name: told.recipient.name }],
    ...(told.startsOn === undefined ? {} : { plannedDates: [{ startDate: told.startsOn }] }),
    grantProgramme: [told.programme],
    fromOpenCall: told.fromOpenCall ? 'Yes' : 'No',
    url: told.url,
    dateModified: told.modifiedAt,
  }
}

/**
 * A package of grants, valid against the standard's package schema as soon as it holds one grant: the schema has no
 * empty package. O(grants).
 */
export function packageOf(told: PackageTold) {
  return {
    version: '1.4',
    title: told.title,
    description: told.description,
    license: openLicence,
    publisher: {
      name: told.publisher.name,
      website: told.publisher.website,
      ...(told.publisher.identifier === undefined ? {} : { identifier: told.publisher.identifier }),
    },
    ...(told.modifiedAt === undefined ? {} : { modified: told.modifiedAt }),
    downloadURL: told.downloadUrl,
    grants: told.grants.map(grantAsData),
  }
}

/** The same grants as rows under the standard's own column titles, the form most publishers use. O(grants). */
export function sheetOf(grants: readonly GrantTold[]): {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | undefined)[])[]
} {
  return {
    header: columns.map(([title]) => title),
    rows: grants.map((told) => columns.map(([, cell]) => cell(told))),
  }
}

const columns: readonly (readonly [title: string, cell: (told: GrantTold) => string | number | undefined])[] =
  [
    ['Identifier', ({ id }) => id],
    ['Title', ({ title }) => shortened(title, longestTitle)],
    ['Description', ({ description }) => description],
    ['Currency', () => 'GBP'],
    ['Amount Applied For', ({ askedPence }) => (askedPence === undefined ? undefined : askedPence / 100)],
    ['Amount Awarded', ({ pence }) => pence / 100],
    ['Award Date', ({ awardedOn }) => awardedOn],
    ['URL', ({ url }) => url],
    ['Planned Dates:Start Date', ({ startsOn }) => startsOn],
    ['Recipient Org:Identifier', ({ recipient }) => recipient.id],
    ['Recipient Org:Name', ({ recipient }) => recipient.name],
    ['Funding Org:Identifier', ({ funder }) => funder.id],
    ['Funding Org:Name', ({ funder }) => funder.name],
    ['Grant Programme:Code', ({ programme }) => programme.code],
    ['Grant Programme:Title', ({ programme }) => programme.title],
    ['Grant Programme:URL', ({ programme }) => programme.url],
    ['From An Open Call?', ({ fromOpenCall }) => (fromOpenCall ? 'Yes' : 'No')],
    ['Last Modified', ({ modifiedAt }) => modifiedAt],
  ]

/** `360G-<prefix>-<local>`: what is inside a local part says nothing and never changes. */
export function grantId(prefix: string, local: string): string {
  return `360G-${prefix}-${local}`
}

/**
 * An organisation's identifier: the org-id it is registered under, else one of the publisher's own. A made-up
 * `local` number is no registration and is never told as one.
 */
export function organisationId(
  prefix: string,
  organisation: { readonly local: string; readonly identifier?: string | undefined },
): string {
  const { identifier, local } = organisation
  return identifier !== undefined && /^[A-Z]{2,3}-[A-Z]{2,12}-/.test(identifier)
    ? identifier
    : `360G-${prefix}-org:${local}`
}

function shortened(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
