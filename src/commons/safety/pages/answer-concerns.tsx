import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { longDate } from '#platform/clock'
import { choice, hiddenId, page, seeOther, text } from '#platform/http'
import type { FormView } from '#ui'
import { Button, EmptyState, ErrorSummary, Form, Hidden, Radios, Tag, TextArea, Voice, WhoSees } from '#ui'
import { settleConcern } from '../acts.ts'
import { mayReadConcerns } from '../permissions.ts'
import { type ConcernToRead, listOpenConcerns, listSettledConcerns } from '../storage.ts'
import { words } from '../words.ts'

/** What people are worried about: the lead's own page, and to everybody else no page at all. */
export const answerConcerns = page({
  path: '/{place}/projects/{cycle}/concerns',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    // What is written here is not even fetched for anybody else.
    if (!cycle || !mayReadConcerns(ask.who, { cycle }).may) return undefined
    const open = await listOpenConcerns(ask.tx, ask.place.id, cycle.id)
    return { cycle, open, settled: await listSettledConcerns(ask.tx, ask.place.id, cycle.id) }
  },
  may: mayReadConcerns,
  show: (ask, { cycle, open, settled }) => {
    const say = words.in(ask.language).concerns
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const tried = ask.form.values.concern
    return {
      title: say.title,
      density: 'staff',
      unlisted: true,
      cycle,
      back: { href: root, text: cycle.title },
      main: (
        <>
          <ErrorSummary
            problems={ask.form.problems}
            form={typeof tried === 'string' ? formId(tried) : undefined}
          />
          <h1>{say.title}</h1>
          <p class="lead">{say.onlyYou}</p>
          {open.length === 0 ? (
            <EmptyState sentence={say.none} picture="phone">
              <p>{say.noneHint}</p>
            </EmptyState>
          ) : (
            <>
              <h2>{say.waiting}</h2>
              {open.map((concern) => (
                <section key={concern.id} class="section">
                  <Raised concern={concern} say={say} root={root} />
                  <Answering
                    concern={concern}
                    say={say}
                    view={ask.form}
                    tried={tried === concern.id}
                    told={words.in(ask.language).whoSees.told}
                  />
                </section>
              ))}
            </>
          )}
          {settled.length > 0 && (
            <>
              <h2>{say.settled}</h2>
              {settled.map((concern) => (
                <section key={concern.id} class="section">
                  <Raised concern={concern} say={say} root={root} />
                  {concern.answer && (
                    <p>
                      {concern.about && (
                        <Tag tone="done">{concern.answer.put === 'back' ? say.wasBack : say.wasKeptOff}</Tag>
                      )}{' '}
                      {say.you}: <bdi>{concern.answer.told}</bdi>
                    </p>
                  )}
                </section>
              ))}
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    settle: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          concern: hiddenId(say.gone),
          put: choice(['back', 'keepOff'], say.putNeeded),
          told: text({ needed: say.toldNeeded, most: 3000, tooLong: say.tooLong }),
        })
      },
      may: mayReadConcerns,
      do: async (ask, { cycle }, { concern, ...answer }) => {
        const ruling = await settleConcern(ask, concern, answer, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/concerns`) : ruling
      },
    }),
  }),
})

type Say = ReturnType<typeof words.in>['concerns']

function formId(concern: string): string {
  return `concern-${concern}`
}

function Raised({ concern, say, root }: { concern: ConcernToRead; say: Say; root: string }) {
  const { about } = concern
  return (
    <>
      <h3>{concern.how === 'person' ? say.bySomebody : say.byWords}</h3>
      <p class="quiet">{say.raised(longDate(concern.raisedAt))}</p>
      {concern.words ? (
        <Voice size="small">{concern.words}</Voice>
      ) : (
        concern.how === 'person' && <p>{say.noWords}</p>
      )}
      <p>
        {about === undefined ? say.aboutNothing : about.kind === 'voice' ? say.aboutVoice : say.aboutOther}{' '}
        {about?.kind === 'voice' && <a href={`${root}/voices/${about.id}`}>{say.read}</a>}
      </p>
    </>
  )
}

function Answering(props: {
  concern: ConcernToRead
  say: Say
  view: FormView
  tried: boolean
  told: string
}) {
  const { concern, say, view, tried, told } = props
  return (
    <Form view={view} act="settle" id={formId(concern.id)} tried={tried}>
      <Hidden name="concern" value={concern.id} />
      {concern.about ? (
        <Radios
          name="put"
          label={say.put}
          choices={[
            { value: 'back', text: say.putBack, hint: say.putBackHint },
            { value: 'keepOff', text: say.keepOff, hint: say.keepOffHint },
          ]}
        />
      ) : (
        <Hidden name="put" value="keepOff" />
      )}
      <WhoSees>{told}</WhoSees>
      <TextArea name="told" label={say.told} hint={say.toldHint} rows={4} />
      <Button>{say.save}</Button>
    </Form>
  )
}
