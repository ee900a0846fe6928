import { daysAfter, daysBetween, type Instant } from '#platform/clock'
import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'
import type { RatePolicy } from './rate-policy.ts'

/** An offer to pay for somebody's time. It never says, and cannot find out, what they said in that time. */
export interface Offer {
  readonly id: string
  /** The order number: what stands in exports and on payments in place of a name. */
  readonly number: number
  readonly cycleId: string
  readonly person: string
  /** In a few words: "interviews, Thursday". */
  readonly for: string
  readonly subject: Subject | undefined
  readonly workedOn: string
  readonly minutes: number
  readonly amountPence: number
  readonly policyId: string
  readonly dueOn: string
  readonly offeredBy: string
  readonly offeredAt: Instant
  /** Undefined while they said nothing: then they are paid. */
  readonly choice: Choice | undefined
  /** What they would rather have, when they chose less. */
  readonly chosenPence: number | undefined
  /** Whom they give it to. */
  readonly toWhom: string | undefined
  readonly approvedBy: string | undefined
  readonly approvedAt: Instant | undefined
  readonly paidOn: string | undefined
  readonly paidPence: number | undefined
  readonly paidBy: string | undefined
  readonly way: Way | undefined
  readonly reference: string | undefined
  /** The work will not happen: taken back before its day. */
  readonly takenBackAt: Instant | undefined
}

/**
 * What the work was. A meeting is named by its kind alone: with its id a payment would lead from a person to
 * a room whose voices have no names.
 */
export type Subject =
  | { readonly kind: 'session'; readonly id?: undefined }
  | { readonly kind: 'interview'; readonly id?: string | undefined }
  | { readonly kind: 'stage'; readonly id: string }

export const choices = ['pay', 'voucher', 'donate', 'less', 'decline'] as const
export type Choice = (typeof choices)[number]
export const ways = ['cash', 'bank', 'voucher', 'donation'] as const
export type Way = (typeof ways)[number]

export interface OfferDraft {
  readonly cycleId: string
  readonly person: string
  readonly for: string
  readonly subject?: Subject | undefined
  readonly workedOn: string
  readonly minutes: number
}

export interface OfferWords {
  readonly record: string
  readonly forNeeded: string
  readonly minutesNeeded: string
  readonly dateNeeded: string
  readonly notYourself: string
  readonly noRates: string
  readonly noBudget: string
  readonly overBudget: (left: string) => string
  readonly money: (pence: number) => string
  readonly gone: string
  readonly notYours: string
  readonly paidAlready: string
  readonly takenBack: string
  readonly noVouchers: string
  readonly lessThanOffered: (most: string) => string
  readonly toWhomNeeded: string
  readonly approvedAlready: string
  readonly otherEyes: string
  readonly ownMoney: string
  readonly approveFirst: string
  readonly declined: string
  readonly paidOnNeeded: string
  readonly workDone: string
}

/**
 * Whether an offer may be made. The budget limits what is promised for work still to come; work that was done
 * is owed whether or not somebody planned for it. `left` is what the budget holds, undefined when none is set.
 */
export function mayOffer(
  draft: OfferDraft,
  {
    by,
    today,
    rates,
    amountPence,
    left,
  }: {
    readonly by: string
    readonly today: string
    readonly rates: RatePolicy | undefined
    readonly amountPence: number
    readonly left: number | undefined
  },
  words: OfferWords,
): Ruling<OfferDraft> {
  const problems: Problem[] = []
  const what = draft.for.trim()
  if (what === '' || what.length > 120) problems.push({ field: 'for', text: words.forNeeded })
  if (!Number.isInteger(draft.minutes) || draft.minutes < 1 || draft.minutes > 1440)
    problems.push({ field: 'minutes', text: words.minutesNeeded })
  if (!/^\d{4}-\d\d-\d\d$/.test(draft.workedOn)) problems.push({ field: 'workedOn', text: words.dateNeeded })
  if (draft.person === by) problems.push({ field: 'person', text: words.notYourself })
  if (!rates) problems.push({ text: words.noRates })
  if (problems.length === 0 && draft.workedOn > today) {
    if (left === undefined) problems.push({ text: words.noBudget })
    else if (amountPence > left) problems.push({ text: words.overBudget(words.money(Math.max(left, 0))) })
  }
  return allowUnless(problems, { ...draft, for: what })
}

/** The day it is to be in their hands: the day itself for interviews, else the days the rates promise. */
export function dueOn(draft: Pick<OfferDraft, 'workedOn' | 'subject'>, rates: RatePolicy): string {
  return draft.subject?.kind === 'interview' ? draft.workedOn : daysAfter(draft.workedOn, rates.daysToPay)
}

