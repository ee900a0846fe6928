import {
  closeDecision,
  type Decision,
  findClosedDecision,
  findOpenDecision,
  openDecision,
  recordDecision,
} from '#commons/power'
import { findOutcomes, listAllOutcomes, type Outcome } from '#planning/framework'
import type { Tx } from '#platform/db'
import type { Acting } from '#platform/http'
import { allow, type Ruling, refuse } from '#platform/ruling'
import { findTally } from './acts.ts'
import { type Choice, mayChoose } from './choice.ts'
import { listReasons, saveReasons } from './storage.ts'
import { words } from './words.ts'

const rules = words.in('en').rules
const matter = 'priorities'

/**
 * Puts to the group which outcomes come first: a decision of matter `priorities` with an option for each outcome,
 * those with most dots first. Not while dots are still being placed.
 */
export async function putPriorities(
  acting: Acting,
  cycleId: string,
  question: string,
  say = rules,
): Promise<Ruling<Decision>> {
  const counted = await findTally(acting.tx, acting.place.id, cycleId)
  if (counted && !counted.round.closedAt) return refuse({ text: say.closeDotsFirst })
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, cycleId)
  const dots = new Map(counted?.tally.lines.map(({ outcome, all }) => [outcome, all]))
  const byDots = outcomes.toSorted((a, b) => (dots.get(b.id) ?? 0) - (dots.get(a.id) ?? 0))
  return openDecision(acting, {
    cycleId,
    matter,
    question,
    options: byDots.map((outcome) => ({ id: outcome.id, text: outcome.statement ?? say.notNamed })),
  })
}

/** Closes the question: what comes first, and for everything else the reason why not this time. */
export async function choosePriorities(
  acting: Acting,
  cycleId: string,
  choice: Choice,
  say = rules,
): Promise<Ruling<Decision>> {
  const open = await findOpenDecision(acting.tx, acting.place.id, cycleId, matter)
  if (!open) return refuse({ text: say.notAsked })
  const options = open.options.map(({ id }) => id)
  const ruling = mayChoose(options, choice, say)
  if (!ruling.ok) return ruling
  const closed = await closeDecision(acting, open.id, choice)
  if (!closed.ok) return closed
  const reasons = options
    .filter((id) => !choice.chosen.includes(id))
    .map((id) => ({ outcome: id, words: (choice.notChosen.get(id) ?? '').trim() }))
  await saveReasons(acting.tx, acting.place.id, cycleId, reasons, personOf(acting))
  acting.record({
    act: 'priorities.choose',
    subject: { kind: 'decision', id: open.id },
    about: { cycle: cycleId, chosen: choice.chosen },
  })
  return closed
}

/** Says why an outcome was not chosen this time. */
export async function giveReason(
  acting: Acting,
  cycleId: string,
  outcome: string,
  reason: string,
  say = rules,
): Promise<Ruling<string>> {
  if (reason.trim() === '') return refuse({ field: `reason-${outcome}`, text: say.reasonNeeded })
  await saveReasons(
    acting.tx,
    acting.place.id,
    cycleId,
    [{ outcome, words: reason.trim() }],
    personOf(acting),
  )
  acting.record({
    act: 'priorities.reason',
    subject: { kind: 'outcome', id: outcome },
    about: { cycle: cycleId },
  })
  return allow(outcome)
}

/** What was chosen, in order, and what was not, each with its reason. */
export interface Priorities {
  readonly decision: Decision
  /** Those taken back since are among them: that they were chosen stays true. */
  readonly chosen: readonly Outcome[]
  readonly notChosen: readonly { readonly outcome: Outcome; readonly reason: string | undefined }[]
}

/**
 * Derived from the closed decision of matter `priorities`; undefined while there is none, or when its answers were
 * no outcomes. Three statements.
 */
export async function listPriorities(
  tx: Tx,
  placeId: string,
  cycleId: string,
): Promise<Priorities | undefined> {
  const decision = await findClosedDecision(tx, placeId, cycleId, matter)
  if (!decision) return undefined
  const options = decision.options.map(({ id }) => id)
  const outcomes = await findOutcomes(tx, placeId, options)
  const reasons = await listReasons(tx, placeId, cycleId)
  const taken = new Set(decision.chosen)
  const inOrder = options.flatMap((id) => outcomes.get(id) ?? [])
  if (inOrder.length === 0) return undefined
  return {
    decision,
    chosen: inOrder.filter(({ id }) => taken.has(id)),
    notChosen: inOrder
      .filter(({ id }) => !taken.has(id))
      .map((outcome) => ({ outcome, reason: reasons.get(outcome.id) })),
  }
}

/** A published record's choice: what its source says was chosen. */
export async function recordPriorities(
  acting: Acting,
  cycleId: string,
  published: {
    readonly question: string
    readonly chosen: readonly string[]
    readonly reasons: string
    readonly happenedOn?: string | undefined
    readonly source: string
  },
): Promise<Ruling<Decision>> {
  const outcomes = await listAllOutcomes(acting.tx, acting.place.id, cycleId)
  return recordDecision(acting, {
    cycleId,
    matter,
    question: published.question,
    options: outcomes.map(({ id, statement }) => ({
      id,
      text: statement ?? rules.notNamed,
      chosen: published.chosen.includes(id),
    })),
    reasons: published.reasons,
    happenedOn: published.happenedOn,
    source: published.source,
  })
}

function personOf({ who }: Acting): string | undefined {
  return who.kind === 'nobody' ? undefined : who.person
}
