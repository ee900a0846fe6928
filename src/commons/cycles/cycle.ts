import type { Who } from '#platform/auth'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** One commissioning journey, from insight through planning to delivery. On public pages: a *project*. */
export interface Cycle {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly template: Template
  /** Why, before any route: what should be different for people. */
  readonly purpose: string
  /** The word this project chose for a dream. */
  readonly dreamWord: string
  /** Pence. */
  readonly potPence: number
  /** The role that holds the money. */
  readonly potHolder: string
  readonly startedOn: string
  readonly listed: boolean
  readonly version: number
}

/** What a project starts from. Each room derives its own first settings from the key. */
export type Template = 'grantPilot' | 'record'

/** Roles within one project. Everybody in the core team has the same say. */
export const roles = [
  'youngPerson',
  'practitioner',
  'commissioner',
  'facilitator',
  'anchor',
  'safeguardingLead',
  'observer',
] as const
export type Role = (typeof roles)[number]

/** The seats that make up the core team. Facilitators, anchors and observers help; the lead keeps people safe. */
export const coreTeamRoles = [
  'youngPerson',
  'practitioner',
  'commissioner',
] as const satisfies readonly Role[]

/** A seat in a project, with the name its holder chose. */
export interface SeatHere {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly knownAs: string | undefined
}

/** Something that is up for decision here, or is not, and why. */
export interface Matter {
  readonly id: string
  readonly upForDecision: boolean
  readonly what: string
  readonly why: string
}

/** The role somebody holds in a project; undefined when they hold none. */
export function roleIn(who: Who, cycleId: string): Role | undefined {
  if (who.kind === 'nobody') return undefined
  return who.seats.find((seat) => seat.cycle === cycleId)?.role as Role | undefined
}

export function isInCoreTeam(who: Who, cycleId: string): boolean {
  const role = roleIn(who, cycleId)
  return role !== undefined && (coreTeamRoles as readonly Role[]).includes(role)
}

/** Whether somebody works here for an institution: their text gets wording questions, never young people's. */
export function isAdultRole(role: Role | undefined): boolean {
  return role !== undefined && role !== 'youngPerson'
}

/**
 * How a core team is made up: at least as many young people as any other single group (the Lambeth pilot had
 * three young people, two practitioners and one commissioner). Said, never enforced: a team may be on its way.
 */
export type Composition =
  | { readonly kind: 'fair' }
  | { readonly kind: 'outnumbered'; readonly by: Role; readonly young: number; readonly others: number }

export function composition(seats: readonly { readonly role: Role }[]): Composition {
  const count = (role: Role) => seats.filter((seat) => seat.role === role).length
  const young = count('youngPerson')
  const largest = (['practitioner', 'commissioner'] as const)
    .map((role) => ({ role, n: count(role) }))
    .sort((a, b) => b.n - a.n)[0]
  return largest && largest.n > young
    ? { kind: 'outnumbered', by: largest.role, young, others: largest.n }
    : { kind: 'fair' }
}

export interface CycleWords {
  readonly titleNeeded: string
  readonly slugShape: string
  readonly purposeNeeded: string
  readonly potNeeded: string
  readonly holderNeeded: string
}

/** Whether a project may begin: purpose before route, and the money said openly. */
export function mayBegin(
  draft: { title: string; slug: string; purpose: string; potPence: number; potHolder: string },
  words: CycleWords,
): Ruling<typeof draft> {
  const problems: Problem[] = []
  if (draft.title === '') problems.push({ field: 'title', text: words.titleNeeded })
  if (!/^[a-z][a-z0-9-]{1,60}$/.test(draft.slug)) problems.push({ field: 'slug', text: words.slugShape })
  if (draft.purpose === '') problems.push({ field: 'purpose', text: words.purposeNeeded })
  if (draft.potPence < 0) problems.push({ field: 'pot', text: words.potNeeded })
  if (draft.potHolder === '') problems.push({ field: 'potHolder', text: words.holderNeeded })
  return allowUnless(problems, draft)
}

/** An address made from a title: "Our £20,000!" becomes `our-20-000`. */
export function slugFrom(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
  return plain.slice(0, 60)
}