/** What they would like: theirs alone to say, and to change until it is paid. */
export function mayChoose(
  offer: Offer | undefined,
  by: string | undefined,
  wish: {
    readonly choice: Choice
    readonly pence?: number | undefined
    readonly toWhom?: string | undefined
  },
  vouchers: boolean,
  words: OfferWords,
): Ruling<{ choice: Choice; pence: number | undefined; toWhom: string | undefined }> {
  if (!offer || offer.person !== by) return refuse({ text: words.notYours })
  if (offer.takenBackAt) return refuse({ text: words.takenBack })
  if (offer.paidOn) return refuse({ text: words.paidAlready })
  const { choice, pence } = wish
  const toWhom = wish.toWhom?.trim() ?? ''
  if (choice === 'voucher' && !vouchers) return refuse({ field: 'choice', text: words.noVouchers })
  if (
    choice === 'less' &&
    (pence === undefined || !Number.isInteger(pence) || pence < 1 || pence >= offer.amountPence)
  )
    return refuse({ field: 'pence', text: words.lessThanOffered(words.money(offer.amountPence)) })
  if (choice === 'donate' && (toWhom === '' || toWhom.length > 120))
    return refuse({ field: 'toWhom', text: words.toWhomNeeded })
  return allow({
    choice,
    pence: choice === 'less' ? pence : undefined,
    toWhom: choice === 'donate' ? toWhom : undefined,
  })
}

/** Approved by somebody else than whoever offered it, and never by whoever gets it. */
export function mayApprove(
  offer: Offer | undefined,
  by: string | undefined,
  words: OfferWords,
): Ruling<Offer> {
  if (!offer || by === undefined) return refuse({ text: words.gone })
  if (offer.takenBackAt) return refuse({ text: words.takenBack })
  if (offer.approvedBy) return refuse({ text: words.approvedAlready })
  if (offer.person === by) return refuse({ text: words.ownMoney })
  if (offer.offeredBy === by) return refuse({ text: words.otherEyes })
  return allow(offer)
}

/** Paid once, after the approval, by anybody but the person who gets it, on a day that has come. */
export function mayPay(
  offer: Offer | undefined,
  by: string | undefined,
  { paidOn, today }: { readonly paidOn: string; readonly today: string },
  words: OfferWords,
): Ruling<Offer> {
  if (!offer || by === undefined) return refuse({ text: words.gone })
  if (offer.takenBackAt) return refuse({ text: words.takenBack })
  if (offer.paidOn) return refuse({ text: words.paidAlready })
  if (!offer.approvedBy) return refuse({ text: words.approveFirst })
  if (offer.person === by) return refuse({ text: words.ownMoney })
  if (penceOf(offer) === 0) return refuse({ text: words.declined })
  if (!/^\d{4}-\d\d-\d\d$/.test(paidOn) || paidOn > today)
    return refuse({ field: 'paidOn', text: words.paidOnNeeded })
  return allow(offer)
}

/** Taken back only before the day of the work. What was worked for is owed, whatever happened since. */
export function mayTakeBack(
  offer: Offer | undefined,
  by: string | undefined,
  today: string,
  words: OfferWords,
): Ruling<Offer> {
  if (!offer || by === undefined) return refuse({ text: words.gone })
  if (offer.takenBackAt) return refuse({ text: words.takenBack })
  if (offer.paidOn) return refuse({ text: words.paidAlready })
  if (offer.workedOn <= today) return refuse({ text: words.workDone })
  return allow(offer)
}

/** What is to be paid, after what they would like: nothing when they want nothing. */
export function penceOf(offer: Pick<Offer, 'amountPence' | 'choice' | 'chosenPence'>): number {
  if (offer.choice === 'decline') return 0
  return offer.choice === 'less' ? (offer.chosenPence ?? offer.amountPence) : offer.amountPence
}

/** Where an offer stands today. Late from the day after it was due, not from the day itself. */
export type Standing = 'takenBack' | 'declined' | 'paid' | 'late' | 'due' | 'promised'

export function standingOf(offer: Offer, today: string): Standing {
  if (offer.takenBackAt) return 'takenBack'
  if (offer.paidOn) return 'paid'
  if (penceOf(offer) === 0) return 'declined'
  if (today > offer.dueOn) return 'late'
  return today >= offer.workedOn ? 'due' : 'promised'
}

/** Days after the day it was due: until it was paid, or until today. 0 when it is, or was, in time. */
export function daysLate(offer: Offer, today: string): number {
  const standing = standingOf(offer, today)
  if (standing !== 'paid' && standing !== 'late') return 0
  return Math.max(0, daysBetween(offer.dueOn, offer.paidOn ?? today))
}

export interface Owed {
  /** For work that was done and is not paid yet, late or not. */
  readonly owedPence: number
  readonly latePence: number
  /** The longest anything is overdue, in days; 0 when nothing is. */
  readonly daysLate: number
  /** For work that is still to come. */
  readonly promisedPence: number
  readonly paidPence: number
}

/** What is owed, promised and paid, in pence: of one person's offers, or of a whole project's. O(n). */
export function owed(offers: readonly Offer[], today: string): Owed {
  const sum = (...standings: Standing[]) =>
    offers
      .filter((offer) => standings.includes(standingOf(offer, today)))
      .reduce((pence, offer) => pence + (offer.paidPence ?? penceOf(offer)), 0)
  const late = offers.filter((offer) => standingOf(offer, today) === 'late')
  return {
    owedPence: sum('due', 'late'),
    latePence: sum('late'),
    daysLate: Math.max(0, ...late.map((offer) => daysLate(offer, today))),
    promisedPence: sum('promised'),
    paidPence: sum('paid'),
  }
}
