import { type Cycle, findCycleById } from '#commons/cycles'
import { type Concern, findConcernAbout, isOffEveryScreen } from '#commons/safety'
import {
  findVoiceByReceipt,
  type HeldReceipt,
  heldReceipt,
  listVersions,
  receiptHash,
  type Voice,
} from '#insight/voices'
import { listPriorities } from '#planning/priorities'
import type { Ask } from '#platform/http'
import { listAfterwards, listMentions } from './storage.ts'
import { follow, type Trace } from './trace.ts'

/** What this browser holds: words that may open something, and, once tapped, what they open. */
export interface Held {
  readonly receipt: HeldReceipt | undefined
  /** Whether the words open anything here. */
  readonly found: boolean
  /** Only with the words *and* a tap. */
  readonly voice: Voice | undefined
  readonly cycle: Cycle | undefined
}

type AskHere = Ask<{ readonly place: string }>

/** Looks up what this browser holds. Nothing of it is loaded for showing before its holder tapped. */
export async function lookUp(ask: AskHere): Promise<Held> {
  const receipt = heldReceipt(ask.cookie('receipt'))
  const found = receipt && (await findVoiceByReceipt(ask.tx, ask.place.id, receiptHash(ask, receipt.code)))
  const voice = receipt?.opened ? found : undefined
  return {
    receipt,
    found: found !== undefined,
    voice,
    cycle: voice && (await findCycleById(ask.tx, ask.place.id, voice.cycleId)),
  }
}

/** Follows somebody's words, in every version, through the rooms that mention them. */
export async function traceOf(
  ask: AskHere,
  voice: Voice,
): Promise<{ readonly trace: Trace; readonly concern: Concern | undefined }> {
  const { tx, place } = ask
  const concern = await findConcernAbout(tx, place.id, voice.id)
  const mentions = await listMentions(tx, place.id, await listVersions(tx, place.id, voice.id))
  // Choices are asked for only when there is something that could have been chosen.
  const priorities = mentions.some(({ kind }) => kind === 'outcome')
    ? await listPriorities(tx, place.id, voice.cycleId)
    : undefined
  const worry = concern && isOffEveryScreen(concern) ? (concern.answer ? 'keptOff' : 'open') : undefined
  const choice = priorities && {
    chosen: priorities.chosen.map(({ id }) => id),
    reasons: new Map(priorities.notChosen.map(({ outcome, reason }) => [outcome.id, reason])),
  }
  const chosen = new Set(choice?.chosen)
  const leadsTo = mentions.filter(({ kind, id }) => kind === 'outcome' && chosen.has(id)).map(({ id }) => id)
  const afterwards = await listAfterwards(tx, place.id, leadsTo)
  return { trace: follow(voice, { mentions, choice, worry, afterwards }), concern }
}
