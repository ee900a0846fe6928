import { z } from 'zod'
import { page, seeOther } from '#platform/http'
import { type Problem, refuse } from '#platform/ruling'
import { Button, ErrorSummary, Fieldset, Form, TextInput } from '#ui'
import { stateMatters } from '../acts.ts'
import type { Matter } from '../cycle.ts'
import { mayShapeProject } from '../permissions.ts'
import { findCycle, listMatters } from '../storage.ts'
import { words } from '../words.ts'

/** What is up for decision, what is not, and why: said before anybody is asked. */
export const stateMattersPage = page({
  path: '/{place}/projects/{cycle}/matters',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, matters: await listMatters(ask.tx, ask.place.id, cycle.id) }
  },
  may: mayShapeProject,
  show: (ask, { cycle, matters }) => {
    const say = words.in(ask.language).matters
    const group = (up: boolean) => {
      const name = up ? 'up' : 'notUp'
      const rows: readonly Pick<Matter, 'what' | 'why'>[] = [
        ...matters.filter((matter) => matter.upForDecision === up),
        { what: '', why: '' },
        ...(matters.length === 0 ? [{ what: '', why: '' }] : []),
      ]
      return (
        <Fieldset legend={say[name]}>
          {rows.map((row, i) => (
            // The rows have no ids until they are saved; their order is what they are.
            <div key={`${name}-${i + 1}`} class="pair">
              <TextInput
                name={`${name}-what-${i}`}
                label={`${say.row(i + 1)}: ${say.what}`}
                value={row.what}
              />
              <TextInput name={`${name}-why-${i}`} label={up ? say.whyUp : say.why} value={row.why} />
            </div>
          ))}
        </Fieldset>
      )
    }
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: {
        href: `/${ask.place.slug}/projects/${cycle.slug}/run`,
        text: words.in(ask.language).manage.title,
      },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="save">
            {group(true)}
            {group(false)}
            <p>{say.more}</p>
            <Button>{say.button}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: () => z.record(z.string(), z.unknown()),
      do: async (ask, { cycle }, form) => {
        const say = words.in(ask.language).rules
        const { matters, problems } = readMatters(form, say.whyNeeded)
        if (!matters.some((matter) => matter.upForDecision))
          problems.push({ field: 'up-what-0', text: say.matterNeeded })
        if (!matters.some((matter) => !matter.upForDecision))
          problems.push({ field: 'notUp-what-0', text: say.notUpNeeded })
        const [first, ...rest] = problems
        if (first) return refuse(first, ...rest)
        await stateMatters(ask, cycle.id, matters)
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/matters`)
      },
    }),
  }),
})

function readMatters(form: Readonly<Record<string, unknown>>, whyNeeded: string) {
  const matters: Omit<Matter, 'id'>[] = []
  const problems: Problem[] = []
  for (const name of ['up', 'notUp'] as const) {
    for (let i = 0; i < 40; i++) {
      const what = typed(form[`${name}-what-${i}`])
      const why = typed(form[`${name}-why-${i}`])
      if (what === '') continue
      if (why === '') problems.push({ field: `${name}-why-${i}`, text: whyNeeded })
      matters.push({ upForDecision: name === 'up', what, why })
    }
  }
  return { matters, problems }
}

function typed(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 400) : ''
}
