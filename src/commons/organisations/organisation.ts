import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** An organisation a place knows, from a group that meets in a kitchen to a public body. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  /** Where it is registered, in the org-id form (`GB-CHC-…`); `local` and undefined are answers too. */
  readonly identifier: string | undefined
  /** In its own words, if it gave any. */
  readonly about: string
  /** A published record whose source does not say which organisation it was. */
  readonly notPublished: boolean
  readonly addedAt: Instant
}

export const kinds = [
  'charity',
  'cic',
  'communityGroup',
  'mutual',
  'company',
  'publicBody',
  'notKnown',
] as const
export type Kind = (typeof kinds)[number]

export interface OrganisationDraft {
  readonly name: string
  readonly kind: Kind
  readonly identifier?: string | undefined
  readonly about?: string | undefined
  readonly notPublished?: boolean | undefined
}

export interface OrganisationWords {
  readonly nameNeeded: string
  readonly nameTooLong: string
  readonly looksLikeContact: string
  readonly identifierShape: string
  readonly aboutTooLong: string
  readonly known: (name: string) => string
  readonly recordsOnly: string
}

/**
 * Whether an organisation may stand in the directory: under a name nobody else has here, with no way to reach
 * a person in it. `twin` is the one that has its name or number already.
 */
export function mayBeAdded(
  draft: OrganisationDraft,
  twin: Pick<Organisation, 'name'> | undefined,
  inRecord: boolean,
  words: OrganisationWords,
): Ruling<OrganisationDraft> {
  const problems: Problem[] = []
  const name = draft.name.trim().replaceAll(/\s+/g, ' ')
  const about = draft.about?.trim() ?? ''
  const identifier = draft.identifier?.trim() || undefined
  if (name === '') problems.push({ field: 'name', text: words.nameNeeded })
  if (name.length > 160) problems.push({ field: 'name', text: words.nameTooLong })
  if (/@|\d{6,}/.test(name.replaceAll(' ', '')))
    problems.push({ field: 'name', text: words.looksLikeContact })
  if (identifier !== undefined && !isIdentifier(identifier))
    problems.push({ field: 'identifier', text: words.identifierShape })
  if (about.length > 600) problems.push({ field: 'about', text: words.aboutTooLong })
  if (draft.notPublished && !inRecord) problems.push({ text: words.recordsOnly })
  if (twin) problems.push({ field: 'name', text: words.known(twin.name) })
  return allowUnless(problems, { ...draft, name, about, identifier })
}

/** The org-id.guide form: the list's code, then the number on that list. Made-up ones begin with `local`. */
export function isIdentifier(identifier: string): boolean {
  return /^(?:[A-Z]{2,3}-[A-Z]{2,12}-|local-)[A-Za-z0-9./-]{1,60}$/.test(identifier)
}
