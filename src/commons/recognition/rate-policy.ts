import type { Instant } from '#platform/clock'
import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** What people's time is paid in a place, from a day on. Configuration: no figure comes with the product. */
export interface RatePolicy {
  readonly id: string
  readonly validFrom: string
  readonly hourPence: number
  /** So many minutes are paid as half a day: both, or neither. */
  readonly halfDayPence: number | undefined
  readonly halfDayMinutes: number | undefined
  /** Days after the work until it is due. Interviews are due on the day itself. */
  readonly daysToPay: number
  readonly voucherAllowed: boolean
  /** Where the figures come from. */
  readonly source: string
  readonly setBy: string
  readonly setAt: Instant
  /** Another person than the one who set them; nothing is offered by rates nobody approved. */
  readonly approvedBy: string | undefined
  readonly approvedAt: Instant | undefined
}

export type RatesDraft = Pick<
  RatePolicy,
  'validFrom' | 'hourPence' | 'daysToPay' | 'voucherAllowed' | 'source'
> & {
  readonly halfDayPence?: number | undefined
  readonly halfDayMinutes?: number | undefined
}

export interface RatesWords {
  readonly hourNeeded: string
  readonly halfDayWhole: string
  readonly daysNeeded: string
  readonly sourceNeeded: string
  readonly dateNeeded: string
  readonly ratesGone: string
  readonly ratesFourEyes: string
  readonly ratesApproved: string
}

/** Whether rates may be set: with a figure, a source for it, and half a day said whole or not at all. */
export function maySetRates(draft: RatesDraft, words: RatesWords): Ruling<RatesDraft> {
  const problems: Problem[] = []
  const { hourPence, halfDayPence, halfDayMinutes, daysToPay } = draft
  if (!isBetween(hourPence, 1, 1_000_000)) problems.push({ field: 'hour', text: words.hourNeeded })
  if (
    (halfDayPence === undefined) !== (halfDayMinutes === undefined) ||
    (halfDayPence !== undefined && !isBetween(halfDayPence, 1, 10_000_000)) ||
    (halfDayMinutes !== undefined && !isBetween(halfDayMinutes, 60, 480))
  )
    problems.push({ field: 'halfDay', text: words.halfDayWhole })
  if (!isBetween(daysToPay, 0, 60)) problems.push({ field: 'days', text: words.daysNeeded })
  if (!/^\d{4}-\d\d-\d\d$/.test(draft.validFrom)) problems.push({ field: 'from', text: words.dateNeeded })
  const source = draft.source.trim()
  if (source === '' || source.length > 500) problems.push({ field: 'source', text: words.sourceNeeded })
  return allowUnless(problems, { ...draft, source })
}

/** Rates are agreed by somebody else than whoever wrote them down. */
export function mayApproveRates(
  rates: RatePolicy | undefined,
  by: string | undefined,
  words: RatesWords,
): Ruling<RatePolicy> {
  if (!rates || by === undefined) return refuse({ text: words.ratesGone })
  if (rates.approvedBy !== undefined) return refuse({ text: words.ratesApproved })
  if (rates.setBy === by) return refuse({ text: words.ratesFourEyes })
  return allow(rates)
}

/**
 * Pence for so many minutes: whole half days first, the rest by the hour and never more than another half
 * day, rounded up to the penny. It knows the minutes and the rates, and nothing else about anybody.
 */
export function amountFor(
  minutes: number,
  rates: Pick<RatePolicy, 'hourPence' | 'halfDayPence' | 'halfDayMinutes'>,
): number {
  const byHour = (rest: number) => Math.ceil((rest * rates.hourPence) / 60)
  const { halfDayPence, halfDayMinutes } = rates
  if (halfDayPence === undefined || halfDayMinutes === undefined) return byHour(minutes)
  const halves = Math.floor(minutes / halfDayMinutes)
  return halves * halfDayPence + Math.min(byHour(minutes % halfDayMinutes), halfDayPence)
}

function isBetween(n: number, least: number, most: number): boolean {
  return Number.isInteger(n) && n >= least && n <= most
}
