import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { personOf, seatTable } from './acts-table.ts'
import { mayPublish, mayReply, mayTell } from './override.ts'
import { findDecisionToChange } from './storage.ts'
import { addOverride, saveOverridePublished, saveReply } from './storage-overrides.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/**
 * Begins an override by telling the group: only its own pages show it now. On a ground listed beforehand, with
 * a reason, and with the day on which somebody told them in person.
 */
export async function override(
  acting: Acting,
  decisionId: string,
  telling: { readonly ground: string; readonly reason: string; readonly toldOn: string | undefined },
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place, chance } = acting
  const decision = await findDecisionToChange(tx, place.id, decisionId)
  const person = personOf(acting)
  if (!decision || person === undefined) return refuse({ text: say.noDecision })
  const ruling = mayTell(decision, telling, dateOf(acting.now), say)
  if (!ruling.ok) return ruling
  const { ground, reason } = telling
  const id = chance.id()
  await addOverride(tx, place.id, {
    id,
    decisionId,
    ground,
    reason: reason.trim(),
    toldOn: ruling.value.toldOn,
    toldBy: person,
  })
  acting.record({
    act: 'power.tell-override',
    subject: { kind: 'override', id },
    about: { decision: decisionId },
  })
  return allow(undefined)
}

/** The group's answer, in its own words; '' says that it chooses to say nothing. */
export async function replyToOverride(
  acting: Acting,
  decisionId: string,
  reply: string,
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const decision = await findDecisionToChange(tx, place.id, decisionId)
  if (!decision) return refuse({ text: say.noDecision })
  const ruling = mayReply(decision.override, await seatTable(acting, decision), personOf(acting), say)
  if (!ruling.ok) return ruling
  await saveReply(tx, place.id, decisionId, reply.trim())
  acting.record({
    act: 'power.reply',
    subject: { kind: 'decision', id: decisionId },
    about: { silent: reply.trim() === '' },
  })
  return allow(undefined)
}

/** Publishes an override under its role, with the reason and the group's answer beside it. */
export async function publishOverride(
  acting: Acting,
  decisionId: string,
  say: Rules = english,
): Promise<Ruling<undefined>> {
  const { tx, place } = acting
  const decision = await findDecisionToChange(tx, place.id, decisionId)
  if (!decision) return refuse({ text: say.noDecision })
  const ruling = mayPublish(decision.override, acting.now, say)
  if (!ruling.ok) return ruling
  await saveOverridePublished(tx, place.id, decisionId)
  acting.record({ act: 'power.publish-override', subject: { kind: 'decision', id: decisionId } })
  return allow(undefined)
}
