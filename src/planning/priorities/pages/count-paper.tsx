import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { listAllOutcomes } from '#planning/framework'
import { type Ask, page, seeOther } from '#platform/http'
import { type Problem, refuse } from '#platform/ruling'
import { Button, ErrorSummary, Fieldset, Form, TextInput } from '#ui'
import { countPaper, takePaperBack } from '../acts.ts'
import { mayLeadChoice } from '../permissions.ts'
import type { Count } from '../round.ts'
import { findRound } from '../storage.ts'
import { words } from '../words.ts'

/** Dots from a sheet on the wall: sums and heads, young people and adults apart, never who. */
export const countPaperPage = page({
  path: '/{place}/projects/{cycle}/dots/paper',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    const round = cycle && (await findRound(tx, place.id, cycle.id))
    if (!cycle || !round || round.closedAt) return undefined
    return { cycle, record: place.record, round, outcomes: await listAllOutcomes(tx, place.id, cycle.id) }
  },
  may: mayLeadChoice,
  show: (ask, { cycle, outcomes }) => {
    const { paper: say, rules } = words.in(ask.language)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: addressOf(ask), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="count">
            <Fieldset legend={say.heads}>
              <TextInput name="young" label={say.young} inputmode="numeric" width={4} />
              <TextInput name="adults" label={say.adults} inputmode="numeric" width={4} />
            </Fieldset>
            <h2>{say.dots}</h2>
            {outcomes.map(({ id, statement = rules.notNamed }) => (
              <Fieldset key={id} legend={statement}>
                <TextInput name={`young-${id}`} label={say.youngDots} inputmode="numeric" width={4} />
                <TextInput name={`adults-${id}`} label={say.adultDots} inputmode="numeric" width={4} />
              </Fieldset>
            ))}
            <Button>{say.save}</Button>
          </Form>
          <Form view={ask.form} act="takeBack">
            <p>{say.takeBackLead}</p>
            <Button kind="secondary">{say.takeBack}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    count: act({
      form: () => z.record(z.string(), z.unknown()),
      do: async (ask, { round, outcomes }, fields) => {
        const say = words.in(ask.language).rules
        const ids = outcomes.map(({ id }) => id)
        const { turnout, counts, problems } = readPaper(fields, ids, say.wholeDots)
        const [first, ...rest] = problems
        if (first) return refuse(first, ...rest)
        const ruling = await countPaper(ask, round.id, turnout, counts, say)
        return ruling.ok ? seeOther(addressOf(ask)) : ruling
      },
    }),
    takeBack: act({
      form: () => z.object({}),
      do: async (ask, { round }) => {
        const ruling = await takePaperBack(ask, round.id, words.in(ask.language).rules)
        return ruling.ok ? seeOther(addressOf(ask)) : ruling
      },
    }),
  }),
})

/** What was typed: an empty box is nobody, and no dot. */
function readPaper(fields: Readonly<Record<string, unknown>>, outcomes: readonly string[], notWhole: string) {
  const problems: Problem[] = []
  const typed = (field: string) => {
    const text = String(fields[field] ?? '').trim()
    if (!/^\d{0,5}$/.test(text)) problems.push({ field, text: notWhole })
    return Number(text) || 0
  }
  const turnout = { young: typed('young'), adults: typed('adults') }
  const counts: Count[] = outcomes.map((outcome) => ({
    outcome,
    young: typed(`young-${outcome}`),
    adults: typed(`adults-${outcome}`),
  }))
  return { turnout, counts: counts.filter(({ young, adults }) => young + adults > 0), problems }
}

function addressOf({ place, params }: Ask<{ place: string; cycle: string }>): string {
  return `/${place.slug}/projects/${params.cycle}/dots`
}
