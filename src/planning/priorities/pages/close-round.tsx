import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { page, seeOther } from '#platform/http'
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form } from '#ui'
import { closeRound, findTally } from '../acts.ts'
import { mayLeadChoice } from '../permissions.ts'
import { words } from '../words.ts'

/** Closing is asked once more: who placed which dot is forgotten then, and cannot be brought back. */
export const closeRoundPage = page({
  path: '/{place}/projects/{cycle}/dots/close',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const counted = cycle && (await findTally(ask.tx, ask.place.id, cycle.id))
    return counted && !counted.round.closedAt ? { cycle, record: ask.place.record, ...counted } : undefined
  },
  may: mayLeadChoice,
  show: (ask, { cycle, tally }) => {
    const say = words.in(ask.language).close
    const dots = `/${ask.place.slug}/projects/${cycle.slug}/dots`
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: dots, text: words.in(ask.language).paper.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <p>{say.heads(tally.turnout.young + tally.turnout.adults)}</p>
          <Form view={ask.form} act="close">
            <ButtonRow>
              <Button kind="warning">{say.save}</Button>
              <ButtonLink kind="secondary" href={dots}>
                {say.keep}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    close: act({
      form: () => z.object({}),
      do: async (ask, { cycle, round }) => {
        const ruling = await closeRound(ask, round.id, words.in(ask.language).rules)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/dots`) : ruling
      },
    }),
  }),
})
