import { z } from 'zod'
import { page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ErrorSummary, Form, Notice, Rows } from '#ui'
import { list } from '../acts.ts'
import { mayWorkOnProject } from '../permissions.ts'
import { findCycle, listMatters } from '../storage.ts'
import { words } from '../words.ts'

// In the order a project usually needs them; the rooms that hold them come later along the cycle.
const parts = {
  before: ['edit', 'matters', 'team', 'safety', 'decisions', 'recognition'],
  listening: ['sessions', 'voices', 'queue', 'paper', 'assets', 'documents'],
  choosing: ['themes', 'outcomes', 'dots', 'priorities'],
  asking: ['call', 'opening', 'panel', 'interviews', 'standings', 'award'],
  doing: ['agreement', 'activities', 'results', 'learning', 'case-study'],
} as const

/** The team's own table of contents: everything a project needs, two taps away. */
export const runProject = page({
  path: '/{place}/projects/{cycle}/run',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, matters: await listMatters(ask.tx, ask.place.id, cycle.id) }
  },
  may: mayWorkOnProject,
  show: (ask, { cycle }) => {
    const say = words.in(ask.language)
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.manage.title,
      density: 'staff',
      cycle,
      back: { href: root, text: cycle.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{cycle.title}</h1>
          <p class="lead">{say.manage.lead}</p>
          {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
            <section key={part}>
              <h2>{say.manage.parts[part]}</h2>
              <Rows
                rows={parts[part].map((step) => ({
                  name: <a href={`${root}/${step}`}>{say.manage.steps[step]}</a>,
                  note: say.manage.notes[step],
                }))}
              />
            </section>
          ))}
          {cycle.listed ? (
            <Notice tone="done">
              <p>
                {say.list.done} <a href={root}>{cycle.title}</a>
              </p>
            </Notice>
          ) : (
            <Form view={ask.form} act="list">
              <h2>{say.list.title}</h2>
              <p>{say.list.lead}</p>
              <Button>{say.list.button}</Button>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    list: act({
      form: () => z.object({}),
      do: async (ask, { cycle, matters }) => {
        if (matters.length === 0) return refuse({ text: words.in(ask.language).rules.purposeFirst })
        await list(ask, cycle.id)
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}`)
      },
    }),
  }),
})
