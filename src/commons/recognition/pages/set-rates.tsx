import { z } from 'zod'
import { dateOf, longDate } from '#platform/clock'
import { checked, hiddenId, number, page, seeOther, text } from '#platform/http'
import { pounds } from '#platform/words'
import {
  Button,
  Checkboxes,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  IndexCard,
  SummaryList,
  type SummaryRow,
  Tag,
  TextInput,
} from '#ui'
import { approveRates, personOf, setRates } from '../acts-rates.ts'
import { mayReadRates, maySetRatesHere } from '../permissions.ts'
import type { RatePolicy } from '../rate-policy.ts'
import { findRates, listRates } from '../storage-rates.ts'
import { lasting, words } from '../words.ts'
import { dateBoxes, dateIn, money, moneyIfAny } from './money-fields.ts'

/** What time is paid here, since when, from which source: for everybody to read, with four eyes to change. */
export const setRatesPage = page({
  path: '/{place}/rates',
  load: async (ask) => {
    const [now, all] = await Promise.all([
      findRates(ask.tx, ask.place.id, dateOf(ask.now)),
      listRates(ask.tx, ask.place.id),
    ])
    return { now, all }
  },
  may: mayReadRates,
  show: (ask, { now, all }) => {
    const sentences = words.in(ask.language)
    const say = sentences.rates
    const sets = maySetRatesHere(ask.who).may && !ask.place.record
    const [year = '', month = '', day = ''] = dateOf(ask.now).split('-')
    const others = all.filter(({ id }) => id !== now?.id)
    return {
      title: say.title,
      density: sets ? 'staff' : 'public',
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <h2>{say.now}</h2>
          {now ? <SummaryList rows={rowsOf(now, say)} /> : <EmptyState sentence={say.none} />}
          {others.length > 0 && <h2>{say.earlier}</h2>}
          {others.map((rates) => (
            <IndexCard key={rates.id} title={say.from(longDate(rates.validFrom))}>
              {!rates.approvedBy && (
                <p>
                  <Tag tone="waiting">{say.waiting}</Tag>
                </p>
              )}
              <SummaryList rows={rowsOf(rates, say)} />
              {sets && !rates.approvedBy && rates.setBy !== personOf(ask) && (
                <Form
                  view={ask.form}
                  act="approve"
                  id={`r${rates.id.slice(-8)}`}
                  tried={ask.form.act === 'approve' && ask.form.values['rates'] === rates.id}
                >
                  <Hidden name="rates" value={rates.id} />
                  <Button hidden={say.from(longDate(rates.validFrom))}>{say.approve}</Button>
                </Form>
              )}
            </IndexCard>
          ))}
          {sets && (
            <section class="section">
              <h2>{say.set}</h2>
              <p>
                {say.setLead} {say.figures}
              </p>
              <Form view={ask.form} act="set">
                <DateInput name="from" label={say.fromLabel} day={day} month={month} year={year} />
                <TextInput name="hour" label={say.hourLabel} prefix="£" width={5} inputmode="decimal" />
                <TextInput
                  name="halfDay"
                  label={say.halfDayLabel}
                  hint={say.halfDayHint}
                  prefix="£"
                  width={5}
                  inputmode="decimal"
                  optional
                />
                <TextInput
                  name="halfDayMinutes"
                  label={say.halfDayMinutes}
                  width={3}
                  inputmode="numeric"
                  optional
                />
                <TextInput
                  name="days"
                  label={say.daysLabel}
                  hint={say.daysHint}
                  width={2}
                  inputmode="numeric"
                />
                <Checkboxes
                  name="voucher"
                  label={say.voucher}
                  choices={[{ value: 'yes', text: say.voucherLabel }]}
                />
                <TextInput name="source" label={say.sourceLabel} hint={say.sourceHint} />
                <Button>{say.save}</Button>
              </Form>
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    set: act({
      may: maySetRatesHere,
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          hour: money(say.hourNeeded),
          halfDay: moneyIfAny(say.moneyShape),
          halfDayMinutes: text({ most: 3, tooLong: say.halfDayWhole }),
          days: number({ needed: say.daysNeeded, most: 60 }),
          voucher: checked(),
          source: text({ needed: say.sourceNeeded, most: 500, tooLong: say.sourceNeeded }),
          ...dateBoxes('from'),
        })
      },
      do: async (ask, _loaded, form) => {
        const halfDayMinutes = form.halfDayMinutes === '' ? undefined : Number(form.halfDayMinutes)
        const ruling = await setRates(
          ask,
          {
            validFrom: dateIn(form, 'from'),
            hourPence: form.hour,
            halfDayPence: form.halfDay,
            halfDayMinutes,
            daysToPay: form.days,
            voucherAllowed: form.voucher,
            source: form.source,
          },
          words.in(ask.language).rules,
        )
        return ruling.ok ? seeOther(`/${ask.place.slug}/rates`) : ruling
      },
    }),
    approve: act({
      may: maySetRatesHere,
      form: (ask) => z.object({ rates: hiddenId(words.in(ask.language).rules.ratesGone) }),
      do: async (ask, _loaded, { rates }) => {
        const ruling = await approveRates(ask, rates, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/rates`) : ruling
      },
    }),
  }),
})

type Say = ReturnType<typeof words.in>['rates']

function rowsOf(rates: RatePolicy, say: Say): readonly SummaryRow[] {
  return [
    { term: say.hour, detail: pounds(rates.hourPence) },
    ...(rates.halfDayPence !== undefined && rates.halfDayMinutes !== undefined
      ? [{ term: say.halfDay(lasting(rates.halfDayMinutes)), detail: pounds(rates.halfDayPence) }]
      : []),
    { term: say.days, detail: say.daysLine(rates.daysToPay) },
    { term: say.interviews, detail: say.interviewsLine },
    { term: say.voucher, detail: rates.voucherAllowed ? say.voucherYes : say.voucherNo },
    { term: say.source, detail: rates.source },
    ...(rates.approvedAt ? [{ term: say.agreed, detail: say.approved(longDate(rates.approvedAt)) }] : []),
  ]
}
