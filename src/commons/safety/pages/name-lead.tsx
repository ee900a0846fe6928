import { z } from 'zod'
import { findCycle, maySeeProject } from '#commons/cycles'
import { page, seeOther, text, whenGiven } from '#platform/http'
import { Button, ErrorSummary, Form, Notice, SummaryList, TextInput, WhoSees } from '#ui'
import { nameLead } from '../acts.ts'
import { ExceptionLine, HelpNow, Phone } from '../exception-line.tsx'
import { mayNameLead } from '../permissions.ts'
import { findLead, findLeadEmail } from '../storage.ts'
import { words } from '../words.ts'

/** Who keeps people safe in a project: everybody may read it, the core team says who it is. */
export const nameLeadPage = page({
  path: '/{place}/projects/{cycle}/safety',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const lead = await findLead(ask.tx, ask.place.id, cycle.id)
    const mayName = !ask.place.record && mayNameLead(ask.who, { cycle }).may
    return {
      cycle,
      lead,
      mayName,
      email: mayName ? await findLeadEmail(ask.tx, ask.place.id, cycle.id) : undefined,
    }
  },
  may: maySeeProject,
  show: (ask, { cycle, lead, mayName, email }) => {
    const { language } = ask
    const say = words.in(language).nameLead
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.title,
      density: mayName ? 'staff' : 'participant',
      cycle,
      back: { href: mayName ? `${root}/run` : root, text: cycle.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.heading}</h1>
          {lead ? (
            <>
              <SummaryList
                rows={[
                  { term: say.name, detail: lead.name },
                  { term: say.role, detail: lead.role },
                  { term: say.phone, detail: <Phone number={lead.phone} /> },
                  { term: say.hours, detail: lead.hours },
                ]}
              />
              <ExceptionLine lead={lead} language={language} />
            </>
          ) : (
            <Notice tone="warning">
              <p>{words.in(language).rules.noLead}</p>
            </Notice>
          )}
          {mayName ? (
            <Form view={ask.form} act="name">
              <h2>{lead ? say.change : say.first}</h2>
              <p>{say.why}</p>
              <WhoSees>{words.in(language).whoSees.lead}</WhoSees>
              <TextInput name="name" label={say.name} hint={say.nameHint} value={lead?.name} />
              <TextInput name="role" label={say.role} hint={say.roleHint} value={lead?.role} />
              <TextInput name="phone" label={say.phone} type="tel" inputmode="tel" value={lead?.phone} />
              <TextInput name="hours" label={say.hours} hint={say.hoursHint} value={lead?.hours} />
              <TextInput
                name="email"
                label={say.email}
                hint={say.emailHint}
                type="email"
                inputmode="email"
                value={email}
                optional
              />
              <p>{say.seat}</p>
              <Button>{say.save}</Button>
            </Form>
          ) : (
            <HelpNow language={language} />
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    name: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        const line = (most: number) => text({ most, tooLong: say.tooLong })
        return z.object({
          name: line(80),
          role: line(120),
          phone: line(40),
          hours: line(200),
          email: whenGiven(line(254).pipe(z.union([z.literal(''), z.email(say.emailShape)], say.emailShape))),
        })
      },
      may: mayNameLead,
      do: async (ask, { cycle }, form) => {
        const ruling = await nameLead(ask, cycle.id, form, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/safety`) : ruling
      },
    }),
  }),
})
