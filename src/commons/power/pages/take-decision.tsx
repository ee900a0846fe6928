import { z } from 'zod'
import { findCycle, roleIn } from '#commons/cycles'
import { listNames } from '#commons/people'
import { longDate } from '#platform/clock'
import { type Ask, choices, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { ErrorSummary, Notice } from '#ui'
import { answerObjection, closeDecision, object, say } from '../acts.ts'
import { personOf, seatTable } from '../acts-table.ts'
import type { Decision, Objection, Stance, Table } from '../decision.ts'
import { Closing, Objecting, OpenTable, objectionTried, Speaking } from '../decision-open.tsx'
import { Closed, Overridden } from '../decision-said.tsx'
import { closedElsewhere } from '../own-page.ts'
import { isAmongThem, mayDecide, mayOverride, mayReadDecisions } from '../permissions.ts'
import { RightSaid } from '../right-said.tsx'
import { findDecision } from '../storage.ts'
import { listObjections } from '../storage-table.ts'
import { words } from '../words.ts'

interface Loaded {
  readonly cycle: NonNullable<Awaited<ReturnType<typeof findCycle>>>
  readonly decision: Decision
  readonly table: Table
  readonly objections: readonly Objection[]
  /** Given to those at the table only. */
  readonly names: ReadonlyMap<string, string> | undefined
}

/** One decision: what is asked, whose it is, what each answer means, who has spoken; and later what came of it. */
export const takeDecision = page({
  path: '/{place}/projects/{cycle}/decisions/{decision}',
  load: async (ask): Promise<Loaded | undefined> => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    const decision = cycle && (await findDecision(tx, place.id, ask.params.decision))
    if (!decision || decision.cycleId !== cycle.id) return undefined
    const table = await seatTable(ask, decision)
    const objections = await listObjections(tx, place.id, decision.id)
    const heard = [...table.says, ...objections, ...table.team, ...table.optOuts].map(({ person }) => person)
    const names = isAmongThem(ask.who, { cycle })
      ? await listNames(tx, place.id, [...new Set(heard)])
      : undefined
    return { cycle, decision, table, objections, names }
  },
  may: mayReadDecisions,
  show: (ask, loaded) => {
    const { cycle, decision, table, objections, names } = loaded
    const { language } = ask
    const sentences = words.in(language)
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const { override, right } = decision
    const isTold = override !== undefined && override.publishedAt === undefined
    const mayExplain =
      decision.closedAt && right?.form === 'undertaking' && mayOverride(ask.who, { cycle }).may
    return {
      title: decision.question,
      density: roleIn(ask.who, cycle.id) === 'youngPerson' ? 'participant' : 'public',
      cycle,
      back: { href: `${root}/decisions`, text: sentences.decision.all },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} form={objectionTried(ask.form)} />
          <p class="caption">{sentences.decision.title}</p>
          <h1 dir="auto">{decision.question}</h1>
          {!decision.closedAt && (
            <p class="quiet">{sentences.decision.openSince(longDate(decision.openedAt))}</p>
          )}
          {override?.publishedAt && (
            <Overridden override={override} role={right?.officerRole ?? ''} language={language} />
          )}
          {names && isTold && (
            <Notice tone="warning">
              <p>
                {sentences.override.told(longDate(override.toldOn))}{' '}
                <a href={`${root}/decisions/${decision.id}/override`}>{sentences.override.read}</a>
              </p>
            </Notice>
          )}
          <h2>{sentences.decision.whose}</h2>
          <RightSaid right={right} language={language} who={ask.who} />
          {decision.closedAt ? (
            <Closed
              decision={decision}
              says={table.says}
              objections={objections}
              language={language}
              names={names}
            />
          ) : (
            <>
              <OpenTable decision={decision} table={table} names={names} language={language} />
              {names && (
                <>
                  <Speaking
                    decision={decision}
                    mine={table.says.find(({ person }) => person === personOf(ask))}
                    view={ask.form}
                    language={language}
                  />
                  {right && right.holder !== 'officer' && (
                    <p>
                      <a href={`${root}/rights/${right.id}/leave`}>{sentences.decision.leave}</a>
                    </p>
                  )}
                  <Objecting objections={objections} names={names} view={ask.form} language={language} />
                  <Closing
                    decision={decision}
                    view={ask.form}
                    language={language}
                    elsewhere={closedElsewhere(root, decision.matter)}
                  />
                </>
              )}
            </>
          )}
          {mayExplain && !override && (
            <p>
              <a href={`${root}/decisions/${decision.id}/override`}>{sentences.override.start}</a>
            </p>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    say: act({
      may: mayDecide,
      form: (ask) => {
        const rules = words.in(ask.language).rules
        return z.object({
          say: text({ needed: rules.stanceNeeded, most: 60, tooLong: rules.stanceNeeded }),
          reason: text({ most: 1000, tooLong: rules.tooLong }),
        })
      },
      do: async (ask, { decision, ...loaded }, form) => {
        const rules = words.in(ask.language).rules
        const said = sayFrom(form.say)
        if (!said) return refuse({ field: 'say', text: rules.stanceNeeded })
        const ruling = await say(ask, decision.id, { ...said, reason: form.reason }, rules)
        return ruling.ok ? here(ask, loaded, decision) : ruling
      },
    }),
    object: act({
      may: mayDecide,
      form: (ask) =>
        z.object({ objection: text({ most: 1000, tooLong: words.in(ask.language).rules.tooLong }) }),
      do: async (ask, { decision, ...loaded }, { objection }) => {
        const ruling = await object(ask, decision.id, objection, words.in(ask.language).rules)
        return ruling.ok ? here(ask, loaded, decision) : ruling
      },
    }),
    answer: act({
      may: mayDecide,
      form: (ask) =>
        z.object({
          objection: hiddenId(),
          answer: text({ most: 1000, tooLong: words.in(ask.language).rules.tooLong }),
        }),
      do: async (ask, { decision, ...loaded }, { objection, answer }) => {
        const ruling = await answerObjection(
          ask,
          decision.id,
          objection,
          answer,
          words.in(ask.language).rules,
        )
        return ruling.ok ? here(ask, loaded, decision) : ruling
      },
    }),
    close: act({
      may: mayDecide,
      form: (ask, { decision }) =>
        z.object({
          chosen: choices(decision.options.map(({ id }) => id)),
          reasons: text({ most: 3000, tooLong: words.in(ask.language).rules.tooLong }),
        }),
      do: async (ask, { decision, ...loaded }, form) => {
        const root = `/${ask.place.slug}/projects/${loaded.cycle.slug}`
        const { rules } = words.in(ask.language)
        if (closedElsewhere(root, decision.matter)) return refuse({ text: rules.closedElsewhere })
        const ruling = await closeDecision(ask, decision.id, form, words.in(ask.language).rules)
        return ruling.ok ? here(ask, loaded, decision) : ruling
      },
    }),
  }),
})

function here(ask: Pick<Ask, 'place'>, { cycle }: Pick<Loaded, 'cycle'>, { id }: Decision) {
  return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/decisions/${id}`)
}

// One question with one list of answers: `for:<option>`, `for`, `against` or `standAside`.
function sayFrom(typed: string): { stance: Stance; option?: string } | undefined {
  const [stance, option] = typed.split(':')
  if (stance === 'for') return option === undefined ? { stance } : { stance, option }
  return stance === 'against' || stance === 'standAside' ? { stance } : undefined
}
