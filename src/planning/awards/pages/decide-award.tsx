import { z } from 'zod'
import { readApplications } from '#planning/applications'
import { type Ask, choices, page, seeOther, text } from '#platform/http'
import { pounds } from '#platform/words'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Inset,
  Notice,
  Radios,
  Rows,
  TextArea,
  TextInput,
  Voice,
} from '#ui'
import { decideAward, prepareAward, putAward } from '../acts.ts'
import { type Applicant, listApplicants, listStandings } from '../acts-applicants.ts'
import { mayLeadAward } from '../permissions.ts'
import { countCommitted } from '../storage.ts'
import { figure } from '../summary.ts'
import { words } from '../words.ts'
import { findHere, isToBePut, noReadings, projectPath, readingsOf } from './loaded.ts'

/** First the question goes to those who decide; then what they chose, with reasons; then how much is written down. */
export const decideAwardPage = page({
  path: '/{place}/projects/{cycle}/award/decide',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findHere(ask)
    if (!here) return undefined
    const { call } = here
    const readings = call ? await readingsOf(ask, call.id) : noReadings
    const applicants =
      call && mayLeadAward(ask.who, here).may ? await listApplicants(tx, place.id, call.id) : []
    return {
      ...here,
      applicants,
      standings: applicants.length > 0 && call ? await listStandings(tx, place.id, call.id) : [],
      readings,
      // What an application says, its sum included, is for those who said that they are not too close to it.
      asked: await readApplications(
        ask,
        applicants.flatMap(({ application }) => (readings(application) === 'open' ? application : [])),
      ),
      promisedPence: await countCommitted(tx, place.id, here.cycle.id),
    }
  },
  may: mayLeadAward,
  show: (ask, loaded) => {
    const { cycle, call, decision, applicants, awards } = loaded
    const say = words.in(ask.language).decide
    const project = projectPath(ask, cycle)
    const isAsking = isToBePut(loaded)
    const isOpen = !isAsking && decision !== undefined && !decision.closedAt
    const signed = awards.some(({ signedAt }) => signedAt)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${project}/award`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{isAsking ? say.title : (decision?.question ?? say.title)}</h1>
          {!call || applicants.length === 0 ? (
            <EmptyState sentence={say.nothing}>
              <ButtonLink kind="secondary" href={`${project}/award`}>
                {say.back}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              {isAsking && <p class="lead">{say.lead}</p>}
              {decision?.override && <Notice tone="warning">{say.overridden}</Notice>}
              <Applications ask={ask} loaded={loaded} />
              {isAsking && (
                <>
                  <p>{say.lettersWhy}</p>
                  <Form view={ask.form} act="ask">
                    <TextInput
                      name="question"
                      label={say.question}
                      value={say.suggestion(pounds(call.amountPence))}
                    />
                    <Button>{say.ask}</Button>
                  </Form>
                </>
              )}
              {isOpen && (
                <>
                  <Notice>
                    <p>
                      {say.open} <a href={`${project}/decisions/${decision.id}`}>{say.openLink}</a>
                    </p>
                  </Notice>
                  <Form view={ask.form} act="decide">
                    <Chosen ask={ask} loaded={loaded} most={call.awards} />
                    <TextArea name="reasons" label={say.reasons} hint={say.reasonsHint} rows={5} large />
                    <p>{say.closeLead}</p>
                    <Button>{say.close}</Button>
                  </Form>
                </>
              )}
              {!isAsking && !isOpen && decision && (
                <>
                  <Voice by={say.decided}>{decision.reasons}</Voice>
                  {!signed && !decision.override && <HowMuch ask={ask} loaded={loaded} />}
                  <ButtonRow>
                    {awards.length > 0 && !signed && (
                      <ButtonLink href={`${project}/award/sign`}>{say.toSign}</ButtonLink>
                    )}
                    <ButtonLink kind="secondary" href={`${project}/award/summaries`}>
                      {say.toSummaries}
                    </ButtonLink>
                  </ButtonRow>
                </>
              )}
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    ask: act({
      form: () => z.object({ question: text({ most: 300 }) }),
      do: async (ask, { cycle, call }, { question }) => {
        const ruling = await putAward(ask, call?.id ?? '', question, words.in(ask.language))
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award/decide`) : ruling
      },
    }),
    decide: act({
      form: (_ask, { decision }) =>
        z.object({
          chosen: choices((decision?.options ?? []).map(({ id }) => id)),
          reasons: text({ most: 3000 }),
        }),
      do: async (ask, { cycle, question }, decided) => {
        const rules = words.in(ask.language).rules
        const ruling = await decideAward(ask, question?.decisionId ?? '', decided, rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award/decide`) : ruling
      },
    }),
    prepare: act({
      form: (ask, { applicants }) =>
        z.object(
          Object.fromEntries(
            applicants.map(({ application }) => [`amount-${application}`, amount(ask.language)]),
          ),
        ),
      do: async (ask, { cycle, call, applicants }, form) => {
        const grants = applicants.flatMap(({ application }) => {
          const pence = form[`amount-${application}`]
          return pence === undefined ? [] : { application, pence }
        })
        const ruling = await prepareAward(ask, call?.id ?? '', grants, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/award/decide`) : ruling
      },
    }),
  }),
})

