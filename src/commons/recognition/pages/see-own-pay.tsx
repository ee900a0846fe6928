import { z } from 'zod'
import { dateOf } from '#platform/clock'
import { choice, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { pounds } from '#platform/words'
import { ButtonLink, EmptyState, ErrorSummary, Notice, WhoSees } from '#ui'
import { choose } from '../acts.ts'
import { personOf } from '../acts-rates.ts'
import { choices, type Offer, owed } from '../offer.ts'
import { maySeeOwnPay } from '../permissions.ts'
import { listOffersTo } from '../storage.ts'
import { listRates } from '../storage-rates.ts'
import { words } from '../words.ts'
import { moneyIfAny } from './money-fields.ts'
import { OfferCard } from './offer-card.tsx'

/** What I am owed: every offer, what I would like, when it is paid, and what is late. Nobody else's page. */
export const seeOwnPay = page({
  path: '/{place}/mine/pay',
  load: async (ask) => {
    const me = personOf(ask)
    if (me === undefined) return { offers: [], vouchersBy: new Set<string>() }
    const offers = await listOffersTo(ask.tx, ask.place.id, me)
    const rates = offers.length === 0 ? [] : await listRates(ask.tx, ask.place.id)
    return {
      offers,
      vouchersBy: new Set(rates.filter(({ voucherAllowed }) => voucherAllowed).map(({ id }) => id)),
    }
  },
  may: maySeeOwnPay,
  show: (ask, { offers, vouchersBy }) => {
    const sentences = words.in(ask.language)
    const say = sentences.mine
    const today = dateOf(ask.now)
    const sums = owed(offers, today)
    // What was due first comes first: late before today, today before what is still to come.
    const open = offers
      .filter((one) => !isPaid(one))
      .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.number - other.number)
    const done = offers.filter(isPaid)
    const card = (offer: Offer) => (
      <OfferCard
        key={offer.id}
        offer={offer}
        today={today}
        vouchers={vouchersBy.has(offer.policyId)}
        form={ask.form}
        say={sentences}
      />
    )
    return {
      title: say.title,
      density: 'participant',
      unlisted: true,
      back: { href: `/${ask.place.slug}/mine`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{sums.owedPence > 0 ? say.owed(pounds(sums.owedPence)) : say.nothing}</p>
          {sums.latePence > 0 && (
            <Notice tone="warning">
              <p>{say.late(pounds(sums.latePence), sums.daysLate)}</p>
            </Notice>
          )}
          {sums.promisedPence > 0 && <p>{say.promised(pounds(sums.promisedPence))}</p>}
          {sums.paidPence > 0 && <p>{say.paid(pounds(sums.paidPence))}</p>}
          <p>{say.why}</p>
          <WhoSees>{say.who}</WhoSees>
          {offers.length === 0 && <EmptyState sentence={say.empty} picture="cafe" />}
          {open.length > 0 && (
            <section class="section">
              <h2>{say.open}</h2>
              {open.map(card)}
            </section>
          )}
          {done.length > 0 && (
            <section class="section">
              <h2>{say.done}</h2>
              {done.map(card)}
            </section>
          )}
          {done.length > 0 && (
            <section class="section">
              <h2>{say.letter}</h2>
              <p>
                {say.letterLead} {say.advice}
              </p>
              <ButtonLink kind="secondary" href={`/${ask.place.slug}/mine/pay/letter`}>
                {say.openLetter}
              </ButtonLink>
            </section>
          )}
          {offers.length > 0 && (
            <section class="section">
              <h2>{say.askFor}</h2>
              <p>
                <bdi>{say.askWhom(ask.place.contact || ask.place.runsIt)}</bdi>
              </p>
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    yes: act({
      form: (ask) => z.object({ offer: hiddenId(words.in(ask.language).rules.gone) }),
      do: async (ask, _loaded, { offer }) => {
        const ruling = await choose(ask, offer, 'pay', {}, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/mine/pay`) : ruling
      },
    }),
    other: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          offer: hiddenId(say.gone),
          choice: choice(choices, say.choiceNeeded),
          pence: moneyIfAny(say.moneyShape),
          toWhom: text({ most: 120, tooLong: say.toWhomNeeded }),
        })
      },
      do: async (ask, _loaded, { offer, choice: wish, pence, toWhom }) => {
        if (wish === 'pay')
          return refuse({ field: 'choice', text: words.in(ask.language).rules.choiceNeeded })
        const ruling = await choose(ask, offer, wish, { pence, toWhom }, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/mine/pay`) : ruling
      },
    }),
  }),
})

function isPaid(offer: Offer): boolean {
  return offer.paidOn !== undefined
}
