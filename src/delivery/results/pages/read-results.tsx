import { z } from 'zod'
import { listActivities } from '#delivery/activities'
import { findDelivery, listScheduleLines } from '#delivery/agreements'
import { findOutcomes, listIndicators } from '#planning/framework'
import { shortDate } from '#platform/clock'
import { hiddenId, page, pageAsked, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Pagination,
  PrintButton,
  Rows,
  Tag,
  TextInput,
} from '#ui'
import { takeReadingBack } from '../acts.ts'
import { isAmongThem, mayReadResults, mayReadSign, mayWriteResults } from '../permissions.ts'
import type { Reading } from '../reading.ts'
import { findReading, listReadingsTakenBack, listStandingReadings, readingsOnAPage } from '../storage.ts'
import { words } from '../words.ts'
import { resultsPath } from './address.ts'
import { ReadingSaid } from './reading-said.tsx'

/** What came of it, change by change: readings with who is missing, what is not known yet, and what nobody has looked at. */
export const readResults = page({
  path: '/{place}/projects/{cycle}/results',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findDelivery(ask)
    if (!here) return undefined
    const { cycle, agreements } = here
    const turn = pageAsked(ask.query)
    const [{ readings: standing, total, signs }, takenBack, indicators, activities] = await Promise.all([
      listStandingReadings(tx, place.id, cycle.id, turn),
      listReadingsTakenBack(tx, place.id, cycle.id),
      listIndicators(tx, place.id, cycle.id),
      listActivities(tx, place.id, cycle.id),
    ])
    const perAgreement = await Promise.all(agreements.map(({ id }) => listScheduleLines(tx, place.id, id)))
    const lines = perAgreement.flat()
    const outcomeOf = (reading: Reading) =>
      reading.outcomeId ?? indicators.find(({ id }) => id === reading.indicatorId)?.outcomeId
    const ids = [...standing.map(outcomeOf), ...lines.map(({ outcomeId }) => outcomeId)]
    return {
      ...here,
      turn,
      total,
      signs,
      standing,
      takenBack,
      indicators,
      activities,
      lines,
      outcomeOf,
      outcomes: await findOutcomes(tx, place.id, [...new Set(ids.flatMap((id) => id ?? []))]),
    }
  },
  may: mayReadResults,
  show: (ask, loaded) => {
    const { cycle, record, turn, total, signs, standing, takenBack } = loaded
    const { indicators, activities, lines, outcomes, outcomeOf } = loaded
    const { list: say } = words.in(ask.language)
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const here = resultsPath(ask, cycle)
    const isWriting = mayWriteResults(ask.who, loaded).may
    const among = isAmongThem(ask.who, loaded)
    const unread = lines.filter(({ indicatorId }) => !signs.has(indicatorId))
    const signOf = (id: string | undefined) => indicators.find((one) => one.id === id)
    const activityOf = (id: string | undefined) => {
      const activity = activities.find((one) => one.id === id)
      return activity && { title: activity.title, href: `${project}/activities/${activity.id}` }
    }
    const add = isWriting && <ButtonLink href={`${here}/add`}>{say.add}</ButtonLink>
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: project, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{record ? say.leadRecord : say.lead}</p>
          <p>
            <a href={`${here}/changes`}>{say.toChanges}</a>
          </p>
          {total === 0 ? (
            <EmptyState sentence={record ? say.noneRecorded : say.none} picture="stage">
              {add}
            </EmptyState>
          ) : (
            [...Map.groupBy(standing, outcomeOf)].map(([outcome, group]) => (
              <section key={outcome ?? ''} class="section">
                <h2 dir="auto">
                  {outcome ? (
                    <a href={`${project}/outcomes/${outcome}`}>
                      {outcomes.get(outcome)?.statement ?? say.notNamed}
                    </a>
                  ) : (
                    say.inGeneral
                  )}
                </h2>
                {group.map((reading) => (
                  <ReadingSaid
                    key={reading.id}
                    reading={reading}
                    language={ask.language}
                    sign={signOf(reading.indicatorId)?.words}
                    byYoungPeople={signOf(reading.indicatorId)?.byYoungPeople ?? false}
                    activity={activityOf(reading.activityId)}
                    among={among}
                    aside={
                      isWriting &&
                      mayReadSign(ask.who, loaded, reading.indicatorId) && (
                        <Details summary={say.takeBack}>
                          <Form view={ask.form} act="takeBack" id={`back-${reading.id.slice(-12)}`}>
                            <Hidden name="reading" value={reading.id} />
                            <TextInput name="why" label={say.takeBackWhy} />
                            <Button kind="secondary" small>
                              {say.takeBackSave}
                            </Button>
                          </Form>
                        </Details>
                      )
                    }
                  />
                ))}
              </section>
            ))
          )}
          <Pagination
            page={turn}
            of={Math.ceil(total / readingsOnAPage)}
            href={(n) => `${here}?page=${n}`}
            label={say.pages}
          />
          {unread.length > 0 && (
            <section class="section">
              <h2>{say.unread}</h2>
              <Rows
                rows={unread.map((line) => ({
                  name: signOf(line.indicatorId)?.words ?? say.notNamed,
                  note: outcomes.get(line.outcomeId)?.statement,
                  state: <Tag tone="waiting">{say.nobodyLooked}</Tag>,
                }))}
              />
            </section>
          )}
          {takenBack.length > 0 && (
            <Details summary={say.takenBack(takenBack.length)}>
              <Rows
                rows={takenBack.map((reading) => ({
                  name: signOf(reading.indicatorId)?.words ?? say.notNamed,
                  note: `${reading.takenBackBecause} ${reading.takenBackAt ? shortDate(reading.takenBackAt) : ''}`,
                }))}
              />
            </Details>
          )}
          <section class="section">
            <p class="small quiet">{say.method}</p>
            <ButtonRow>
              {total > 0 && add}
              <PrintButton>{say.print}</PrintButton>
            </ButtonRow>
          </section>
        </>
      ),
    }
  },
  acts: (act) => ({
    takeBack: act({
      form: () => z.object({ reading: hiddenId(), why: text({ most: 500 }) }),
      may: mayWriteResults,
      do: async (ask, loaded, { reading, why }) => {
        const here = seeOther(resultsPath(ask, loaded.cycle))
        const found = await findReading(ask.tx, ask.place.id, reading)
        if (found?.cycleId !== loaded.cycle.id || !mayReadSign(ask.who, loaded, found.indicatorId))
          return here
        const ruling = await takeReadingBack(ask, reading, why, words.in(ask.language).rules)
        return ruling.ok ? here : ruling
      },
    }),
  }),
})
