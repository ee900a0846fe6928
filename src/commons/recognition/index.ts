export { approve, choose, offer, pay, takeBack } from './acts.ts'
export { approveRates, setBudget, setRates } from './acts-rates.ts'
export {
  type Choice,
  daysLate,
  type Offer,
  type OfferDraft,
  type Owed,
  owed,
  penceOf,
  type Standing,
  type Subject,
  standingOf,
  type Way,
} from './offer.ts'
export { amountFor, type RatePolicy, type RatesDraft } from './rate-policy.ts'
export { findOffer, listOffers, listOffersTo } from './storage.ts'
export { findBudget, findRates, listRates } from './storage-rates.ts'
