import { type Cycle, isInCoreTeam, maySeeProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import type { Side } from './agreement.ts'
import { words } from './words.ts'

interface Here {
  readonly cycle: Pick<Cycle, 'id' | 'listed'>
  readonly record: boolean
  /** The organisations this person speaks for. */
  readonly represented: readonly string[]
  readonly agreement: { readonly organisationId: string | undefined } | undefined
}

/** What a page knows that looks at everything done with a project's money. */
export interface Delivering extends Pick<Here, 'cycle' | 'record' | 'represented'> {
  readonly agreements: readonly { readonly id: string; readonly organisationId: string | undefined }[]
}

const say = words.in('en').permissions

/** Whoever may know the project may read what was promised with its money. */
export function mayReadAgreement(who: Who, loaded: Here): Permission {
  return maySeeProject(who, loaded).may || isProviderHere(loaded) ? yes : hidden
}

/** The core team draws up the agreement and its schedule: young people, practitioners and commissioner alike. */
export function mayShapeAgreement(who: Who, loaded: Here): Permission {
  if (loaded.record) return no(say.record)
  if (isInCoreTeam(who, loaded.cycle.id) && !isProviderHere(loaded)) return yes
  return mayReadAgreement(who, loaded).may ? no(say.coreTeam) : hidden
}

/** The schedule and the time for working things out belong to the core team and the provider together. */
export function mayShapeTogether(who: Who, loaded: Here): Permission {
  if (loaded.record) return no(say.record)
  if (isInCoreTeam(who, loaded.cycle.id) || isProviderHere(loaded)) return yes
  return mayReadAgreement(who, loaded).may ? no(say.together) : hidden
}

/** Money is approved and paid by somebody who works here and has a seat in the project, never by the provider. */
export function mayMoveMoney(who: Who, loaded: Here): Permission {
  if (loaded.record) return no(say.record)
  const worksHere = who.kind === 'staff' && roleIn(who, loaded.cycle.id) !== undefined
  if (worksHere && !isProviderHere(loaded)) return yes
  return mayReadAgreement(who, loaded).may ? no(say.money) : hidden
}

/** Whether somebody sees who proposed, approved and paid: those who have a seat, among themselves. */
export function isAmongThem(who: Who, { cycle }: Pick<Here, 'cycle'>): boolean {
  return roleIn(who, cycle.id) !== undefined
}

/**
 * The sides somebody may sign for. Whoever speaks for the provider signs for nobody else here, whatever seat they
 * have: nobody makes a promise to themselves.
 */
export function sidesOf(who: Who, loaded: Omit<Here, 'record'>): readonly Side[] {
  if (isProviderHere(loaded)) return ['provider']
  const role = roleIn(who, loaded.cycle.id)
  if (role === 'youngPerson') return ['youngPeople']
  return who.kind === 'staff' && role !== undefined ? ['funder'] : []
}

/** Activities and what came of them are written by the core team, and by those who speak for a provider of theirs. */
export function mayTellDelivery(who: Who, loaded: Delivering): Permission {
  if (loaded.record) return no(say.record)
  if (isInCoreTeam(who, loaded.cycle.id) || isProviderAmong(loaded)) return yes
  return maySeeProject(who, loaded).may ? no(say.together) : hidden
}

/** Whether somebody speaks for one of the organisations that work on this project. */
export function isProviderAmong({ represented, agreements }: Pick<Delivering, 'represented' | 'agreements'>) {
  return agreements.some((agreement) => isProviderHere({ represented, agreement }))
}

/**
 * Whether somebody may write about what belongs to one agreement: the core team about each, and whoever speaks for
 * an organisation about its own and no other's.
 */
export function mayTellOf(who: Who, loaded: Delivering, agreementId: string | undefined): boolean {
  if (!mayTellDelivery(who, loaded).may) return false
  if (isInCoreTeam(who, loaded.cycle.id)) return true
  const agreement = loaded.agreements.find(({ id }) => id === agreementId)
  return isProviderHere({ represented: loaded.represented, agreement })
}

export function isProviderHere({ represented, agreement }: Pick<Here, 'represented' | 'agreement'>): boolean {
  return agreement?.organisationId !== undefined && represented.includes(agreement.organisationId)
}
