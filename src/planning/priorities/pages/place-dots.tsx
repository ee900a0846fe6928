import { z } from 'zod'
import { findCycle, roleIn } from '#commons/cycles'
import { listAllOutcomes } from '#planning/framework'
import { longDate } from '#platform/clock'
import { type Ask, hiddenId, number, page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, ButtonRow, EmptyState, ErrorSummary, Form, TextInput } from '#ui'
import { findTally, moveDots, openRound } from '../acts.ts'
import { mayLeadChoice, mayPlaceDots, mayReadPriorities } from '../permissions.ts'
import { listDotsOf } from '../storage.ts'
import { words } from '../words.ts'
import { cardOf, Placing } from './dot-cards.tsx'
import { Counted } from './tally.tsx'

type Here = Ask<{ place: string; cycle: string }>

/** Dots: placed by everybody with a seat, one by one, and shown when the round is closed. */
export const placeDotsPage = page({
  path: '/{place}/projects/{cycle}/dots',
  load: async (ask) => {
    const { tx, place, params, who } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const counted = await findTally(tx, place.id, cycle.id)
    const outcomes = await listAllOutcomes(tx, place.id, cycle.id)
    const votes =
      counted && !counted.round.closedAt && roleIn(who, cycle.id) !== undefined && who.kind !== 'nobody'
    const mine = votes ? await listDotsOf(tx, place.id, counted.round.id, who.person) : []
    return { cycle, record: place.record, counted, outcomes, mine }
  },
  may: mayReadPriorities,
  show: (ask, { cycle, record, counted, outcomes, mine }) => {
    const all = words.in(ask.language)
    const say = all.dots
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const isLeading = mayLeadChoice(ask.who, { cycle, record }).may
    const isOpen = counted !== undefined && !counted.round.closedAt
    const title = !counted ? say.titleNone : isOpen ? say.title : say.titleClosed
    return {
      title,
      density: 'participant',
      cycle,
      wide: isOpen,
      back: { href: `${project}/outcomes`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{title}</h1>
          {!counted && <EmptyState sentence={say.none}>{isLeading && <Opening ask={ask} />}</EmptyState>}
          {counted && isOpen && (
            <Placing
              ask={ask}
              cycle={cycle}
              record={record}
              round={counted.round}
              outcomes={outcomes}
              mine={mine}
            />
          )}
          {counted && isOpen && mayPlaceDots(ask.who, { cycle, record }).may && (
            <p class="quiet">
              {say.counting(counted.tally.turnout.young + counted.tally.turnout.adults)} {say.hidden}
            </p>
          )}
          {isOpen && isLeading && (
            <ButtonRow>
              <ButtonLink kind="secondary" href={`${project}/dots/paper`}>
                {say.paper}
              </ButtonLink>
              <ButtonLink kind="secondary" href={`${project}/dots/close`}>
                {say.close}
              </ButtonLink>
            </ButtonRow>
          )}
          {counted?.round.closedAt && (
            <>
              <p>{say.closedOn(longDate(counted.round.closedAt))}</p>
              <Counted ask={ask} cycle={cycle} tally={counted.tally} outcomes={outcomes} />
              <ButtonRow>
                {isLeading && <ButtonLink href={`${project}/priorities/choose`}>{say.choose}</ButtonLink>}
                <a href={`${project}/priorities`}>{say.result}</a>
              </ButtonRow>
              {isLeading && (
                <section class="section">
                  <h2>{say.openAgain}</h2>
                  <Opening ask={ask} />
                </section>
              )}
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    open: act({
      form: (ask) =>
        z.object({ dots: number({ needed: words.in(ask.language).rules.dotsRange, least: 1, most: 20 }) }),
      may: mayLeadChoice,
      do: async (ask, { cycle }, { dots }) => {
        const ruling = await openRound(ask, cycle.id, dots, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/dots`) : ruling
      },
    }),
    place: act({
      form: (ask) =>
        z.object({
          outcome: hiddenId(words.in(ask.language).rules.unknown),
          dots: number({ needed: words.in(ask.language).rules.wholeDots, most: 20 }),
        }),
      may: mayPlaceDots,
      do: async (ask, { cycle, counted }, to) => {
        const say = words.in(ask.language).rules
        const { who } = ask
        if (!counted || who.kind === 'nobody') return refuse({ text: say.closed })
        const of = { person: who.person, young: roleIn(who, cycle.id) === 'youngPerson' }
        const ruling = await moveDots(ask, counted.round, of, to, say)
        return ruling.ok
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/dots#${cardOf(to.outcome)}`)
          : ruling
      },
    }),
  }),
})

function Opening({ ask }: { ask: Here }) {
  const say = words.in(ask.language).dots
  return (
    <Form view={ask.form} act="open">
      <p>{say.openLead}</p>
      <TextInput name="dots" label={say.howMany} inputmode="numeric" width={2} value="5" />
      <Button>{say.open}</Button>
    </Form>
  )
}
