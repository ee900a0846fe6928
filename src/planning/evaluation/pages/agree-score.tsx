import { z } from 'zod'
import { counting } from '#analysis/scores'
import { type Criterion, listCriteria } from '#planning/calls'
import { choices, hiddenId, number, page, seeOther, text } from '#platform/http'
import { Button, ButtonLink, Checkboxes, EmptyState, ErrorSummary, Form, Hidden, Radios, TextArea } from '#ui'
import { personOf } from '../acts.ts'
import { moderate } from '../acts-scores.ts'
import { mayModerateHere } from '../permissions.ts'
import type { ShownScore } from '../score.ts'
import { listModerations, listShownScores } from '../storage-scores.ts'
import { words } from '../words.ts'
import { findPanelHere, type Here, listApplicants, namer } from './at-panel.ts'
import { anchorOf } from './declare-interests.tsx'
import { agreedOn, countingOn, ShownScores, waits } from './shown-scores.tsx'

/** What lies two or more apart is talked over: one number, why, and who was there. */
export const agreeScore = page({
  path: '/{place}/projects/{cycle}/panel/moderate/{application}',
  load: async (ask) => {
    const here = await findPanelHere(ask)
    if (!here?.call) return undefined
    const { tx, place, params } = ask
    const { id } = here.call
    const applicant = (await listApplicants(ask, id)).find((one) => one.id === params.application)
    if (!applicant) return undefined
    const isOpen = applicant.reading === 'open'
    const scores = isOpen ? await listShownScores(tx, place.id, id, applicant.id) : []
    return {
      ...here,
      applicant,
      reading: applicant.reading,
      criteria: await listCriteria(tx, place.id, id),
      scores,
      moderations: isOpen ? await listModerations(tx, place.id, id) : [],
      nameOf: await namer(
        tx,
        place.id,
        scores.map(({ person }) => person),
        words.in(ask.language).panel.nobody,
      ),
    }
  },
  may: mayModerateHere,
  show: (ask, { cycle, applicant, criteria, scores, moderations, nameOf }) => {
    const all = words.in(ask.language)
    const say = all.moderate
    const back = `/${ask.place.slug}/projects/${cycle.slug}/panel/reveal#${anchorOf(applicant)}`
    const waiting = criteria.filter((criterion) =>
      waits(countingOn(criterion, applicant.id, scores), agreedOn(criterion, applicant.id, moderations)),
    )
    return {
      title: say.title,
      density: 'participant',
      cycle,
      unlisted: true,
      back: { href: back, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <p class="caption">
            <bdi>{all.application(applicant.letter, applicant.name)}</bdi>
          </p>
          <h1>{say.title}</h1>
          {waiting.length === 0 ? (
            <EmptyState sentence={say.none}>
              <ButtonLink kind="secondary" href={back}>
                {say.back}
              </ButtonLink>
            </EmptyState>
          ) : (
            <>
              <p class="lead">{say.lead}</p>
              <p>{say.how}</p>
              <p>{say.never}</p>
            </>
          )}
          {waiting.map((criterion) => (
            <Agreeing
              key={criterion.id}
              ask={ask}
              criterion={criterion}
              scores={countingOn(criterion, applicant.id, scores)}
              nameOf={nameOf}
            />
          ))}
        </>
      ),
    }
  },
  acts: (act) => ({
    agree: act({
      form: (ask, { scores }) => {
        const say = words.in(ask.language).rules
        return z.object({
          criterion: hiddenId(say.unknownCriterion),
          value: number({ needed: say.wholeValue, most: 5 }),
          reason: text({ needed: say.agreedReason, most: 1500, tooLong: say.tooLong }),
          present: choices(scores.map(({ person }) => person)),
        })
      },
      do: async (ask, { cycle, applicant }, said) => {
        const say = words.in(ask.language).rules
        const ruling = await moderate(ask, { ...said, application: applicant.id }, say)
        const to = `/${ask.place.slug}/projects/${cycle.slug}/panel/reveal#${anchorOf(applicant)}`
        return ruling.ok ? seeOther(to) : ruling
      },
    }),
  }),
})

function Agreeing({
  ask,
  criterion,
  scores,
  nameOf,
}: {
  ask: Here
  criterion: Criterion
  scores: readonly ShownScore[]
  nameOf: (person: string) => string
}) {
  const say = words.in(ask.language).moderate
  const isOne = counting(criterion, scores).some(({ person }) => person === personOf(ask))
  const values = scores.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return (
    <>
      <ShownScores
        ask={ask}
        criterion={criterion}
        scores={scores}
        agreed={undefined}
        nameOf={nameOf}
        level={2}
      />
      {!isOne && <p class="quiet">{criterion.ledBy === 'youngPeople' ? say.theirs : say.notYours}</p>}
      {isOne && (
        <Form
          view={ask.form}
          act="agree"
          id={`agree-${criterion.id.slice(-12)}`}
          tried={ask.form.values['criterion'] === criterion.id}
        >
          <Hidden name="criterion" value={criterion.id} />
          <Radios
            name="value"
            label={say.value}
            inline
            choices={Array.from({ length: most - least + 1 }, (_, at) => ({
              value: String(least + at),
              text: String(least + at),
            }))}
          />
          <TextArea name="reason" label={say.reason} hint={say.reasonHint} rows={3} />
          <Checkboxes
            name="present"
            label={say.present}
            choices={scores.map(({ person }) => ({ value: person, text: nameOf(person) }))}
          />
          <Button hidden={criterion.title}>{say.save}</Button>
        </Form>
      )}
    </>
  )
}
