import { coreTeamRoles, listSeats, type SeatHere } from '#commons/cycles'
import type { Acting } from '#platform/http'
import { allow, type Ruling } from '#platform/ruling'
import type { Decision, Table } from './decision.ts'
import { mayOptOut, type PassesTo } from './opt-out.ts'
import { addOptOut, listOptOuts, listSays, removeOpenSays, saveOptedIn } from './storage-table.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Who sits at the table of a decision, what they said, and who left it to whom. */
export async function seatTable(acting: Pick<Acting, 'tx' | 'place'>, decision: Decision): Promise<Table> {
  const { tx, place } = acting
  return {
    holder: decision.right?.holder ?? 'officer',
    team: coreTeam(await listSeats(tx, place.id, decision.cycleId)),
    says: await listSays(tx, place.id, decision.id),
    optOuts: (await listOptOuts(tx, place.id, decision.cycleId)).filter(
      ({ matter }) => matter === decision.matter,
    ),
  }
}

/** The seats that make up the core team: everybody else helps. */
export function coreTeam(seats: readonly SeatHere[]): SeatHere[] {
  return seats.filter(({ role }) => (coreTeamRoles as readonly string[]).includes(role))
}

/** Leaves one matter to others. What one said in what is still open about it is taken back; nothing else changes. */
export async function optOut(
  acting: Acting,
  cycleId: string,
  matter: string,
  passesTo: PassesTo,
  reason = '',
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place, chance } = acting
  const team = coreTeam(await listSeats(tx, place.id, cycleId))
  const person = personOf(acting)
  const isOut = (await listOptOuts(tx, place.id, cycleId)).some(
    (one) => one.person === person && one.matter === matter,
  )
  const ruling = mayOptOut(team, isOut, person, passesTo, say)
  if (!ruling.ok) return ruling
  const mine = {
    id: chance.id(),
    cycleId,
    matter,
    person: ruling.value.person,
    passesTo,
    reason: reason.trim(),
  }
  await addOptOut(tx, place.id, mine)
  await removeOpenSays(tx, place.id, cycleId, matter, mine.person)
  acting.record({
    act: 'power.opt-out',
    subject: { kind: 'optOut', id: mine.id },
    about: { cycle: cycleId, matter, to: passesTo.to },
  })
  return allow(undefined)
}

/** Comes back to a matter one had left. Nobody may refuse it. */
export async function optIn(acting: Acting, cycleId: string, matter: string): Promise<boolean> {
  const person = personOf(acting)
  if (person === undefined || !(await saveOptedIn(acting.tx, acting.place.id, cycleId, matter, person)))
    return false
  acting.record({ act: 'power.opt-in', subject: { kind: 'cycle', id: cycleId }, about: { matter } })
  return true
}

export function personOf({ who }: Pick<Acting, 'who'>): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
