import { z } from 'zod'
import { listCriteria, type Stage } from '#planning/calls'
import { longDate } from '#platform/clock'
import { choice, page, seeOther } from '#platform/http'
import { Button, ButtonLink, ErrorSummary, Form, Hidden } from '#ui'
import { reveal } from '../acts-scores.ts'
import { isAwaited, type Panelist, stages } from '../panelist.ts'
import { mayReadScores } from '../permissions.ts'
import { listDeclarations, listReveals } from '../storage.ts'
import { listModerations, listShownScores } from '../storage-scores.ts'
import { words } from '../words.ts'
import { findPanelHere, type Here, listApplicants, namer } from './at-panel.ts'
import { anchorOf } from './declare-interests.tsx'
import { agreedOn, countingOn, ShownScores, waits } from './shown-scores.tsx'

/** Everybody's scores, all at once: before that, only who has finished. */
export const showScores = page({
  path: '/{place}/projects/{cycle}/panel/reveal',
  load: async (ask) => {
    const here = await findPanelHere(ask)
    if (!here?.call) return undefined
    const { tx, place } = ask
    const { id } = here.call
    const reveals = await listReveals(tx, place.id, id)
    const somebody = words.in(ask.language).panel.nobody
    return {
      ...here,
      call: here.call,
      reveals,
      applicants: await listApplicants(ask, id),
      criteria: await listCriteria(tx, place.id, id),
      scores: reveals.length > 0 ? await listShownScores(tx, place.id, id) : [],
      moderations: reveals.length > 0 ? await listModerations(tx, place.id, id) : [],
      declarations: reveals.length > 0 ? await listDeclarations(tx, place.id, id) : [],
      nameOf: await namer(
        tx,
        place.id,
        here.panel.flatMap(({ person, absenceNotedBy }) => [
          person,
          ...(absenceNotedBy ? [absenceNotedBy] : []),
        ]),
        somebody,
      ),
    }
  },
  may: mayReadScores,
  show: (ask, loaded) => {
    const { cycle, panel, reveals, applicants, criteria, scores, moderations, declarations, nameOf } = loaded
    const all = words.in(ask.language)
    const say = all.reveal
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const shownIn = (stage: Stage) => reveals.find((one) => one.stage === stage)
    const shown = criteria.filter(({ stage }) => shownIn(stage))
    return {
      title: say.title,
      density: 'participant',
      cycle,
      unlisted: true,
      back: { href: `${project}/panel`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {shown.length > 0 && <p class="lead">{say.key}</p>}
          {stages.map((stage) => (
            <StageState
              key={stage}
              ask={ask}
              stage={stage}
              panel={panel.filter((one) => one.stage === stage)}
              shownAt={shownIn(stage) && longDate(shownIn(stage)?.at ?? '')}
              nameOf={nameOf}
            />
          ))}
          {shown.length > 0 &&
            applicants.map((applicant) => {
              const name = all.application(applicant.letter, applicant.name)
              const about = declarations.filter(
                ({ application, person }) =>
                  application === applicant.id && panel.some((one) => one.person === person),
              )
              const close = about.filter(({ conflict }) => conflict).map(({ person }) => person)
              return (
                <section class="section" id={anchorOf(applicant)} key={applicant.id}>
                  <h2 dir="auto">{name}</h2>
                  {applicant.reading === 'conflict' && <p>{say.tooClose}</p>}
                  {applicant.reading === 'declareFirst' && (
                    <p>
                      {say.declareFirst} <a href={`${project}/panel/declare`}>{say.declareLink}</a>
                    </p>
                  )}
                  {applicant.reading === 'open' && close.length > 0 && (
                    <p class="quiet">{say.conflicts(close.map(nameOf))}</p>
                  )}
                  {applicant.reading === 'open' &&
                    about.map(
                      ({ person, conflict, note }) =>
                        note !== '' && (
                          <p class="quiet" key={`${person} ${conflict}`}>
                            <bdi>{say.told(nameOf(person), note)}</bdi>
                          </p>
                        ),
                    )}
                  {applicant.reading === 'open' &&
                    shown.map((criterion) => {
                      const counted = countingOn(criterion, applicant.id, scores)
                      const agreed = agreedOn(criterion, applicant.id, moderations)
                      return (
                        <ShownScores
                          key={criterion.id}
                          ask={ask}
                          criterion={criterion}
                          scores={counted}
                          agreed={agreed}
                          nameOf={nameOf}
                        >
                          {waits(counted, agreed) && (
                            <ButtonLink kind="secondary" href={`${project}/panel/moderate/${applicant.id}`}>
                              {say.toModerate}
                            </ButtonLink>
                          )}
                        </ShownScores>
                      )
                    })}
                </section>
              )
            })}
          {shown.length > 0 && <ButtonLink href={`${project}/standings`}>{say.next}</ButtonLink>}
        </>
      ),
    }
  },
  acts: (act) => ({
    reveal: act({
      form: (ask) => z.object({ stage: choice(stages, words.in(ask.language).rules.nobodyLocked) }),
      do: async (ask, { cycle, call }, { stage }) => {
        const ruling = await reveal(ask, call.id, stage, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel/reveal`) : ruling
      },
    }),
  }),
})

/** One stage: who has finished and who has not, and the moment they show everybody's scores. */
function StageState({
  ask,
  stage,
  panel,
  shownAt,
  nameOf,
}: {
  ask: Here
  stage: Stage
  panel: readonly Panelist[]
  shownAt: string | undefined
  nameOf: (person: string) => string
}) {
  const all = words.in(ask.language)
  const say = all.reveal
  if (panel.length === 0) return null
  const locked = panel.filter(({ lockedAt }) => lockedAt)
  const awaited = panel.filter(isAwaited)
  const left = panel.filter(({ declinedAt, lockedAt }) => declinedAt && !lockedAt)
  const isReady = !shownAt && awaited.length === 0 && locked.length > 0
  return (
    <section class="section">
      <h2>{all.stage[stage]}</h2>
      {shownAt ? <p>{say.shownOn(shownAt)}</p> : <p>{say.hidden}</p>}
      {locked.length > 0 && <p>{say.finished(locked.map(({ person }) => nameOf(person)))}</p>}
      {!shownAt && awaited.length > 0 && <p>{say.awaited(awaited.map(({ person }) => nameOf(person)))}</p>}
      {panel.map(
        ({ person, absentBecause, absenceNotedBy, lockedAt }) =>
          absentBecause &&
          !lockedAt && (
            <p key={person}>
              <bdi>{say.away(nameOf(person), absentBecause, nameOf(absenceNotedBy ?? ''))}</bdi>
            </p>
          ),
      )}
      {left.length > 0 && <p class="quiet">{say.left(left.length)}</p>}
      {isReady && (
        <>
          <p>{say.showLead}</p>
          <Form view={ask.form} act="reveal" id={`reveal-${stage}`}>
            <Hidden name="stage" value={stage} />
            <Button hidden={all.stage[stage]}>{say.show}</Button>
          </Form>
        </>
      )}
    </section>
  )
}
