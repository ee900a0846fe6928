import type { Cycle } from '#commons/cycles'
import type { Outcome } from '#planning/framework'
import type { Ask } from '#platform/http'
import { Button, ButtonRow, CardGrid, Form, Hidden, IndexCard, Notice, WhoSees } from '#ui'
import { mayPlaceDots } from '../permissions.ts'
import { type Dot, left, type Round } from '../round.ts'
import { words } from '../words.ts'

type Here = Ask<{ place: string; cycle: string }>

/** The outcomes of an open round, each with somebody's own dots on it and buttons to move them. */
export function Placing({
  ask,
  cycle,
  record,
  round,
  outcomes,
  mine,
}: {
  ask: Here
  cycle: Cycle
  record: boolean
  round: Round
  outcomes: readonly Outcome[]
  mine: readonly Dot[]
}) {
  const all = words.in(ask.language)
  const say = all.dots
  if (!mayPlaceDots(ask.who, { cycle, record }).may) return <p class="lead">{say.outsider}</p>
  const known = new Set(outcomes.map(({ id }) => id))
  const inHand = left(
    round,
    mine.filter(({ outcome }) => known.has(outcome)),
  )
  return (
    <>
      <p class="lead">{say.lead(round.dots)}</p>
      <p>{say.leadMore}</p>
      <WhoSees>{say.whoSees}</WhoSees>
      <Notice announced>
        <p>{say.left(inHand)}</p>
      </Notice>
      <CardGrid>
        {outcomes.map((outcome) => {
          const title = outcome.statement ?? all.rules.notNamed
          const dots = mine.find((dot) => dot.outcome === outcome.id)?.dots ?? 0
          return (
            <IndexCard
              key={outcome.id}
              id={cardOf(outcome.id)}
              level={2}
              title={title}
              area={outcome.area}
              saidBy={outcome.provenance}
              aside={
                <Form view={ask.form} act="place" id={`form-${cardOf(outcome.id)}`}>
                  <p aria-hidden="true">{'● '.repeat(dots)}</p>
                  <p>{say.mine(dots, inHand)}</p>
                  <Hidden name="outcome" value={outcome.id} />
                  {/* The buttons carry where it is to go, not a step: a second tap on the same one changes nothing. */}
                  <ButtonRow>
                    {inHand > 0 && (
                      <Button
                        name="dots"
                        value={String(dots + 1)}
                        kind="secondary"
                        small
                        hidden={say.addTo(title)}
                      >
                        {say.add}
                      </Button>
                    )}
                    {dots > 0 && (
                      <Button
                        name="dots"
                        value={String(dots - 1)}
                        kind="secondary"
                        small
                        hidden={say.takeFrom(title)}
                      >
                        {say.take}
                      </Button>
                    )}
                  </ButtonRow>
                </Form>
              }
            />
          )
        })}
      </CardGrid>
    </>
  )
}

/** Where a card stands on its page, so that a tap comes back to it. */
export function cardOf(outcome: string): string {
  return `o-${outcome.slice(-12)}`
}
