import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { mayApproveRates, maySetRates, type RatesDraft } from './rate-policy.ts'
import { addBudget, addRates, findRatesById, saveRatesApproved } from './storage-rates.ts'
import { words } from './words.ts'

const rules = words.in('en').rules

/** Writes down what time is paid from a day on. It holds once another person has approved it. */
export async function setRates(acting: Acting, draft: RatesDraft, say = rules): Promise<Ruling<string>> {
  const by = personOf(acting)
  if (by === undefined || acting.place.record) return refuse({ text: say.record })
  const ruling = maySetRates(draft, say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await addRates(acting.tx, acting.place.id, { ...ruling.value, id, setBy: by })
  acting.record({
    act: 'recognition.set-rates',
    subject: { kind: 'rates', id },
    about: { hourPence: draft.hourPence, validFrom: draft.validFrom },
  })
  return allow(id)
}

/** Agrees to rates somebody else set. */
export async function approveRates(acting: Acting, id: string, say = rules): Promise<Ruling<string>> {
  const { tx, place } = acting
  const ruling = mayApproveRates(await findRatesById(tx, place.id, id), personOf(acting), say)
  if (!ruling.ok) return ruling
  const by = personOf(acting)
  if (by === undefined || !(await saveRatesApproved(tx, place.id, id, by)))
    return refuse({ text: say.ratesApproved })
  acting.record({ act: 'recognition.approve-rates', subject: { kind: 'rates', id } })
  return allow(id)
}

/** Sets money aside for people's time in a project, apart from its pot. */
export async function setBudget(
  acting: Acting,
  cycleId: string,
  pence: number,
  say = rules,
): Promise<Ruling<number>> {
  const by = personOf(acting)
  if (by === undefined || acting.place.record) return refuse({ text: say.record })
  if (!Number.isInteger(pence) || pence < 0 || pence > 100_000_000_000)
    return refuse({ field: 'budget', text: say.budgetNeeded })
  const id = acting.chance.id()
  await addBudget(acting.tx, acting.place.id, { id, cycleId, pence, by })
  acting.record({
    act: 'recognition.set-budget',
    subject: { kind: 'budget', id },
    about: { cycle: cycleId, pence },
  })
  return allow(pence)
}

export function personOf({ who }: Pick<Acting, 'who'>): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