type Loaded = Awaited<ReturnType<typeof findHere>> & {
  readonly applicants: readonly Applicant[]
  readonly standings: Awaited<ReturnType<typeof listStandings>>
  readonly asked: Awaited<ReturnType<typeof readApplications>>
  readonly promisedPence: number
  readonly readings: Awaited<ReturnType<typeof readingsOf>>
}

/** Whole pounds somebody typed, in pence; undefined where nothing was typed. */
function amount(language: Ask['language']) {
  const say = words.in(language).decide
  return text({ most: 20 }).transform((typed, context) => {
    if (typed === '') return undefined
    const plain = typed.replaceAll(/[£,\s]/g, '')
    if (/^\d{1,9}$/.test(plain)) return Number(plain) * 100
    context.addIssue({ code: 'custom', message: say.amountWhole })
    return z.NEVER
  })
}

/** The applications by letter, with the names only the team sees, what they ask for, and their points. */
function Applications({ ask, loaded }: { ask: Ask; loaded: Loaded }) {
  const say = words.in(ask.language).decide
  const { applicants, standings, asked } = loaded
  const order = new Map(standings.map(({ application }, i) => [application, i]))
  const inOrder = applicants.toSorted(
    (one, other) => (order.get(one.application) ?? 99) - (order.get(other.application) ?? 99),
  )
  return (
    <>
      <h2>{say.applicants}</h2>
      <Rows
        rows={inOrder.map(({ application, letter, organisation }) => {
          const standing = standings.find((one) => one.application === application)
          const wants = asked.get(application)?.askedPence
          const place = standing?.place === undefined ? say.noPlace : say.place(standing.place, standing.tied)
          return {
            name: `${say.letter(letter)}: ${organisation.name}`,
            note:
              loaded.readings(application) === 'conflict'
                ? say.tooClose
                : [
                    ...(wants ? [say.asks(pounds(wants))] : []),
                    ...(standing ? [say.points(figure(standing.total), place)] : []),
                  ].join(' · '),
          }
        })}
      />
    </>
  )
}

/** The answers, with names beside the letters: this page is the team's alone. */
function Chosen({ ask, loaded, most }: { ask: Ask; loaded: Loaded; most: number }) {
  const say = words.in(ask.language).decide
  const names = new Map(
    loaded.applicants.map(({ application, organisation }) => [application, organisation.name]),
  )
  const asked = {
    name: 'chosen',
    label: say.chosen,
    hint: say.chosenHint(most),
    choices: (loaded.decision?.options ?? []).map(({ id, text: option, meaning }) => ({
      value: id,
      text: names.has(id) ? `${option}: ${names.get(id)}` : option,
      hint: names.has(id) ? undefined : meaning,
    })),
  }
  return most === 1 ? <Radios {...asked} /> : <Checkboxes {...asked} />
}

/** How much for each that was chosen: what they asked for is there to begin with. */
function HowMuch({ ask, loaded }: { ask: Ask; loaded: Loaded }) {
  const say = words.in(ask.language).decide
  const { applicants, decision, asked, awards, cycle, call, promisedPence } = loaded
  const chosen = applicants.filter(({ application }) => decision?.chosen.includes(application))
  if (chosen.length === 0) return <Inset>{say.nobody}</Inset>
  const mine = awards.reduce((sum, { amountPence }) => sum + amountPence, 0)
  return (
    <>
      <h2>{say.howMuch}</h2>
      <p>{say.howMuchLead}</p>
      {awards.map((award) => (
        <p key={award.id} dir="auto">
          {say.prepared(
            pounds(award.amountPence),
            chosen.find(({ application }) => application === award.applicationId)?.organisation.name ?? '',
          )}
        </p>
      ))}
      <p>{say.left(pounds(cycle.potPence - (promisedPence - mine)))}</p>
      <Form view={ask.form} act="prepare">
        {chosen.map(({ application, letter, organisation }) => {
          const wants = asked.get(application)?.askedPence
          const known = awards.find(({ applicationId }) => applicationId === application)?.amountPence
          const most = Math.min(wants ?? call?.amountPence ?? 0, call?.amountPence ?? 0)
          return (
            <TextInput
              key={application}
              name={`amount-${application}`}
              label={say.amount(letter, organisation.name)}
              hint={wants ? say.amountHint(pounds(wants)) : say.amountHintPlain}
              prefix="£"
              inputmode="numeric"
              width={10}
              value={String(Math.floor((known ?? most) / 100))}
            />
          )
        })}
        <Button {...(awards.length > 0 ? { kind: 'secondary' as const } : {})}>
          {awards.length > 0 ? say.prepareAgain : say.prepare}
        </Button>
      </Form>
    </>
  )
}
