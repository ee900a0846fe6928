import {
  type Decision as Asked,
  answerObjection,
  closeDecision,
  object,
  openDecision,
  override,
  publishOverride,
  replyToOverride,
  say,
} from '#commons/power'
import { dateOf } from '#platform/clock'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { must, type Stage } from '../stage.ts'
import type { Cast } from './cast.ts'
import type { Keys } from './keys.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import type { Decision } from './types.ts'

/** The room a question belongs to, where it is more than a question: it puts it, with answers of its own. */
export interface Room {
  readonly put: (acting: Acting, question: string) => Promise<Ruling<Asked>>
  /** Which of the room's answers an answer of the story stands for; none means to be against. */
  readonly answersFor: (key: string, asked: Asked) => readonly string[]
  /** How it closes, where closing is more than closing. */
  readonly close?: (
    acting: Acting,
    asked: Asked,
    closing: { readonly option: string; readonly chosen: readonly string[]; readonly reasons: string },
  ) => Promise<Ruling<unknown>>
}

export function decisionCalled(key: string): Decision {
  const decision = eastmere.decisions.find((one) => one.key === key)
  if (!decision) throw new Error(`no decision in the story is called ${key}`)
  return decision
}

/** A decision from its question to its closing and, once, to what came after: each thing in the week it happened. */
export function decisionEvents(
  stage: Stage,
  cast: Cast,
  decision: Decision,
  keys: Keys,
  room: Room = anyRoom(cast, decision),
): Event[] {
  const { who } = cast
  const { closed } = decision
  const opener = closed?.by ?? decision.refusedClosing?.by ?? 'priya'
  let asked: Asked | undefined
  const standing = () => {
    if (!asked) throw new Error(`the story has not asked ${decision.key} yet`)
    return asked
  }
  const speak = ({ by, option }: Decision['says'][number]) =>
    stage.act(who(by), async (acting) => {
      const [answer] = room.answersFor(option, standing())
      must(
        await say(acting, standing().id, {
          stance: answer ? 'for' : 'against',
          option: answer,
          reason: closed?.dissent.find((one) => one.by === by)?.text,
        }),
      )
    })
  const open: Event = {
    week: decision.opened,
    happen: async () => {
      asked = await stage.act(who(opener), async (acting) => must(await room.put(acting, decision.question)))
      keys.learn('decision', decision.key, asked.id)
      for (const one of decision.says) await speak(one)
      for (const objection of decision.objections) {
        const made = await stage.act(who(objection.by), async (acting) =>
          must(await object(acting, standing().id, objection.text)),
        )
        await stage.act(who(opener), async (acting) =>
          must(await answerObjection(acting, standing().id, made, objection.answer)),
        )
      }
    },
  }
  const later = (decision.saidLater ?? []).map((one) => ({ week: one.week, happen: () => speak(one) }))
  const end: Event[] = closed
    ? [
        {
          week: closed.week,
          happen: () =>
            stage.act(who(closed.by), async (acting) => {
              const { option, reasons } = closed
              const chosen = room.answersFor(option, standing())
              must(
                room.close
                  ? await room.close(acting, standing(), { option, chosen, reasons })
                  : await closeDecision(acting, standing().id, { chosen, reasons }),
              )
            }),
        },
      ]
    : []
  return [open, ...later, ...end, ...overrideEvents(stage, cast, decision, () => standing().id)]
}

function anyRoom({ cycle, matterOf }: Cast, { right, options }: Decision): Room {
  return {
    put: (acting, question) =>
      openDecision(acting, { cycleId: cycle.id, matter: matterOf(right), question, options }),
    answersFor: (key, asked) => {
      const text = options.find((option) => option.key === key)?.text
      return asked.options.filter((option) => option.text === text).map(({ id }) => id)
    },
  }
}

function overrideEvents(
  stage: Stage,
  { who }: Cast,
  { right, override: overruled }: Decision,
  decisionId: () => string,
): Event[] {
  if (!overruled) return []
  const promise = eastmere.rights.find(({ key }) => key === right)
  const grounds = promise?.kind === 'undertaking' ? promise.grounds : []
  const meaning = grounds.find(({ ground }) => ground === overruled.ground)?.meaning
  return [
    {
      week: overruled.toldGroup,
      happen: () =>
        stage.act(who(overruled.by), async (acting) => {
          must(
            await override(acting, decisionId(), {
              ground: `${overruled.ground}: ${meaning}`,
              reason: overruled.reason,
              toldOn: dateOf(acting.now),
            }),
          )
        }),
    },
    {
      week: overruled.published,
      happen: async () => {
        await stage.act(who('jo'), async (acting) =>
          must(await replyToOverride(acting, decisionId(), overruled.groupReply)),
        )
        await stage.act(who(overruled.by), async (acting) =>
          must(await publishOverride(acting, decisionId())),
        )
      },
    },
  ]
}
