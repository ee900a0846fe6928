import type { SeatHere } from '#commons/cycles'
import { dateOf, type Instant } from '#platform/clock'
import { allow, allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'
import type { Decision, Table } from './decision.ts'
import { whoDecides } from './opt-out.ts'

/** An officer does not follow a decision they promised to follow, on a ground listed beforehand. */
export interface Override {
  readonly ground: string
  readonly reason: string
  /** The day the group heard it, in person, before anybody else. */
  readonly toldOn: string
  readonly toldAt: Instant
  readonly toldBy: string
  /** The group's own words; '' when they chose to say nothing; undefined while they have not answered. */
  readonly reply: string | undefined
  readonly publishedAt: Instant | undefined
}

/**
 * Days the group has for its answer, by the place's clock, before an override may be published without one.
 * Shorter, and a group that meets weekly never gets to talk about it; longer, and silence becomes a veto.
 */
export const daysToReply = 7

export interface TellWords {
  readonly notClosed: string
  readonly notPromised: string
  readonly toldAlready: string
  readonly groundUnlisted: string
  readonly overrideReasonNeeded: string
  readonly toldOnNeeded: string
}

/** Whether an override may be begun: by telling the group, about a promise, on a ground it was told of beforehand. */
export function mayTell(
  decision: Decision,
  telling: { readonly ground: string; readonly reason: string; readonly toldOn: string | undefined },
  today: string,
  words: TellWords,
): Ruling<{ readonly toldOn: string }> {
  if (!decision.closedAt) return refuse({ text: words.notClosed })
  if (decision.right?.form !== 'undertaking') return refuse({ text: words.notPromised })
  if (decision.override) return refuse({ text: words.toldAlready })
  const problems: Problem[] = []
  const { toldOn } = telling
  if (!decision.right.grounds.includes(telling.ground))
    problems.push({ field: 'ground', text: words.groundUnlisted })
  if (telling.reason.trim() === '') problems.push({ field: 'reason', text: words.overrideReasonNeeded })
  if (toldOn === undefined || toldOn > today || toldOn < dateOf(decision.closedAt)) {
    problems.push({ field: 'toldOn', text: words.toldOnNeeded })
  }
  return allowUnless(problems, { toldOn: toldOn ?? today })
}

export interface ReplyWords {
  readonly nothingTold: string
  readonly publishedAlready: string
  readonly replyIsTheGroups: string
  readonly replyNeeded: string
}

/** Whether somebody may answer for the group: one of those who decided, and not the one who told them. */
export function mayReply(
  override: Override | undefined,
  table: Pick<Table, 'holder' | 'team' | 'optOuts'>,
  person: string | undefined,
  words: ReplyWords,
): Ruling<SeatHere> {
  if (!override) return refuse({ text: words.nothingTold })
  if (override.publishedAt) return refuse({ text: words.publishedAlready })
  const seat = table.team.find((one) => one.person === person)
  if (!seat || !whoDecides(table).has(seat.person) || seat.person === override.toldBy) {
    return refuse({ text: words.replyIsTheGroups })
  }
  return allow(seat)
}

export interface PublishWords {
  readonly nothingTold: string
  readonly publishedAlready: string
  readonly groupHasTime: (days: number) => string
}

/** The moment until which the group has time to answer. */
export function replyUntil({ toldAt }: Pick<Override, 'toldAt'>): Instant {
  return toldAt.add({ hours: daysToReply * 24 })
}

/** Whether an override may be published: after the group was told, and had its answer or its time to give one. */
export function mayPublish(
  override: Override | undefined,
  now: Instant,
  words: PublishWords,
): Ruling<Override> {
  if (!override) return refuse({ text: words.nothingTold })
  if (override.publishedAt) return refuse({ text: words.publishedAlready })
  if (override.reply !== undefined) return allow(override)
  const until = override.toldAt.add({ hours: daysToReply * 24 })
  return Temporal.Instant.compare(now, until) >= 0
    ? allow(override)
    : refuse({ text: words.groupHasTime(daysToReply) })
}
