import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { listNames } from '#commons/people'
import { dateOf, shortDate } from '#platform/clock'
import { page, seeOther } from '#platform/http'
import { pounds } from '#platform/words'
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  SummaryList,
  Table,
  TextInput,
} from '#ui'
import { setBudget } from '../acts-rates.ts'
import { type Offer, owed, penceOf } from '../offer.ts'
import { isArranging, mayArrangePay, mayReadRecognition } from '../permissions.ts'
import { listOffers } from '../storage.ts'
import { findBudget, findRates } from '../storage-rates.ts'
import { lasting, words } from '../words.ts'
import { money } from './money-fields.ts'
import { StandingTag } from './offer-card.tsx'

/**
 * What the team's time costs: set aside, paid, owed, late. Everybody with a seat sees the sums; whose offers
 * they are is seen by those who arrange the pay, and by each person on their own page.
 */
export const seeRecognition = page({
  path: '/{place}/projects/{cycle}/recognition',
  load: async (ask) => {
    const { tx, place, who } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    if (!cycle) return undefined
    const [offers, budget, rates] = await Promise.all([
      listOffers(tx, place.id, cycle.id),
      findBudget(tx, place.id, cycle.id),
      findRates(tx, place.id, dateOf(ask.now)),
    ])
    const arranging = isArranging(who, { cycle })
    const names = arranging
      ? await listNames(tx, place.id, [...new Set(offers.map(({ person }) => person))])
      : new Map<string, string>()
    return { cycle, offers, budget, rates, arranging, names }
  },
  may: mayReadRecognition,
  show: (ask, { cycle, offers, budget, rates, arranging, names }) => {
    const sentences = words.in(ask.language)
    const say = sentences.team
    const today = dateOf(ask.now)
    const sums = owed(offers, today)
    const spoken = sums.paidPence + sums.owedPence + sums.promisedPence
    const left = budget === undefined ? undefined : budget - spoken
    const place = `/${ask.place.slug}`
    const root = `${place}/projects/${cycle.slug}/recognition`
    return {
      title: say.title,
      density: 'staff',
      unlisted: true,
      cycle,
      back: { href: `${place}/projects/${cycle.slug}/run`, text: cycle.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Notice tone={sums.latePence > 0 ? 'warning' : 'plain'}>
            <p>{sums.latePence > 0 ? say.lateSum(pounds(sums.latePence), sums.daysLate) : say.nothingLate}</p>
          </Notice>
          {left !== undefined && left < 0 && (
            <Notice tone="warning">
              <p>{say.over(pounds(-left))}</p>
            </Notice>
          )}
          <SummaryList
            rows={[
              { term: say.budget, detail: budget === undefined ? say.noBudget : pounds(budget) },
              { term: say.paid, detail: pounds(sums.paidPence) },
              { term: say.owed, detail: pounds(sums.owedPence) },
              { term: say.promised, detail: pounds(sums.promisedPence) },
              { term: say.spoken, detail: pounds(spoken) },
              ...(left === undefined ? [] : [{ term: say.left, detail: pounds(Math.max(left, 0)) }]),
              {
                term: say.rates,
                detail: (
                  <a href={`${place}/rates`}>{rates ? say.ratesNow(pounds(rates.hourPence)) : say.noRates}</a>
                ),
              },
            ]}
          />
          <ButtonRow>
            {arranging && <ButtonLink href={`${root}/offer`}>{say.offer}</ButtonLink>}
            <ButtonLink kind="secondary" href={`${place}/mine/pay`}>
              {say.mine}
            </ButtonLink>
          </ButtonRow>
          <section class="section">
            <h2>{say.offers}</h2>
            <p class="quiet">{say.names}</p>
            {offers.length === 0 ? (
              <EmptyState sentence={say.none} />
            ) : (
              arranging && (
                <Table
                  caption={say.offers}
                  captionHidden
                  columns={[
                    {
                      heading: say.order,
                      cell: (offer: Offer) => <a href={`${root}/${offer.id}`}>{offer.number}</a>,
                      names: true,
                    },
                    { heading: say.whom, cell: ({ person }: Offer) => names.get(person) ?? say.somebody },
                    {
                      heading: say.what,
                      cell: (offer: Offer) => (
                        <>
                          <bdi>{offer.for}</bdi>, {shortDate(offer.workedOn)}, {lasting(offer.minutes)}
                        </>
                      ),
                    },
                    {
                      heading: say.amount,
                      cell: (offer: Offer) => pounds(offer.paidPence ?? penceOf(offer)),
                      numeric: true,
                    },
                    {
                      heading: say.state,
                      cell: (offer: Offer) => <StandingTag offer={offer} today={today} say={sentences} />,
                    },
                  ]}
                  rows={offers}
                />
              )
            )}
          </section>
          {arranging && (
            <>
              {offers.length > 0 && (
                <p>
                  <a href={`${root}/payments.csv`}>{say.sheet}</a>
                  <br />
                  {say.sheetHint}
                </p>
              )}
              <section class="section">
                <h2>{say.setBudget}</h2>
                <Form view={ask.form} act="budget">
                  <TextInput
                    name="budget"
                    label={say.budgetLabel}
                    hint={say.budgetHint}
                    prefix="£"
                    width={5}
                    inputmode="decimal"
                    value={budget === undefined ? '' : String(budget / 100)}
                  />
                  <Button kind="secondary">{say.budgetSave}</Button>
                </Form>
              </section>
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    budget: act({
      may: mayArrangePay,
      form: (ask) => z.object({ budget: money(words.in(ask.language).rules.budgetNeeded) }),
      do: async (ask, { cycle }, { budget }) => {
        const ruling = await setBudget(ask, cycle.id, budget, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/recognition`) : ruling
      },
    }),
  }),
})
