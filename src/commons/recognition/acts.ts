import { findPerson } from '#commons/people'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { personOf } from './acts-rates.ts'
import {
  type Choice,
  dueOn,
  mayApprove,
  mayChoose,
  mayOffer,
  mayPay,
  mayTakeBack,
  type Offer,
  type OfferDraft,
  owed,
  penceOf,
  type Way,
} from './offer.ts'
import { amountFor } from './rate-policy.ts'
import {
  addApproval,
  addOffer,
  addPayment,
  addRetraction,
  findNextNumber,
  findOffer,
  findOfferToSettle,
  listOffers,
  saveChoice,
} from './storage.ts'
import { findBudget, findRates, findRatesById } from './storage-rates.ts'
import { words } from './words.ts'

const rules = words.in('en').rules

/** Offers to pay for somebody's time, by the rates that hold on the day of the work. */
export async function offer(acting: Acting, draft: OfferDraft, say = rules): Promise<Ruling<Offer>> {
  const { tx, place, chance } = acting
  const by = personOf(acting)
  if (by === undefined || place.record) return refuse({ text: say.record })
  const number = await findNextNumber(tx, place.id)
  const today = dateOf(acting.now)
  const rates = /^\d{4}-\d\d-\d\d$/.test(draft.workedOn)
    ? await findRates(tx, place.id, draft.workedOn)
    : undefined
  const amountPence = rates ? amountFor(draft.minutes, rates) : 0
  const budget = await findBudget(tx, place.id, draft.cycleId)
  const spent = owed(await listOffers(tx, place.id, draft.cycleId), today)
  const left =
    budget === undefined ? undefined : budget - spent.owedPence - spent.promisedPence - spent.paidPence
  const ruling = mayOffer(draft, { by, today, rates, amountPence, left }, say)
  if (!ruling.ok) return ruling
  if (!rates || !(await findPerson(tx, place.id, draft.person)))
    return refuse({ field: 'person', text: say.personNeeded })
  const id = chance.id()
  await addOffer(tx, place.id, {
    ...ruling.value,
    id,
    number,
    subject: draft.subject,
    amountPence,
    policyId: rates.id,
    dueOn: dueOn(draft, rates),
    offeredBy: by,
  })
  acting.record({
    act: 'recognition.offer',
    subject: { kind: 'offer', id },
    about: { cycle: draft.cycleId, minutes: draft.minutes, pence: amountPence },
  })
  return made(await findOffer(tx, place.id, id))
}

/** What the person it is for would like. `pence` goes with "less", `toWhom` with "donate". */
export async function choose(
  acting: Acting,
  offerId: string,
  choice: Choice,
  more: { readonly pence?: number | undefined; readonly toWhom?: string | undefined } = {},
  say = rules,
): Promise<Ruling<Offer>> {
  const { tx, place } = acting
  const offered = await findOfferToSettle(tx, place.id, offerId)
  const rates = offered && (await findRatesById(tx, place.id, offered.policyId))
  const ruling = mayChoose(
    offered,
    personOf(acting),
    { choice, ...more },
    rates?.voucherAllowed ?? false,
    say,
  )
  if (!ruling.ok) return ruling
  await saveChoice(tx, place.id, offerId, ruling.value)
  // The ledger says that they chose, not what: it is nobody's business for ever.
  acting.record({ act: 'recognition.choose', subject: { kind: 'offer', id: offerId } })
  return made(await findOffer(tx, place.id, offerId))
}

/** Approves what somebody else offered to somebody else. */
export async function approve(acting: Acting, offerId: string, say = rules): Promise<Ruling<Offer>> {
  const { tx, place } = acting
  const by = personOf(acting)
  const ruling = mayApprove(await findOfferToSettle(tx, place.id, offerId), by, say)
  if (!ruling.ok || by === undefined) return ruling
  await addApproval(tx, place.id, offerId, by)
  acting.record({ act: 'recognition.approve', subject: { kind: 'offer', id: offerId } })
  return made(await findOffer(tx, place.id, offerId))
}

/** Says that it was paid, and on which day it was in their hands. */
export async function pay(
  acting: Acting,
  offerId: string,
  payment: { readonly paidOn: string; readonly reference?: string; readonly way?: Way },
  say = rules,
): Promise<Ruling<Offer>> {
  const { tx, place } = acting
  const by = personOf(acting)
  const today = dateOf(acting.now)
  const ruling = mayPay(
    await findOfferToSettle(tx, place.id, offerId),
    by,
    { paidOn: payment.paidOn, today },
    say,
  )
  if (!ruling.ok || by === undefined) return ruling
  const way = payment.way ?? usualWay(ruling.value.choice)
  const reference = payment.reference?.trim() ?? ''
  if (reference.length > 80) return refuse({ field: 'reference', text: say.referenceTooLong })
  await addPayment(tx, place.id, offerId, {
    paidOn: payment.paidOn,
    pence: penceOf(ruling.value),
    way,
    reference,
    by,
  })
  acting.record({
    act: 'recognition.pay',
    subject: { kind: 'offer', id: offerId },
    about: { pence: penceOf(ruling.value), paidOn: payment.paidOn },
  })
  return made(await findOffer(tx, place.id, offerId))
}

/** Takes back an offer for work that will not happen. There is no such thing for work that was done. */
export async function takeBack(acting: Acting, offerId: string, say = rules): Promise<Ruling<Offer>> {
  const { tx, place } = acting
  const by = personOf(acting)
  const ruling = mayTakeBack(await findOfferToSettle(tx, place.id, offerId), by, dateOf(acting.now), say)
  if (!ruling.ok || by === undefined) return ruling
  await addRetraction(tx, place.id, offerId, by)
  acting.record({ act: 'recognition.take-back', subject: { kind: 'offer', id: offerId } })
  return made(await findOffer(tx, place.id, offerId))
}

function usualWay(choice: Choice | undefined): Way {
  if (choice === 'voucher') return 'voucher'
  return choice === 'donate' ? 'donation' : 'cash'
}

function made(kept: Offer | undefined): Ruling<Offer> {
  if (!kept) throw new Error('an offer that was just kept is gone')
  return allow(kept)
}
