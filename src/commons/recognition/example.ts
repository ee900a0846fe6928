import type { OfferDraft } from './offer.ts'
import type { RatesDraft } from './rate-policy.ts'

/** One valid set of rates, made up. A test says only what differs from it. */
export const exampleRates: RatesDraft = {
  validFrom: '2026-01-01',
  hourPence: 1_500,
  daysToPay: 7,
  voucherAllowed: true,
  source: 'Made up for tests.',
}

/** One valid offer for work that was done. */
export const exampleOffer: Omit<OfferDraft, 'cycleId' | 'person'> = {
  for: 'three interviews',
  workedOn: '2026-03-05',
  minutes: 180,
}
