import { z } from 'zod'
import { choice, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Radios,
  Tag,
  TextInput,
  WhoSees,
} from '#ui'
import { declare } from '../acts.ts'
import { mayDeclareHere, placesOf } from '../permissions.ts'
import { words } from '../words.ts'
import { type Applicant, findPanelHere, type Here, listApplicants } from './at-panel.ts'

/** Before anybody reads: whether they are too close, for each application by itself. */
export const declareInterests = page({
  path: '/{place}/projects/{cycle}/panel/declare',
  load: async (ask) => {
    const here = await findPanelHere(ask)
    if (!here?.call) return undefined
    return { ...here, call: here.call, applicants: await listApplicants(ask, here.call.id) }
  },
  may: mayDeclareHere,
  show: (ask, { cycle, panel, applicants }) => {
    const say = words.in(ask.language).declare
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const isDone = applicants.length > 0 && applicants.every(({ reading }) => reading !== 'declareFirst')
    const scores = placesOf(ask.who, panel).some(({ stage, declinedAt }) => stage === 'read' && !declinedAt)
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: `${project}/panel`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {applicants.length === 0 ? (
            <EmptyState sentence={say.notOpened} />
          ) : (
            <>
              <p class="lead">{say.lead}</p>
              <p>{say.tooClose}</p>
              <p>{say.what}</p>
            </>
          )}
          {applicants.map((applicant) => (
            <section class="section" id={anchorOf(applicant)} key={applicant.id}>
              <Declaring ask={ask} applicant={applicant} />
            </section>
          ))}
          {isDone && scores && <ButtonLink href={`${project}/panel/score`}>{say.next}</ButtonLink>}
        </>
      ),
    }
  },
  acts: (act) => ({
    declare: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          application: hiddenId(say.notOpened),
          conflict: choice(['no', 'yes'], say.conflictNeeded),
          note: text({ most: 1000, tooLong: say.tooLong }),
        })
      },
      do: async (ask, { cycle, applicants }, { application, conflict, note }) => {
        const say = words.in(ask.language).rules
        const applicant = applicants.find(({ id }) => id === application)
        if (!applicant) return refuse({ text: say.notOpened })
        const ruling = await declare(ask, application, { conflict: conflict === 'yes', note }, say)
        const to = `/${ask.place.slug}/projects/${cycle.slug}/panel/declare#${anchorOf(applicant)}`
        return ruling.ok ? seeOther(to) : ruling
      },
    }),
  }),
})

/** The question about one application, or what was said about it. */
export function Declaring({ ask, applicant }: { ask: Here; applicant: Applicant }) {
  const all = words.in(ask.language)
  const say = all.declare
  const name = all.application(applicant.letter, applicant.name)
  const id = `form-${anchorOf(applicant)}`
  const isTried = ask.form.values['application'] === applicant.id
  return (
    <>
      <h2 dir="auto">{name}</h2>
      {applicant.reading === 'conflict' && (
        <p>
          <Tag>{say.saidYes}</Tag>
        </p>
      )}
      {applicant.reading === 'open' && (
        <>
          <p>
            <Tag tone="done">{say.saidNo}</Tag>
          </p>
          <Details summary={say.later}>
            <p>{say.laterLead}</p>
            <Form view={ask.form} act="declare" id={id} tried={isTried}>
              <Hidden name="application" value={applicant.id} />
              <Hidden name="conflict" value="yes" />
              <Button kind="warning" hidden={say.saveFor(name)}>
                {say.laterSave}
              </Button>
            </Form>
          </Details>
        </>
      )}
      {applicant.reading === 'declareFirst' && (
        <Form view={ask.form} act="declare" id={id} tried={isTried}>
          <Hidden name="application" value={applicant.id} />
          <Radios
            name="conflict"
            label={say.question}
            choices={[
              { value: 'no', text: say.no },
              { value: 'yes', text: say.yes },
            ]}
          />
          <TextInput name="note" label={say.note} hint={say.noteHint} optional />
          <WhoSees>{say.sees}</WhoSees>
          <Button hidden={say.saveFor(name)}>{say.save}</Button>
        </Form>
      )}
    </>
  )
}

/** Where an application stands on a page, so that a tap comes back to it. */
export function anchorOf({ letter }: Pick<Applicant, 'letter'>): string {
  return `application-${letter.toLowerCase()}`
}
