import { z } from 'zod'
import { listAllOutcomes, listIndicators } from '#planning/framework'
import { shortDate } from '#platform/clock'
import { choice, hiddenId, page, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  IndexCard,
  Notice,
  PrintButton,
  Rows,
  Select,
  Tag,
  TextArea,
} from '#ui'
import { agreeSchedule, leaveOut, takeLineOut, writeLine } from '../acts-schedule.ts'
import { mayReadAgreement, mayShapeTogether, sidesOf } from '../permissions.ts'
import { findSchedule } from '../storage-schedule.ts'
import { words } from '../words.ts'
import { agreementPath, findAgreed, projectPath } from './loaded.ts'

/** How each outcome will be seen: for everybody to read, for the team and the provider to write, for both to agree. */
export const writeSchedule = page({
  path: '/{place}/projects/{cycle}/agreement/schedule',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findAgreed(ask)
    if (!here) return undefined
    return {
      ...here,
      schedule: await findSchedule(tx, place.id, here.agreement.id),
      outcomes: await listAllOutcomes(tx, place.id, here.cycle.id),
      indicators: await listIndicators(tx, place.id, here.cycle.id),
    }
  },
  may: mayReadAgreement,
  show: (ask, loaded) => {
    const { cycle, record, schedule, outcomes, indicators } = loaded
    const { schedule: say, rules } = words.in(ask.language)
    const project = projectPath(ask, cycle)
    const isWriting = mayShapeTogether(ask.who, loaded).may
    const statementOf = (id: string) => outcomes.find((one) => one.id === id)?.statement ?? say.outcomeGone
    const signOf = (id: string) => indicators.find((one) => one.id === id)
    const side = record ? undefined : sidesOf(ask.who, loaded).find((one) => one !== 'funder')
    const saidYes = ask.who.kind !== 'nobody' && schedule.yes.some(isBy(ask.who.person))
    const free = indicators.filter(({ id }) => !schedule.lines.some((line) => line.indicatorId === id))
    const uncounted = outcomes.filter(({ id }) => !schedule.lines.some((line) => line.outcomeId === id))
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: agreementPath(ask, loaded), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {schedule.agreedAt ? (
            <p>
              <Tag tone="done">{say.agreed(shortDate(schedule.agreedAt))}</Tag>
            </p>
          ) : (
            schedule.lines.length > 0 && (
              <Notice>
                <p>{say.notYet}</p>
                <p>
                  {schedule.yes.some((yes) => yes.side === 'youngPeople') ? say.youngYes : say.youngNot}{' '}
                  {schedule.yes.some((yes) => yes.side === 'provider') ? say.providerYes : say.providerNot}
                </p>
              </Notice>
            )
          )}
          {schedule.lines.length === 0 && (
            <EmptyState sentence={say.none}>
              <ButtonLink kind="secondary" href={`${project}/outcomes`}>
                {say.toOutcomes}
              </ButtonLink>
            </EmptyState>
          )}
          {schedule.lines.map((line) => {
            const sign = signOf(line.indicatorId)
            return (
              <IndexCard
                key={line.id}
                level={2}
                title={statementOf(line.outcomeId)}
                href={`${project}/outcomes/${line.outcomeId}`}
                {...(sign?.byYoungPeople ? { saidBy: ['youngPeople'] as const } : {})}
                aside={
                  isWriting && (
                    <Form view={ask.form} act="takeOut" id={`line-${line.id.slice(-12)}`}>
                      <Hidden name="line" value={line.id} />
                      <Button kind="link" hidden={statementOf(line.outcomeId)}>
                        {say.takeOut}
                      </Button>
                    </Form>
                  )
                }
              >
                <p>
                  <strong>{say.sign}:</strong> <bdi>{sign?.words ?? say.signGone}</bdi>
                </p>
                <p>
                  <strong>{say.measure}:</strong> <bdi>{line.measure}</bdi>
                </p>
              </IndexCard>
            )
          })}
          {schedule.leftOut.length > 0 && (
            <>
              <h2>{say.leftOut}</h2>
              <p>{say.leftOutLead}</p>
              <Rows
                rows={schedule.leftOut.map(({ outcomeId, why }) => ({
                  name: <a href={`${project}/outcomes/${outcomeId}`}>{statementOf(outcomeId)}</a>,
                  note: why,
                }))}
              />
            </>
          )}
          {side && schedule.lines.length > 0 && !saidYes && (
            <section class="section">
              <Form view={ask.form} act="agree">
                <Hidden name="side" value={side} />
                <p>{say.agreeLead}</p>
                <Button>{say.agree}</Button>
              </Form>
            </section>
          )}
          {saidYes && (
            <Notice tone="done">
              <p>{say.youAgreed}</p>
            </Notice>
          )}
          {isWriting && (
            <>
              <h2>{say.write}</h2>
              {schedule.agreedAt && <p>{say.writeAgain}</p>}
              {free.length === 0 ? (
                <p>
                  {say.noSigns} <a href={`${project}/outcomes`}>{say.toOutcomes}</a>
                </p>
              ) : (
                <Form view={ask.form} act="write">
                  <Select
                    name="indicator"
                    label={say.chooseSign}
                    hint={say.chooseSignHint}
                    options={[
                      { value: '', text: say.choose },
                      ...free.map((one) => ({
                        value: one.id,
                        text: `${one.words} (${statementOf(one.outcomeId)})`,
                      })),
                    ]}
                  />
                  <TextArea name="measure" label={say.howRead} hint={say.howReadHint} rows={3} />
                  <Button>{say.add}</Button>
                </Form>
              )}
              {uncounted.length > 0 && (
                <>
                  <h2>{say.leave}</h2>
                  <Form view={ask.form} act="leaveOut">
                    <Select
                      name="outcome"
                      label={say.leaveWhich}
                      options={[
                        { value: '', text: say.choose },
                        ...uncounted.map(({ id, statement }) => ({
                          value: id,
                          text: statement ?? say.outcomeGone,
                        })),
                      ]}
                    />
                    <TextArea name="why" label={say.leaveWhy} hint={rules.leftOutWhyNeeded} rows={2} />
                    <Button kind="secondary">{say.leaveSave}</Button>
                  </Form>
                </>
              )}
            </>
          )}
          <PrintButton>{say.print}</PrintButton>
        </>
      ),
    }
  },
  acts: (act) => ({
    write: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({ indicator: hiddenId(say.indicatorNeeded), measure: text({ most: 1000 }) })
      },
      may: mayShapeTogether,
      do: async (ask, loaded, { indicator, measure }) => {
        const outcomeId = loaded.indicators.find(({ id }) => id === indicator)?.outcomeId ?? ''
        const line = { outcomeId, indicatorId: indicator, measure }
        const ruling = await writeLine(ask, loaded.agreement.id, line, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'schedule')) : ruling
      },
    }),
    takeOut: act({
      form: () => z.object({ line: hiddenId() }),
      may: mayShapeTogether,
      do: async (ask, loaded, { line }) => {
        const ruling = await takeLineOut(ask, loaded.agreement.id, line, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'schedule')) : ruling
      },
    }),
    leaveOut: act({
      form: (ask) =>
        z.object({
          outcome: hiddenId(words.in(ask.language).rules.outcomeNeeded),
          why: text({ most: 1000 }),
        }),
      may: mayShapeTogether,
      do: async (ask, loaded, { outcome, why }) => {
        const ruling = await leaveOut(ask, loaded.agreement.id, outcome, why, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'schedule')) : ruling
      },
    }),
    agree: act({
      form: (ask) =>
        z.object({
          side: choice(['provider', 'youngPeople'], words.in(ask.language).rules.notYourSchedule),
        }),
      may: mayShapeTogether,
      do: async (ask, loaded, { side }) => {
        const ruling = await agreeSchedule(ask, loaded.agreement.id, side, words.in(ask.language).rules)
        return ruling.ok ? seeOther(agreementPath(ask, loaded, 'schedule')) : ruling
      },
    }),
  }),
})

const isBy = (person: string) => (yes: { readonly person: string }) => yes.person === person
