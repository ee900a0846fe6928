import type { Acting } from '#platform/http'
import { addRepresentative, saveStoodDown } from './storage-representatives.ts'

/** Lets somebody speak for an organisation here. Doing it twice is doing it once: false when they did already. */
export async function represent(acting: Acting, person: string, organisation: string): Promise<boolean> {
  const { tx, place, chance } = acting
  if (!(await addRepresentative(tx, place.id, { id: chance.id(), person, organisation }))) return false
  acting.record({
    act: 'people.represent',
    subject: { kind: 'person', id: person },
    about: { organisation },
  })
  return true
}

/** They no longer speak for it: what they did for it stays. False when they did not. */
export async function standDown(acting: Acting, person: string, organisation: string): Promise<boolean> {
  if (!(await saveStoodDown(acting.tx, acting.place.id, person, organisation))) return false
  acting.record({
    act: 'people.stand-down',
    subject: { kind: 'person', id: person },
    about: { organisation },
  })
  return true
}
