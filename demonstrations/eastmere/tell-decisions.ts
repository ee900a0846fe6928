import {
  answerObjection,
  closeDecision,
  object,
  openDecision,
  override,
  publishOverride,
  replyToOverride,
  say,
} from '#commons/power'
import { putPriorities } from '#planning/priorities'
import { dateOf } from '#platform/clock'
import { must, type Stage } from '../stage.ts'
import type { Cast } from './cast.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import type { Decision } from './types.ts'

/** A decision from its question to its closing and, once, to what came after: each thing in the week it happened. */
export function decisionEvents(
  stage: Stage,
  cast: Cast,
  decision: Decision,
  idOf: (kind: string, key: string) => string,
): Event[] {
  const { cycle, who, matterOf } = cast
  // What to choose first is asked with an option for each outcome, so that the answer is the list itself.
  const aboutOutcomes = decision.right === 'which-outcomes'
  const chosenOutcomes = () =>
    eastmere.outcomes.filter((outcome) => !outcome.notChosen).map((outcome) => idOf('outcome', outcome.key))
  const options = new Map(decision.options.map((option) => [option.key, stage.chance.id()]))
  const optionId = (key: string) => (aboutOutcomes ? undefined : options.get(key))
  let id = ''
  const { closed, override: overruled } = decision
  const open: Event = {
    week: decision.opened,
    happen: async () => {
      const made = await stage.act(who(closed?.by ?? decision.says[0]?.by ?? 'priya'), async (acting) =>
        must(
          aboutOutcomes
            ? await putPriorities(acting, cycle.id, decision.question)
            : await openDecision(acting, {
                cycleId: cycle.id,
                matter: matterOf(decision.right),
                question: decision.question,
                options: decision.options.map((option) => ({
                  id: options.get(option.key),
                  text: option.text,
                })),
              }),
        ),
      )
      id = made.id
      for (const one of decision.says) {
        const dissent = closed?.dissent.find((other) => other.by === one.by)
        // The answer about outcomes is one list, so who differs is against the list; elsewhere they are for another answer.
        const against = aboutOutcomes && dissent !== undefined && one.option !== closed?.option
        await stage.act(who(one.by), async (acting) =>
          must(
            await say(acting, id, {
              stance: against ? 'against' : 'for',
              option: aboutOutcomes ? (against ? undefined : chosenOutcomes()[0]) : optionId(one.option),
              reason: dissent?.text,
            }),
          ),
        )
      }
      for (const objection of decision.objections) {
        const made = await stage.act(who(objection.by), async (acting) =>
          must(await object(acting, id, objection.text)),
        )
        const answerer = closed?.by ?? 'priya'
        await stage.act(who(answerer), async (acting) =>
          must(await answerObjection(acting, id, made, objection.answer)),
        )
      }
    },
  }
  const events: Event[] = [
    open,
    ...(decision.saidLater ?? []).map((one) => ({
      week: one.week,
      happen: () =>
        stage.act(who(one.by), async (acting) => {
          must(await say(acting, id, { stance: 'for', option: optionId(one.option) }))
        }),
    })),
  ]
  if (closed) {
    events.push({
      week: closed.week,
      happen: () =>
        stage.act(who(closed.by), async (acting) => {
          const chosen = aboutOutcomes ? chosenOutcomes() : [options.get(closed.option) ?? '']
          must(await closeDecision(acting, id, { chosen, reasons: closed.reasons }))
        }),
    })
  }
  if (overruled) {
    const officer = who(overruled.by)
    events.push({
      week: overruled.toldGroup,
      happen: () =>
        stage.act(officer, async (acting) => {
          const right = eastmere.rights.find((one) => one.key === decision.right)
          const meaning =
            right?.kind === 'undertaking'
              ? right.grounds.find((one) => one.ground === overruled.ground)?.meaning
              : ''
          must(
            await override(acting, id, {
              ground: `${overruled.ground}: ${meaning}`,
              reason: overruled.reason,
              toldOn: dateOf(acting.now),
            }),
          )
        }),
    })
    events.push({
      week: overruled.published,
      happen: async () => {
        await stage.act(who('jo'), async (acting) =>
          must(await replyToOverride(acting, id, overruled.groupReply)),
        )
        await stage.act(officer, async (acting) => must(await publishOverride(acting, id)))
      },
    })
  }
  return events
}
