import { type Cycle, isAdultRole, mayWorkOnProject, roleIn } from '#commons/cycles'
import type { Who } from '#platform/auth'
import { no, type Permission, yes } from '#platform/http'
import { words } from './words.ts'

interface InProject {
  readonly cycle: Pick<Cycle, 'id' | 'listed'>
}

const say = words.in('en').permissions

/** Everybody sees what they themselves are owed, and nobody else does on that page. */
export function maySeeOwnPay(who: Who): Permission {
  return who.kind === 'nobody' ? no(say.ownOnly) : yes
}

/** Everybody with a seat sees the budget, the sums and what is late. */
export function mayReadRecognition(who: Who, loaded: InProject): Permission {
  return mayWorkOnProject(who, loaded)
}

/** Offers, approvals and payments are work of those who work here: nobody else's pay is a young person's to see. */
export function mayArrangePay(who: Who, loaded: InProject): Permission {
  if (isArranging(who, loaded)) return yes
  const seen = mayWorkOnProject(who, loaded)
  return seen.may ? no(say.keepersOnly) : seen
}

export function isArranging(who: Who, { cycle }: InProject): boolean {
  return who.kind === 'staff' && isAdultRole(roleIn(who, cycle.id))
}

/** What time is paid here is no secret. */
export function mayReadRates(): Permission {
  return yes
}

export function maySetRatesHere(who: Who): Permission {
  return who.kind === 'staff' ? yes : no(say.staffOnly)
}
