import { z } from 'zod'
import { findCycle, roleIn } from '#commons/cycles'
import { longDate, typedDate } from '#platform/clock'
import { type Ask, page, seeOther, text } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { Button, DateInput, ErrorSummary, Form, Institution, Radios, TextArea, Voice } from '#ui'
import { publishOverride, replyToOverride, override as tell } from '../acts-override.ts'
import { Overridden } from '../decision-said.tsx'
import { replyUntil } from '../override.ts'
import { mayDecide, mayOverride, mayReadOverride } from '../permissions.ts'
import { RightSaid } from '../right-said.tsx'
import { findDecision } from '../storage.ts'
import { words } from '../words.ts'

/** An officer cannot follow a decision: the group is told first, answers, and only then does everybody read it. */
export const explainOverride = page({
  path: '/{place}/projects/{cycle}/decisions/{decision}/override',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const decision = await findDecision(ask.tx, ask.place.id, ask.params.decision)
    if (
      !cycle ||
      !decision?.closedAt ||
      decision.cycleId !== cycle.id ||
      decision.right?.form !== 'undertaking'
    )
      return undefined
    return { cycle, decision, right: decision.right }
  },
  may: mayReadOverride,
  show: (ask, { cycle, decision, right }) => {
    const { language } = ask
    const say = words.in(language).override
    const { override } = decision
    const role = right.officerRole ?? ''
    return {
      title: say.heading,
      density: roleIn(ask.who, cycle.id) === 'youngPerson' ? 'participant' : 'staff',
      unlisted: true,
      cycle,
      back: {
        href: `/${ask.place.slug}/projects/${cycle.slug}/decisions/${decision.id}`,
        text: decision.question,
      },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <p class="caption">{decision.question}</p>
          {override?.publishedAt ? (
            <>
              <h1>{say.by(role)}</h1>
              <Overridden override={override} role={role} language={language} />
            </>
          ) : override ? (
            <>
              <h1>{say.cannot(role)}</h1>
              <p class="lead">{say.told(longDate(override.toldOn))}</p>
              <Institution by={role}>
                <p>
                  {say.groundWas}: <bdi>{override.ground}</bdi>
                </p>
                <p dir="auto">{override.reason}</p>
              </Institution>
              <h2>{say.groupsReply}</h2>
              {override.reply === undefined ? (
                <p>{say.waiting(longDate(replyUntil(override)))}</p>
              ) : (
                <Voice>{override.reply === '' ? say.silent : override.reply}</Voice>
              )}
              {mayDecide(ask.who, { cycle }).may && (
                <>
                  <Form view={ask.form} act="reply">
                    <TextArea
                      name="reply"
                      label={say.reply}
                      hint={say.replyHint}
                      value={override.reply}
                      rows={5}
                      large
                    />
                    <Button>{say.replySave}</Button>
                  </Form>
                  <Form view={ask.form} act="silence">
                    <Button kind="secondary">{say.silence}</Button>
                  </Form>
                </>
              )}
              {mayOverride(ask.who, { cycle }).may && (
                <Form view={ask.form} act="publish">
                  <Button kind="warning">{say.publish}</Button>
                </Form>
              )}
            </>
          ) : (
            <>
              <h1>{say.start}</h1>
              <p class="lead">{say.startHint}</p>
              <RightSaid right={right} language={language} who={ask.who} />
              {mayOverride(ask.who, { cycle }).may && (
                <Form view={ask.form} act="tell">
                  <Radios
                    name="ground"
                    label={say.ground}
                    choices={right.grounds.map((ground) => ({ value: ground, text: ground }))}
                  />
                  <TextArea name="reason" label={say.reason} hint={say.reasonHint} rows={5} />
                  <DateInput name="toldOn" label={say.toldOn} />
                  <Button>{say.tell}</Button>
                </Form>
              )}
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    tell: act({
      may: mayOverride,
      form: (ask) => {
        const rules = words.in(ask.language).rules
        return z.object({
          ground: text({ needed: rules.groundUnlisted }),
          reason: text({ most: 3000, tooLong: rules.tooLong }),
          'toldOn-day': text(),
          'toldOn-month': text(),
          'toldOn-year': text(),
        })
      },
      do: async (ask, { decision }, form) => {
        const toldOn = typedDate(form['toldOn-year'], form['toldOn-month'], form['toldOn-day'])
        return after(
          ask,
          await tell(
            ask,
            decision.id,
            { ground: form.ground, reason: form.reason, toldOn },
            words.in(ask.language).rules,
          ),
        )
      },
    }),
    reply: act({
      may: mayDecide,
      form: (ask) => {
        const rules = words.in(ask.language).rules
        return z.object({ reply: text({ needed: rules.replyNeeded, most: 3000, tooLong: rules.tooLong }) })
      },
      do: async (ask, { decision }, { reply }) =>
        after(ask, await replyToOverride(ask, decision.id, reply, words.in(ask.language).rules)),
    }),
    silence: act({
      may: mayDecide,
      form: () => z.object({}),
      do: async (ask, { decision }) =>
        after(ask, await replyToOverride(ask, decision.id, '', words.in(ask.language).rules)),
    }),
    publish: act({
      may: mayOverride,
      form: () => z.object({}),
      do: async (ask, { decision }) =>
        after(ask, await publishOverride(ask, decision.id, words.in(ask.language).rules)),
    }),
  }),
})

function after(ask: Pick<Ask, 'path'>, ruling: Ruling<undefined>) {
  return ruling.ok ? seeOther(ask.path) : ruling
}
