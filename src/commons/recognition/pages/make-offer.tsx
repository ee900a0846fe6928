import { z } from 'zod'
import { findCycle, listSeats } from '#commons/cycles'
import { listNames } from '#commons/people'
import { dateOf } from '#platform/clock'
import { choice, hiddenId, number, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { pounds } from '#platform/words'
import {
  Button,
  ButtonLink,
  DateInput,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  Radios,
  Select,
  TextInput,
} from '#ui'
import { offer } from '../acts.ts'
import { personOf } from '../acts-rates.ts'
import { mayArrangePay } from '../permissions.ts'
import { listOffers } from '../storage.ts'
import { findRates } from '../storage-rates.ts'
import { words } from '../words.ts'
import { dateBoxes, dateIn } from './money-fields.ts'

const kinds = ['session', 'interview', 'other'] as const

/** Offers to pay somebody for time: whom, what for, which day, how long. The amount is nobody's to choose. */
export const makeOffer = page({
  path: '/{place}/projects/{cycle}/recognition/offer',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    if (!cycle) return undefined
    const [seats, offers, rates] = await Promise.all([
      listSeats(tx, place.id, cycle.id),
      listOffers(tx, place.id, cycle.id),
      findRates(tx, place.id, dateOf(ask.now)),
    ])
    // Whoever left may still be owed for what they did before.
    const people = [...new Set([...seats.map(({ person }) => person), ...offers.map(({ person }) => person)])]
    const names = await listNames(tx, place.id, people)
    return { cycle, rates, people: people.filter((person) => person !== personOf(ask)), names }
  },
  may: mayArrangePay,
  show: (ask, { cycle, rates, people, names }) => {
    const { offer: say, team } = words.in(ask.language)
    const root = `/${ask.place.slug}/projects/${cycle.slug}/recognition`
    const [year = '', month = '', day = ''] = dateOf(ask.now).split('-')
    return {
      title: say.title,
      density: 'staff',
      unlisted: true,
      cycle,
      back: { href: root, text: team.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {rates ? (
            <p>
              <a href={`/${ask.place.slug}/rates`}>{team.ratesNow(pounds(rates.hourPence))}</a>
            </p>
          ) : (
            <EmptyState sentence={team.noRates}>
              <ButtonLink href={`/${ask.place.slug}/rates`}>{team.rates}</ButtonLink>
            </EmptyState>
          )}
          <Form view={ask.form} act="offer">
            <Select
              name="person"
              label={say.person}
              options={[
                { value: '', text: '' },
                ...people.map((person) => ({ value: person, text: names.get(person) ?? team.somebody })),
              ]}
            />
            <Radios
              name="kind"
              label={say.kind}
              choices={kinds.map((kind) => ({
                value: kind,
                text: say.kinds[kind],
                hint: kind === 'interview' ? say.kindHint.interview : undefined,
              }))}
            />
            <TextInput name="for" label={say.for} hint={say.forHint} />
            <DateInput name="workedOn" label={say.workedOn} day={day} month={month} year={year} />
            <Fieldset legend={say.long}>
              <p class="quiet">{say.longHint}</p>
              <TextInput name="hours" label={say.hours} width={2} inputmode="numeric" value="0" />
              <TextInput name="minutes" label={say.minutes} width={2} inputmode="numeric" value="0" />
            </Fieldset>
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    offer: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          person: hiddenId(say.personNeeded),
          kind: choice(kinds, say.kindNeeded),
          for: text({ needed: say.forNeeded, most: 120, tooLong: say.forNeeded }),
          hours: number({ needed: say.minutesNeeded, most: 24 }),
          minutes: number({ needed: say.minutesNeeded, most: 1440 }),
          ...dateBoxes('workedOn'),
        })
      },
      do: async (ask, { cycle, people }, form) => {
        const say = words.in(ask.language).rules
        if (!people.includes(form.person)) return refuse({ field: 'person', text: say.personNeeded })
        const made = await offer(
          ask,
          {
            cycleId: cycle.id,
            person: form.person,
            for: form.for,
            ...(form.kind === 'other' ? {} : { subject: { kind: form.kind } }),
            workedOn: dateIn(form, 'workedOn'),
            minutes: form.hours * 60 + form.minutes,
          },
          say,
        )
        return made.ok
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/recognition/${made.value.id}`)
          : made
      },
    }),
  }),
})
