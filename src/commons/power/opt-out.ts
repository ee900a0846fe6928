import type { SeatHere } from '#commons/cycles'
import type { Instant } from '#platform/clock'
import { allow, type Ruling, refuse } from '#platform/ruling'
import type { Table } from './decision.ts'

/** Somebody left one matter to others. It takes nothing from them anywhere else, and they can always come back. */
export interface OptOut {
  readonly person: string
  readonly matter: string
  readonly passesTo: PassesTo
  /** Theirs to give, or not. */
  readonly reason: string
  readonly at: Instant
}

/** Who decides in their place: the others, one named person, or nobody. With nobody it waits, or goes on and says so. */
export type PassesTo =
  | { readonly to: 'others' }
  | { readonly to: 'person'; readonly person: string }
  | { readonly to: 'nobody'; readonly otherwise: 'wait' | 'goOn' }

/**
 * Whose say counts: the holders who have not left it, whoever they named in their place, and, once every
 * holder has left, the rest of the team, if that is what a holder wished.
 */
export function whoDecides({
  holder,
  team,
  optOuts,
}: Pick<Table, 'holder' | 'team' | 'optOuts'>): ReadonlySet<string> {
  const left = new Map(optOuts.map((optOut) => [optOut.person, optOut.passesTo]))
  const holding = team.filter((seat) => holder !== 'youngPeople' || seat.role === 'youngPerson')
  const staying = holding.filter(({ person }) => !left.has(person))
  const passedOn = holding.flatMap(({ person }) => left.get(person) ?? [])
  const named = passedOn.flatMap((passes) => (passes.to === 'person' ? [passes.person] : []))
  const isLeftToOthers =
    holding.length > 0 &&
    staying.length === 0 &&
    passedOn.some(
      (passes) => passes.to === 'others' || (passes.to === 'nobody' && passes.otherwise === 'goOn'),
    )
  const deciding = [
    ...staying,
    ...(isLeftToOthers ? team : team.filter(({ person }) => named.includes(person))),
  ]
  return new Set(deciding.map(({ person }) => person).filter((person) => !left.has(person)))
}

/** Whether somebody is not waited for: they spoke, or left it to people who do not keep it waiting. */
export function hasAnswered({ says, optOuts }: Pick<Table, 'says' | 'optOuts'>, person: string): boolean {
  const spoke = (one: string) => says.some((say) => say.person === one)
  if (spoke(person)) return true
  const passes = optOuts.find((optOut) => optOut.person === person)?.passesTo
  if (!passes) return false
  return passes.to === 'person' ? spoke(passes.person) : passes.to === 'others' || passes.otherwise === 'goOn'
}

export interface OptOutWords {
  readonly notInTeam: string
  readonly passToNeeded: string
  readonly notToYourself: string
  readonly outAlready: string
}

/** Whether somebody may leave a matter: always, as long as they say to whom it passes. */
export function mayOptOut(
  team: readonly SeatHere[],
  isOut: boolean,
  person: string | undefined,
  passesTo: PassesTo,
  words: OptOutWords,
): Ruling<SeatHere> {
  const seat = team.find((one) => one.person === person)
  if (!seat) return refuse({ text: words.notInTeam })
  if (isOut) return refuse({ text: words.outAlready })
  if (passesTo.to !== 'person') return allow(seat)
  if (passesTo.person === person) return refuse({ field: 'toPerson', text: words.notToYourself })
  if (!team.some((one) => one.person === passesTo.person))
    return refuse({ field: 'toPerson', text: words.passToNeeded })
  return allow(seat)
}
