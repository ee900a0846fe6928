import { type Choice, daysLate, type Offer, penceOf, standingOf } from './offer.ts'
import type { RatePolicy } from './rate-policy.ts'

/**
 * Every offer of a project as a sheet anybody can add up again: the amount follows from minutes and rates,
 * what is to be paid from the amount and the choice. Order numbers stand in place of names, and no cell holds
 * anything somebody typed, so that nothing has to be quoted and no cell can be a formula.
 */
export function paymentsCsv(offers: readonly Offer[], rates: readonly RatePolicy[], today: string): string {
  const by = new Map(rates.map((one) => [one.id, one]))
  const rows = offers.toSorted((a, b) => a.number - b.number).map((offer) => row(offer, by, today))
  return [columns.join(','), ...rows].map((line) => `${line}\r\n`).join('')
}

const columns = [
  'order',
  'worked_on',
  'minutes',
  'hour_pounds',
  'half_day_pounds',
  'half_day_minutes',
  'amount_pounds',
  'choice',
  'to_pay_pounds',
  'due_on',
  'approved',
  'paid_on',
  'paid_pounds',
  'state',
  'days_late',
] as const

function row(offer: Offer, by: ReadonlyMap<string, RatePolicy>, today: string): string {
  const rates = by.get(offer.policyId)
  const cells: Record<(typeof columns)[number], string | number> = {
    order: offer.number,
    worked_on: offer.workedOn,
    minutes: offer.minutes,
    hour_pounds: decimal(rates?.hourPence),
    half_day_pounds: decimal(rates?.halfDayPence),
    half_day_minutes: rates?.halfDayMinutes ?? '',
    amount_pounds: decimal(offer.amountPence),
    choice: offer.choice ?? ('pay' satisfies Choice),
    to_pay_pounds: decimal(offer.takenBackAt ? 0 : penceOf(offer)),
    due_on: offer.dueOn,
    approved: offer.approvedBy ? 'yes' : 'no',
    paid_on: offer.paidOn ?? '',
    paid_pounds: decimal(offer.paidPence),
    state: standingOf(offer, today),
    days_late: daysLate(offer, today),
  }
  return columns.map((column) => cells[column]).join(',')
}

function decimal(pence: number | undefined): string {
  return pence === undefined ? '' : (pence / 100).toFixed(2)
}
