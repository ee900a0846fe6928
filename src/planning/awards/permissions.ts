import { type Cycle, maySeeProject, mayShapeProject, mayWorkOnProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { hidden, no, type Permission, yes } from '#platform/http'
import type { Summary } from './summary.ts'
import { words } from './words.ts'

type Here = { readonly cycle: Pick<Cycle, 'id' | 'listed'>; readonly record: boolean }

const say = words.in('en').permissions

/** Everybody who may know the project reads its award page; what it says before the announcement is for the team. */
export function mayReadAward(who: Who, loaded: Pick<Here, 'cycle'>): Permission {
  return maySeeProject(who, loaded)
}

/** Whether somebody sees what is not announced yet: everybody with a seat in the project. */
export function mayReadBefore(who: Who, loaded: Pick<Here, 'cycle'>): Permission {
  return mayWorkOnProject(who, loaded)
}

/** The core team puts the question, closes it, writes down how much, and writes and approves what applicants hear. */
export function mayLeadAward(who: Who, loaded: Here): Permission {
  const permission = mayShapeProject(who, loaded)
  return permission.may && loaded.record ? no(say.record) : permission
}

/** Signing is for somebody who works here, with a seat in the project; never for young people to carry. */
export function maySignHere(who: Who, loaded: Here): Permission {
  const role = roleIn(who, loaded.cycle.id)
  if (role === undefined && !loaded.cycle.listed) return hidden
  if (loaded.record) return no(say.record)
  return who.kind === 'staff' && role !== undefined && role !== 'youngPerson' ? yes : no(say.signers)
}

/** Whoever may come to the page of the signature: who signs, and the team that waits for it. */
export function mayReadSignature(who: Who, loaded: Here): Permission {
  const signs = maySignHere(who, loaded)
  return signs.may ? signs : mayLeadAward(who, loaded)
}

export interface SummaryHere extends Here {
  readonly summary: Pick<Summary, 'sentAt'>
  /** The reader speaks for the applicant. */
  readonly isTheirs: boolean
  /** The reader declared that they have something to do with the applicant. */
  readonly hasInterest: boolean
}

/**
 * The team reads a summary, except who declared an interest in it; the applicant's own people from the moment it is
 * sent. For everybody else it does not exist.
 */
export function mayReadSummary(who: Who, loaded: SummaryHere): Permission {
  if (loaded.isTheirs && loaded.summary.sentAt) return yes
  if (!mayShapeProject(who, loaded).may) return hidden
  return loaded.hasInterest ? no(say.interest) : yes
}

export function mayWriteSummary(who: Who, loaded: SummaryHere): Permission {
  const permission = mayLeadAward(who, loaded)
  if (!permission.may) return permission
  return loaded.hasInterest ? no(say.interest) : yes
}
