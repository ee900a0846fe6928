import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  Select,
  TextArea,
  TextInput,
} from '#ui'
import { openDecision } from '../acts.ts'
import { askedElsewhere } from '../own-page.ts'
import { mayDecide } from '../permissions.ts'
import { RightSaid } from '../right-said.tsx'
import { listRights } from '../storage-rights.ts'
import { words } from '../words.ts'

// Six answers fit on a phone and in a conversation; rooms that need more, such as priorities, open their own.
const places = [0, 1, 2, 3, 4, 5] as const

/** Puts a question to those who decide, with answers to choose from and what each would mean. */
export const openDecisionPage = page({
  path: '/{place}/projects/{cycle}/decisions/open',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, rights: await listRights(ask.tx, ask.place.id, cycle.id) }
  },
  may: mayDecide,
  show: (ask, { cycle, rights }) => {
    const say = words.in(ask.language).openDecision
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const elsewhere = rights.flatMap(({ matter, question }) => {
      const href = askedElsewhere(root, matter)
      return href ? { href, question } : []
    })
    const here = rights.filter(({ matter }) => !askedElsewhere(root, matter))
    const right = here.find(({ matter }) => matter === ask.query.matter)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: `${root}/decisions`, text: words.in(ask.language).register.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.heading}</h1>
          {rights.length === 0 ? (
            <EmptyState sentence={say.nothingDeclared} picture="keys">
              <ButtonLink href={`${root}/decisions/declare`}>
                {words.in(ask.language).register.declare}
              </ButtonLink>
            </EmptyState>
          ) : (
            here.length > 0 && (
              <Form view={ask.form} act="open">
                {right && <RightSaid right={right} language={ask.language} who={ask.who} />}
                {elsewhere.length > 0 && (
                  <p>
                    <a href="#elsewhere">{say.elsewhereLink}</a>
                  </p>
                )}
                <Select
                  name="matter"
                  label={say.about}
                  value={right?.matter}
                  options={here.map(({ matter, question }) => ({ value: matter, text: question }))}
                />
                <TextInput name="question" label={say.question} hint={say.questionHint} />
                {places.map((n) => (
                  <Fieldset key={n} legend={say.option(n + 1)}>
                    <TextInput name={`option-${n}`} label={say.answer} optional={n > 1} />
                    <TextArea
                      name={`meaning-${n}`}
                      label={say.meaning}
                      hint={n === 0 ? say.meaningHint : undefined}
                      rows={2}
                      optional
                    />
                  </Fieldset>
                ))}
                <p>{say.moreOptions}</p>
                <Button>{say.save}</Button>
              </Form>
            )
          )}
          {elsewhere.length > 0 && (
            <section class="section">
              <h2 id="elsewhere">{say.elsewhere}</h2>
              <p>{say.elsewhereWhy}</p>
              <ul>
                {elsewhere.map(({ href, question }) => (
                  <li key={href}>
                    <a href={href}>
                      <bdi>{question}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    open: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        const line = text({ most: 500, tooLong: say.tooLong })
        return z
          .object({
            matter: text({ needed: say.noRight }),
            question: text({ most: 300, tooLong: say.tooLong }),
          })
          .extend(
            Object.fromEntries(
              places.flatMap((n) => [`option-${n}`, `meaning-${n}`].map((name) => [name, line])),
            ),
          )
      },
      do: async (ask, { cycle }, form) => {
        const typed = form as Readonly<Record<string, string>>
        const options = places.map((n) => ({
          text: typed[`option-${n}`] ?? '',
          meaning: typed[`meaning-${n}`] ?? '',
        }))
        const { matter = '', question = '' } = typed
        const root = `/${ask.place.slug}/projects/${cycle.slug}`
        if (askedElsewhere(root, matter))
          return refuse({ field: 'matter', text: words.in(ask.language).rules.askedElsewhere })
        const ruling = await openDecision(
          ask,
          { cycleId: cycle.id, matter, question, options },
          words.in(ask.language).rules,
        )
        if (ruling.ok) return seeOther(`${root}/decisions/${ruling.value.id}`)
        // The rule speaks of options; on this page the first box is where they begin.
        return {
          ok: false,
          problems: ruling.problems.map(({ field, text }) => ({
            field: field === 'options' ? 'option-0' : field,
            text,
          })),
        }
      },
    }),
  }),
})
