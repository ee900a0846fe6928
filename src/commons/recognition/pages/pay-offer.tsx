import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { listNames } from '#commons/people'
import { dateOf, longDate } from '#platform/clock'
import { choice, page, seeOther, text } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { pounds } from '#platform/words'
import { Button, DateInput, ErrorSummary, Form, Notice, Radios, SummaryList, TextInput } from '#ui'
import { approve, pay, takeBack } from '../acts.ts'
import { personOf } from '../acts-rates.ts'
import { daysLate, type Offer, penceOf, standingOf, ways } from '../offer.ts'
import { mayArrangePay } from '../permissions.ts'
import { findOffer } from '../storage.ts'
import { findRatesById } from '../storage-rates.ts'
import { lasting, words } from '../words.ts'
import { dateBoxes, dateIn } from './money-fields.ts'
import { StandingTag } from './offer-card.tsx'

/** One offer for those who arrange the pay: what was offered, what they would like, approve it, pay it. */
export const payOffer = page({
  path: '/{place}/projects/{cycle}/recognition/{offer}',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    const offer = cycle && (await findOffer(tx, place.id, ask.params.offer))
    if (offer?.cycleId !== cycle?.id || !cycle || !offer) return undefined
    const [rates, names] = await Promise.all([
      findRatesById(tx, place.id, offer.policyId),
      listNames(tx, place.id, [offer.person]),
    ])
    return { cycle, offer, rates, name: names.get(offer.person) }
  },
  may: mayArrangePay,
  show: (ask, { cycle, offer, rates, name }) => {
    const sentences = words.in(ask.language)
    const say = sentences.settle
    const today = dateOf(ask.now)
    const me = personOf(ask)
    const standing = standingOf(offer, today)
    const open = standing === 'due' || standing === 'late' || standing === 'promised'
    return {
      title: say.title(offer.number),
      density: 'staff',
      unlisted: true,
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/recognition`, text: say.all },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title(offer.number)}</h1>
          <p>
            <StandingTag offer={offer} today={today} say={sentences} />
          </p>
          {standing === 'late' && (
            <Notice tone="warning">
              <p>{say.isLate(daysLate(offer, today))}</p>
            </Notice>
          )}
          <SummaryList
            rows={[
              { term: say.to, detail: name ?? sentences.team.somebody },
              { term: say.for, detail: offer.for },
              { term: say.worked, detail: longDate(offer.workedOn) },
              { term: say.long, detail: lasting(offer.minutes) },
              { term: say.offered, detail: pounds(offer.amountPence) },
              {
                term: say.rates,
                detail: rates ? say.ratesLine(pounds(rates.hourPence), longDate(rates.validFrom)) : '',
              },
              { term: say.wish, detail: wish(offer, sentences) },
              { term: say.toPay, detail: pounds(penceOf(offer)) },
              { term: say.due, detail: longDate(offer.dueOn) },
              {
                term: say.approved,
                detail: offer.approvedAt ? longDate(offer.approvedAt) : say.notApproved,
              },
              {
                term: say.paid,
                detail:
                  offer.paidOn === undefined
                    ? say.notPaid
                    : `${pounds(offer.paidPence ?? 0)}, ${longDate(offer.paidOn)}`,
              },
              ...(offer.reference ? [{ term: say.reference, detail: offer.reference }] : []),
            ]}
          />
          {open && !offer.approvedBy && offer.offeredBy === me && <p>{sentences.rules.otherEyes}</p>}
          {!offer.takenBackAt && !offer.approvedBy && offer.offeredBy !== me && offer.person !== me && (
            <section class="section">
              <h2>{say.approve}</h2>
              <p>{say.approveLead}</p>
              <Form view={ask.form} act="approve">
                <Button>{say.approve}</Button>
              </Form>
            </section>
          )}
          {open && offer.approvedBy && offer.person !== me && (
            <Payment ask={ask} offer={offer} today={today} say={sentences} />
          )}
          {standing === 'promised' && (
            <section class="section">
              <h2>{say.takeBack}</h2>
              <p>{say.takeBackLead}</p>
              <Form view={ask.form} act="takeBack">
                <Button kind="warning">{say.takeBack}</Button>
              </Form>
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    approve: act({
      form: () => z.object({}),
      do: async (ask, { cycle, offer }) =>
        settled(ask, cycle, await approve(ask, offer.id, words.in(ask.language).rules)),
    }),
    pay: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          way: choice(ways, say.wayNeeded),
          reference: text({ most: 80, tooLong: say.referenceTooLong }),
          ...dateBoxes('paidOn'),
        })
      },
      do: async (ask, { cycle, offer }, form) => {
        const { way, reference } = form
        const payment = { paidOn: dateIn(form, 'paidOn'), way, reference }
        return settled(ask, cycle, await pay(ask, offer.id, payment, words.in(ask.language).rules))
      },
    }),
    takeBack: act({
      form: () => z.object({}),
      do: async (ask, { cycle, offer }) =>
        settled(ask, cycle, await takeBack(ask, offer.id, words.in(ask.language).rules)),
    }),
  }),
})

type Sentences = ReturnType<typeof words.in>

function Payment({
  ask,
  offer,
  today,
  say,
}: {
  ask: { readonly form: Parameters<typeof Form>[0]['view'] }
  offer: Offer
  today: string
  say: Sentences
}) {
  const [year = '', month = '', day = ''] = today.split('-')
  const fitting =
    offer.choice === 'donate' ? ['donation'] : offer.choice === 'voucher' ? ['voucher'] : ['cash', 'bank']
  return (
    <section class="section">
      <h2>{say.settle.pay}</h2>
      <Form view={ask.form} act="pay">
        <DateInput name="paidOn" label={say.settle.paidOn} day={day} month={month} year={year} />
        <Radios
          name="way"
          label={say.settle.way}
          value={fitting.length === 1 ? fitting[0] : undefined}
          choices={ways
            .filter((way) => fitting.includes(way))
            .map((way) => ({ value: way, text: say.ways[way] }))}
        />
        <TextInput
          name="reference"
          label={say.settle.reference}
          hint={say.settle.referenceHint}
          width={20}
          optional
        />
        <Button>{say.settle.paySave}</Button>
      </Form>
    </section>
  )
}

function wish(offer: Offer, { settle, choices }: Sentences): string {
  if (!offer.choice) return settle.noWish
  if (offer.choice === 'donate') return `${choices.donate}: ${offer.toWhom}`
  return offer.choice === 'less' ? `${choices.less}: ${pounds(penceOf(offer))}` : choices[offer.choice]
}

function settled(
  ask: { readonly place: { readonly slug: string } },
  cycle: { readonly slug: string },
  ruling: Ruling<Offer>,
) {
  return ruling.ok
    ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/recognition/${ruling.value.id}`)
    : ruling
}
