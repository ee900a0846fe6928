import { z } from 'zod'
import { findOpenDecision, findRight } from '#commons/power'
import { countUnjudged } from '#delivery/activities'
import { findDelivery, projectPath } from '#delivery/agreements'
import { shortDate } from '#platform/clock'
import { choice, page, seeOther, text } from '#platform/http'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Notice,
  Radios,
  Tag,
  TaskList,
  TextArea,
  TextInput,
} from '#ui'
import { closeProject, endPilot, findEnding, putEnding } from '../acts-ending.ts'
import { endingKinds } from '../ending.ts'
import { mayLeadEnding } from '../permissions.ts'
import { findClosing, listEndingOptions, listLessons, listPlayBacks } from '../storage.ts'
import { words } from '../words.ts'

/** How it goes on: asked, decided by whose decision it is, and then the project is closed. */
export const decideEnding = page({
  path: '/{place}/projects/{cycle}/learning/ending',
  load: async (ask) => {
    const { tx, place } = ask
    const here = await findDelivery(ask)
    if (!here) return undefined
    const { id } = here.cycle
    const open = await findOpenDecision(tx, place.id, id, 'pilotEnd')
    return {
      ...here,
      open,
      options: open ? await listEndingOptions(tx, place.id, open.id) : undefined,
      right: await findRight(tx, place.id, id, 'pilotEnd'),
      ending: await findEnding(tx, place.id, id),
      closing: await findClosing(tx, place.id, id),
      lessons: (await listLessons(tx, place.id, id)).length,
      playBacks: (await listPlayBacks(tx, place.id, id)).length,
      unjudged: await countUnjudged(tx, place.id, id),
    }
  },
  may: mayLeadEnding,
  show: (ask, loaded) => {
    const { cycle, open, options, right, ending, closing } = loaded
    const { ending: say } = words.in(ask.language)
    const project = projectPath(ask, cycle)
    const mark = (isDone: boolean) =>
      isDone ? <Tag tone="done">{say.done}</Tag> : <Tag tone="waiting">{say.toDo}</Tag>
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${project}/learning`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {!ending && !open && !right && (
            <Notice>
              <p>{say.noRight}</p>
              <ButtonLink kind="secondary" href={`${project}/decisions/declare`}>
                {say.declare}
              </ButtonLink>
            </Notice>
          )}
          {!ending && !open && right && (
            <Form view={ask.form} act="put">
              <h2>{say.ask}</h2>
              <TextInput name="question" label={say.question} value={say.usualQuestion} />
              {endingKinds.map((kind) => (
                <TextInput key={kind} name={kind} label={say.meaning[kind]} value={say.usual[kind]} />
              ))}
              <Button>{say.put}</Button>
            </Form>
          )}
          {open && (
            <>
              <Notice>
                <p>
                  {say.open} <a href={`${project}/decisions/${open.id}`}>{say.sayLink}</a>
                </p>
              </Notice>
              {options?.size === 0 ? (
                <p>{say.askedElsewhere}</p>
              ) : (
                <Form view={ask.form} act="end">
                  <Radios
                    name="kind"
                    label={open.question}
                    choices={open.options.flatMap(({ id, text: meaning }) => {
                      const kind = options?.get(id)
                      return kind ? [{ value: kind, text: say.kind[kind], hint: <bdi>{meaning}</bdi> }] : []
                    })}
                  />
                  <TextArea name="reasons" label={say.reasons} hint={say.reasonsHint} rows={4} />
                  <Button>{say.close}</Button>
                </Form>
              )}
            </>
          )}
          <h2>{say.closing}</h2>
          {closing ? (
            <Notice tone="done">
              <p>{say.closedOn(shortDate(closing.closedAt))}</p>
            </Notice>
          ) : (
            <>
              <p>{say.closingLead}</p>
              <TaskList
                tasks={[
                  { text: say.lessons, href: `${project}/learning/add`, status: mark(loaded.lessons > 0) },
                  {
                    text: say.playBack,
                    href: `${project}/learning/play-back`,
                    status: mark(loaded.playBacks > 0),
                  },
                  {
                    text: say.verdicts,
                    href: `${project}/activities`,
                    status: mark(loaded.unjudged === 0),
                  },
                  { text: say.decided, href: undefined, status: mark(ending !== undefined) },
                ]}
              />
              <Form view={ask.form} act="close">
                <Button kind="secondary">{say.closeProject}</Button>
              </Form>
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    put: act({
      form: () =>
        z.object({
          question: text({ most: 300 }),
          adopt: text({ most: 300 }),
          adapt: text({ most: 300 }),
          stop: text({ most: 300 }),
        }),
      do: async (ask, { cycle }, { question, ...options }) => {
        const say = words.in(ask.language).rules
        const ruling = await putEnding(ask, cycle.id, { question, options }, say)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/decisions/${ruling.value.id}`) : ruling
      },
    }),
    end: act({
      form: (ask) =>
        z.object({
          kind: choice(endingKinds, words.in(ask.language).rules.endingKindNeeded),
          reasons: text({ most: 2000 }),
        }),
      do: async (ask, { cycle }, closing) => {
        const ruling = await endPilot(ask, cycle.id, closing, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/learning`) : ruling
      },
    }),
    close: act({
      form: () => z.object({}),
      do: async (ask, { cycle }) => {
        const ruling = await closeProject(ask, cycle.id, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`${projectPath(ask, cycle)}/learning`) : ruling
      },
    }),
  }),
})
