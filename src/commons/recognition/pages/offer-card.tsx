import { longDate } from '#platform/clock'
import type { FormView } from '#platform/http'
import { pounds } from '#platform/words'
import { Button, Details, Form, Hidden, IndexCard, Radios, Tag, TextInput } from '#ui'
import { daysLate, type Offer, penceOf, type Standing, standingOf } from '../offer.ts'
import { lasting, type words } from '../words.ts'

type Sentences = ReturnType<typeof words.in>

/** One offer as its own person sees it: "yes, pay me" first, everything else behind "other ways". */
export function OfferCard({
  offer,
  today,
  vouchers,
  form,
  say,
}: {
  offer: Offer
  today: string
  vouchers: boolean
  form: FormView
  say: Sentences
}) {
  const { mine } = say
  const standing = standingOf(offer, today)
  const id = `o${offer.number}`
  const isTried = form.values['offer'] === offer.id
  return (
    <IndexCard title={mine.order(offer.number)}>
      <p>
        <bdi>{mine.what(offer.for, longDate(offer.workedOn), lasting(offer.minutes))}</bdi>
      </p>
      <p>
        <StandingTag offer={offer} today={today} say={say} />
      </p>
      {offer.paidOn !== undefined ? (
        <p>{mine.paidLine(pounds(offer.paidPence ?? 0), longDate(offer.paidOn))}</p>
      ) : (
        <>
          <p>{mine.amount(pounds(offer.amountPence))}</p>
          {standing === 'promised' && <p>{mine.ahead}</p>}
          <p>{offer.choice ? chosen(offer, say) : mine.unanswered}</p>
          <p class="quiet">{offer.approvedBy ? mine.approved : mine.waiting}</p>
          {offer.choice !== 'pay' && (
            <Form view={form} act="yes" id={`${id}-yes`} tried={isTried && form.act === 'yes'}>
              <Hidden name="offer" value={offer.id} />
              <Button hidden={mine.yesHidden(offer.number)}>{mine.yes}</Button>
            </Form>
          )}
          <Details summary={mine.otherWays} open={isTried && form.act === 'other'}>
            <p>{mine.otherLead}</p>
            <Form view={form} act="other" id={id} tried={isTried && form.act === 'other'}>
              <Hidden name="offer" value={offer.id} />
              <Radios
                name="choice"
                label={mine.which}
                small
                choices={[
                  ...(vouchers ? [{ value: 'voucher', text: mine.voucher }] : []),
                  {
                    value: 'donate',
                    text: mine.donate,
                    asks: <TextInput name="toWhom" label={mine.toWhom} />,
                  },
                  {
                    value: 'less',
                    text: mine.less,
                    hint: mine.lessWhy,
                    asks: (
                      <TextInput name="pence" label={mine.pence} prefix="£" width={5} inputmode="decimal" />
                    ),
                  },
                  { value: 'decline', text: mine.decline },
                ]}
              />
              <Button kind="secondary">{mine.keep}</Button>
            </Form>
          </Details>
        </>
      )}
    </IndexCard>
  )
}

/** Where an offer stands, in words: late is said from the day after it was due, and never hidden again. */
export function StandingTag({ offer, today, say }: { offer: Offer; today: string; say: Sentences }) {
  const standing = standingOf(offer, today)
  const days = daysLate(offer, today)
  return (
    <>
      <Tag tone={tones[standing]}>{standing === 'late' ? say.late(days) : say.standings[standing]}</Tag>
      {standing === 'due' && ` ${offer.dueOn === today ? say.dueToday : say.dueOn(longDate(offer.dueOn))}`}
      {standing === 'paid' && days > 0 && ` ${say.late(days)}`}
    </>
  )
}

const tones = {
  promised: 'plain',
  due: 'waiting',
  late: 'problem',
  paid: 'done',
  declined: 'plain',
  takenBack: 'plain',
} as const satisfies Record<Standing, string>

function chosen(offer: Offer, { mine }: Sentences): string {
  switch (offer.choice) {
    case 'donate':
      return mine.chosen.donate(offer.toWhom ?? '')
    case 'less':
      return mine.chosen.less(pounds(penceOf(offer)))
    default:
      return mine.chosen[offer.choice ?? 'pay']
  }
}
