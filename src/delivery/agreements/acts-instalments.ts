import { listRepresented } from '#commons/people'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { type Agreement, isInForce } from './agreement.ts'
import {
  type Instalment,
  type InstalmentDraft,
  mayApproveInstalment,
  mayPayInstalment,
  mayProposeInstalment,
} from './instalment.ts'
import { findAgreementToChange } from './storage.ts'
import {
  addInstalment,
  findInstalment,
  listInstalments,
  saveApproved,
  saveDropped,
  savePaid,
} from './storage-instalments.ts'
import { findSchedule } from './storage-schedule.ts'
import { words } from './words.ts'

type Rules = ReturnType<typeof words.in>['rules']
const english = words.in('en').rules

/** Proposes a part of the money, for somebody else to approve. */
export async function proposeInstalment(
  acting: Acting,
  agreementId: string,
  draft: { readonly [Key in keyof InstalmentDraft]: InstalmentDraft[Key] | undefined },
  say: Rules = english,
): Promise<Ruling<Instalment>> {
  const { tx, place, chance } = acting
  const at = await standing(acting, agreementId)
  if (!at) return refuse({ text: say.noAgreement })
  const ruling = mayProposeInstalment(at, draft, say)
  if (!ruling.ok) return ruling
  const id = chance.id()
  const { cycleId } = at.agreement
  await addInstalment(tx, place.id, { ...ruling.value, id, agreementId, cycleId, proposedBy: at.person })
  acting.record({
    act: 'agreements.propose-instalment',
    subject: { kind: 'instalment', id },
    about: { agreement: agreementId, kind: ruling.value.kind, pence: ruling.value.amountPence },
  })
  return allow(await whole(acting, id))
}

/** Approves a part that somebody else proposed. */
export async function approveInstalment(
  acting: Acting,
  instalmentId: string,
  say: Rules = english,
): Promise<Ruling<Instalment>> {
  const { tx, place } = acting
  const found = await findInstalment(tx, place.id, instalmentId)
  const at = found && (await standing(acting, found.agreementId))
  const instalment = at?.instalments.find(({ id }) => id === instalmentId)
  if (!at || !instalment) return refuse({ text: say.noInstalment })
  const ruling = mayApproveInstalment(instalment, at, say)
  if (!ruling.ok) return ruling
  await saveApproved(tx, place.id, instalmentId, at.person)
  acting.record({
    act: 'agreements.approve-instalment',
    subject: { kind: 'instalment', id: instalmentId },
    about: { pence: instalment.amountPence, proposedBy: instalment.proposedBy },
  })
  return allow(await whole(acting, instalmentId))
}

/** Writes down that a part was paid, by another person than the one who approved it. */
export async function payInstalment(
  acting: Acting,
  instalmentId: string,
  paid: { readonly paidOn: string | undefined; readonly reference: string },
  say: Rules = english,
): Promise<Ruling<Instalment>> {
  const { tx, place } = acting
  const found = await findInstalment(tx, place.id, instalmentId)
  const at = found && (await standing(acting, found.agreementId))
  const instalment = at?.instalments.find(({ id }) => id === instalmentId)
  if (!at || !instalment) return refuse({ text: say.noInstalment })
  const schedule = await findSchedule(tx, place.id, instalment.agreementId)
  const facts = {
    ...at,
    by: at.person,
    isInForce: isInForce(at.agreement),
    isScheduleAgreed: schedule.agreedAt !== undefined,
    today: dateOf(acting.now),
  }
  const ruling = mayPayInstalment(instalment, facts, paid, say)
  if (!ruling.ok) return ruling
  const { paidOn: on, reference } = ruling.value
  await savePaid(tx, place.id, instalmentId, { by: at.person, on, reference })
  acting.record({
    act: 'agreements.pay-instalment',
    subject: { kind: 'instalment', id: instalmentId },
    about: { pence: instalment.amountPence, on, approvedBy: instalment.approvedBy ?? null },
  })
  return allow(await whole(acting, instalmentId))
}

/** Takes a part back that has not been paid. It stays in the ledger. */
export async function dropInstalment(
  acting: Acting,
  instalmentId: string,
  say: Rules = english,
): Promise<Ruling<string>> {
  const { tx, place } = acting
  const found = await findInstalment(tx, place.id, instalmentId)
  const at = found && (await standing(acting, found.agreementId))
  const instalment = at?.instalments.find(({ id }) => id === instalmentId)
  if (!at || !instalment) return refuse({ text: say.noInstalment })
  if (at.isProvider) return refuse({ text: say.notProvider })
  if (instalment.paidOn) return refuse({ text: say.paidAlready })
  await saveDropped(tx, place.id, instalmentId, at.person)
  acting.record({ act: 'agreements.drop-instalment', subject: { kind: 'instalment', id: instalmentId } })
  return allow(instalmentId)
}

interface Standing {
  readonly agreement: Agreement
  readonly amountPence: number | undefined
  readonly instalments: readonly Instalment[]
  readonly person: string
  readonly isProvider: boolean
}

/** What stands now, locked, so that two people at once cannot let go of the same pound twice. */
async function standing({ tx, place, who }: Acting, agreementId: string): Promise<Standing | undefined> {
  if (who.kind === 'nobody') return undefined
  const agreement = await findAgreementToChange(tx, place.id, agreementId)
  if (!agreement) return undefined
  const represented = await listRepresented(tx, place.id, who.person)
  const { amountPence, organisationId = '' } = agreement
  const instalments = await listInstalments(tx, place.id, agreementId)
  return {
    agreement,
    amountPence,
    instalments,
    person: who.person,
    isProvider: represented.includes(organisationId),
  }
}

async function whole({ tx, place }: Acting, id: string): Promise<Instalment> {
  const instalment = await findInstalment(tx, place.id, id)
  if (!instalment) throw new Error('an instalment that was just saved is not there')
  return instalment
}
