import { findCycleById, roleIn } from '#commons/cycles'
import type { Acting } from '#platform/http'
import { post } from '#platform/mail'
import { allow, type Ruling } from '#platform/ruling'
import { type Answer, type Concern, maySettle, type SettleWords, type Subject } from './concern.ts'
import { type Lead, type LeadWords, mayBeLead } from './lead.ts'
import { addConcern, findConcernToSettle, findLeadEmail, saveLead, saveSettled } from './storage.ts'
import { words } from './words.ts'

const english = words.in('en')

/** Names the person who keeps people safe in a project. From here on its voices may be opened. */
export async function nameLead(
  acting: Acting,
  cycleId: string,
  lead: Lead & { readonly email?: string | undefined },
  say: LeadWords = english.rules,
): Promise<Ruling<Lead>> {
  const ruling = mayBeLead(lead, say)
  if (!ruling.ok) return ruling
  const id = acting.chance.id()
  await saveLead(acting.tx, acting.place.id, { ...lead, id, cycleId, email: lead.email })
  acting.record({ act: 'safety.name-lead', subject: { kind: 'lead', id }, about: { cycle: cycleId } })
  return ruling
}

/**
 * Takes a worry to the lead. What it is about leaves every screen at once, and a letter without any of its
 * words tells the lead that there is something to read. A person who said so gets six words of their own
 * (the same again when the form is sent twice) with which the answer can be read.
 */
export async function raiseConcern(
  acting: Acting,
  concern: {
    readonly cycle: string
    readonly about?: Subject | undefined
    readonly words?: string | undefined
    readonly how: Concern['how']
  },
): Promise<{ readonly id: string; readonly code: string | undefined }> {
  const { tx, place, chance } = acting
  const id = chance.id()
  const code = concern.how === 'person' ? worryCode(acting) : undefined
  await addConcern(tx, place.id, {
    id,
    cycleId: concern.cycle,
    about: concern.about,
    how: concern.how,
    words: concern.words?.trim() ?? '',
    receiptHash: code === undefined ? undefined : acting.secretHash('receipt', code),
  })
  // Nothing about who or what: the ledger only has to show that it came and that it was answered.
  acting.record({
    act: 'safety.raise',
    by: undefined,
    subject: { kind: 'concern', id },
    about: { cycle: concern.cycle, how: concern.how },
  })
  await tellLead(acting, concern.cycle, id)
  return { id, code }
}

/** The six words that belong to a worry's form. */
export function worryCode(acting: Acting): string {
  return acting.wordsFor('worry')
}

async function tellLead(acting: Acting, cycleId: string, concernId: string): Promise<void> {
  const { tx, place } = acting
  const to = await findLeadEmail(tx, place.id, cycleId)
  const cycle = to === undefined ? undefined : await findCycleById(tx, place.id, cycleId)
  if (to === undefined || !cycle) return
  const say = english.letter
  await post(tx, place.id, {
    id: acting.chance.id(),
    to,
    subject: say.subject,
    body: say.body(cycle.title, `${acting.publicUrl}/${place.slug}/projects/${cycle.slug}/concerns`),
    concerns: [concernId],
  })
}

/** The lead's answer: back where it was or kept off every screen, and what its author is told. */
export async function settleConcern(
  acting: Acting,
  id: string,
  answer: Omit<Answer, 'at'>,
  say: SettleWords = english.rules,
): Promise<Ruling<Concern>> {
  const { tx, place, who } = acting
  const concern = await findConcernToSettle(tx, place.id, id)
  const ruling = maySettle(concern, concern && roleIn(who, concern.cycleId), answer.told, say)
  if (!ruling.ok) return ruling
  await saveSettled(tx, place.id, id, { put: answer.put, told: answer.told.trim() })
  acting.record({ act: 'safety.settle', subject: { kind: 'concern', id }, about: { put: answer.put } })
  return allow({ ...ruling.value, answer: { ...answer, at: acting.now } })
}
