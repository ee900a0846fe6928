import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** The time in which what will be done is worked out with young people. */
export interface CodesignPhase {
  readonly startsOn: string
  readonly plannedEnd: string
  readonly slips: readonly Slip[]
  readonly endedOn: string | undefined
}

/** It takes longer than planned, and why. That breaks nothing. (Invariant 17.) */
export interface Slip {
  readonly id: string
  readonly to: string
  readonly reason: string
  readonly at: Instant
}

/** The day it is meant to end now. */
export function endNow(phase: CodesignPhase): string {
  return phase.endedOn ?? phase.slips.at(-1)?.to ?? phase.plannedEnd
}

export interface CodesignWords {
  readonly recordOnly: string
  readonly codesignBegun: string
  readonly codesignNone: string
  readonly codesignOver: string
  readonly codesignStartNeeded: string
  readonly codesignEndNeeded: string
  readonly codesignEndBeforeStart: string
  readonly codesignSameDay: string
  readonly slipReasonNeeded: string
}

type Days = { readonly startsOn: string | undefined; readonly plannedEnd: string | undefined }

export function mayBeginCodesign(
  phase: CodesignPhase | undefined,
  days: Days,
  words: CodesignWords,
): Ruling<{ readonly startsOn: string; readonly plannedEnd: string }> {
  if (phase) return refuse({ text: words.codesignBegun })
  const { startsOn = '', plannedEnd = '' } = days
  const problems: Problem[] = []
  if (startsOn === '') problems.push({ field: 'startsOn', text: words.codesignStartNeeded })
  if (plannedEnd === '') problems.push({ field: 'plannedEnd', text: words.codesignEndNeeded })
  else if (plannedEnd < startsOn) problems.push({ field: 'plannedEnd', text: words.codesignEndBeforeStart })
  return allowUnless(problems, { startsOn, plannedEnd })
}

/** Whether the end may move: any day will do, with the reason for everybody to read. There is no last day. */
export function maySlip(
  phase: CodesignPhase | undefined,
  slip: { readonly to: string | undefined; readonly reason: string },
  words: CodesignWords,
): Ruling<{ readonly to: string; readonly reason: string }> {
  if (!phase) return refuse({ text: words.codesignNone })
  if (phase.endedOn) return refuse({ text: words.codesignOver })
  const { to = '', reason } = slip
  const problems: Problem[] = []
  if (to === '') problems.push({ field: 'to', text: words.codesignEndNeeded })
  else if (to < phase.startsOn) problems.push({ field: 'to', text: words.codesignEndBeforeStart })
  else if (to === endNow(phase)) problems.push({ field: 'to', text: words.codesignSameDay })
  if (reason.trim() === '') problems.push({ field: 'reason', text: words.slipReasonNeeded })
  return allowUnless(problems, { to, reason: reason.trim() })
}

export function mayEndCodesign(
  phase: CodesignPhase | undefined,
  endedOn: string | undefined,
  words: CodesignWords,
): Ruling<string> {
  if (!phase) return refuse({ text: words.codesignNone })
  if (phase.endedOn) return refuse({ text: words.codesignOver })
  if (!endedOn) return refuse({ field: 'endedOn', text: words.codesignEndNeeded })
  const isBefore = endedOn < phase.startsOn
  return allowUnless(isBefore ? [{ field: 'endedOn', text: words.codesignEndBeforeStart }] : [], endedOn)
}
