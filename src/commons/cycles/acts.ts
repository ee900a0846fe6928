import { addDoor } from '#commons/places'
import type { Acting } from '#platform/http'
import type { Cycle, Matter, Role } from './cycle.ts'
import {
  addCycle,
  addException,
  addFacts,
  addSeat,
  type Exception,
  type Fact,
  saveListed,
  saveMatters,
  saveSeatLeft,
} from './storage.ts'
import { addLineage, type Lineage } from './storage-lineage.ts'

/** Begins a project. Its short name opens a door, which also keeps it unique across the installation. */
export async function begin(acting: Acting, draft: Omit<Cycle, 'id' | 'listed' | 'version'>): Promise<Cycle> {
  const { tx, place, chance } = acting
  const id = chance.id()
  await addDoor(tx, {
    hash: acting.secretHash('cycle', draft.slug),
    kind: 'cycle',
    placeId: place.id,
    subject: id,
  })
  await addCycle(tx, place.id, { ...draft, id })
  acting.record({
    act: 'cycles.begin',
    subject: { kind: 'cycle', id },
    about: { template: draft.template, potPence: draft.potPence },
  })
  return { ...draft, id, listed: false, version: 1 }
}

/** Says in public what is up for decision, what is not, and why. */
export async function stateMatters(
  acting: Acting,
  cycleId: string,
  matters: readonly Omit<Matter, 'id'>[],
): Promise<void> {
  const withIds = matters.map((matter) => ({ ...matter, id: acting.chance.id() }))
  await saveMatters(acting.tx, acting.place.id, cycleId, withIds)
  acting.record({
    act: 'cycles.state-matters',
    subject: { kind: 'cycle', id: cycleId },
    about: {
      up: matters.filter((m) => m.upForDecision).length,
      notUp: matters.filter((m) => !m.upForDecision).length,
    },
  })
}

/** Shows the project to everybody. */
export async function list(acting: Acting, cycleId: string): Promise<void> {
  await saveListed(acting.tx, acting.place.id, cycleId)
  acting.record({ act: 'cycles.list', subject: { kind: 'cycle', id: cycleId } })
}

export async function takeSeat(acting: Acting, cycleId: string, person: string, role: Role): Promise<void> {
  const id = acting.chance.id()
  await addSeat(acting.tx, acting.place.id, { id, cycle: cycleId, person, role })
  acting.record({ act: 'cycles.take-seat', subject: { kind: 'seat', id }, about: { cycle: cycleId, role } })
}

export async function leaveSeat(acting: Acting, cycleId: string, seat: string): Promise<boolean> {
  const left = await saveSeatLeft(acting.tx, acting.place.id, cycleId, seat)
  if (left)
    acting.record({
      act: 'cycles.leave-seat',
      subject: { kind: 'seat', id: seat },
      about: { cycle: cycleId },
    })
  return left
}

/** Publishes that a rule was not met (or a fact is not known), with the reason and the role that owns it. */
export async function makeException(
  acting: Acting,
  cycleId: string,
  exception: Omit<Exception, 'id' | 'at'>,
): Promise<void> {
  const id = acting.chance.id()
  await addException(acting.tx, acting.place.id, cycleId, { ...exception, id })
  acting.record({
    act: 'cycles.except',
    subject: { kind: 'exception', id },
    about: { cycle: cycleId, kind: exception.kind, rule: exception.rule },
  })
}

/** Keeps which published project this one was started from, so that learning can be followed from place to place. */
export async function recordLineage(acting: Acting, cycleId: string, from: Lineage): Promise<void> {
  await addLineage(acting.tx, acting.place.id, cycleId, from)
  acting.record({ act: 'cycles.start-from', subject: { kind: 'cycle', id: cycleId } })
}

/** Writes down what published sources say about a project. Only a place that is a published record holds facts. */
export async function recordFacts(acting: Acting, cycleId: string, facts: readonly Fact[]): Promise<void> {
  if (!acting.place.record) throw new Error('facts belong to a published record')
  await addFacts(
    acting.tx,
    acting.place.id,
    cycleId,
    facts.map((fact) => ({ ...fact, id: acting.chance.id() })),
  )
  acting.record({
    act: 'cycles.record-facts',
    subject: { kind: 'cycle', id: cycleId },
    about: { facts: facts.length },
  })
}
