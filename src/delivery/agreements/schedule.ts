import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** How one outcome will be seen: its sign, in the words of those who wrote it, and how that is read. */
export interface ScheduleLine {
  readonly id: string
  readonly agreementId: string
  readonly outcomeId: string
  readonly indicatorId: string
  readonly measure: string
  /** When both young people and the provider had said yes to the schedule it stands in. */
  readonly agreedAt: Instant | undefined
}

/** An outcome that is meant all the same, and that nobody counts. */
export interface LeftOut {
  readonly outcomeId: string
  readonly why: string
}

/** A yes to the schedule as it stands. */
export interface ScheduleYes {
  readonly side: ScheduleSide
  readonly person: string
  readonly saidAt: Instant
}

export type ScheduleSide = 'provider' | 'youngPeople'

export interface Schedule {
  readonly lines: readonly ScheduleLine[]
  readonly leftOut: readonly LeftOut[]
  readonly yes: readonly ScheduleYes[]
  readonly agreedAt: Instant | undefined
}

/** The moment the second of the two sides said yes; undefined while one of them has not. */
export function agreedAt(yes: readonly ScheduleYes[]): Instant | undefined {
  const firstOf = (side: ScheduleSide) =>
    yes
      .filter((one) => one.side === side)
      .map(({ saidAt }) => saidAt)
      .sort(Temporal.Instant.compare)[0]
  const [young, provider] = [firstOf('youngPeople'), firstOf('provider')]
  if (!young || !provider) return undefined
  return Temporal.Instant.compare(young, provider) > 0 ? young : provider
}

export interface LineWords {
  readonly recordOnly: string
  readonly indicatorNeeded: string
  readonly indicatorOfAnother: string
  readonly indicatorTwice: string
  readonly measureNeeded: string
}

/** Whether a line may be written: the sign is one of that outcome's own, and stands in the schedule once. (12) */
export function mayWriteLine(
  facts: {
    readonly isRecord: boolean
    /** The outcome a sign belongs to, or undefined when there is no such sign. */
    readonly outcomeOfIndicator: string | undefined
    readonly lines: readonly Pick<ScheduleLine, 'indicatorId'>[]
  },
  line: Pick<ScheduleLine, 'outcomeId' | 'indicatorId' | 'measure'>,
  words: LineWords,
): Ruling<typeof line> {
  if (facts.isRecord) return refuse({ text: words.recordOnly })
  const problems: Problem[] = []
  if (facts.outcomeOfIndicator === undefined)
    problems.push({ field: 'indicator', text: words.indicatorNeeded })
  else if (facts.outcomeOfIndicator !== line.outcomeId)
    problems.push({ field: 'indicator', text: words.indicatorOfAnother })
  else if (facts.lines.some(({ indicatorId }) => indicatorId === line.indicatorId))
    problems.push({ field: 'indicator', text: words.indicatorTwice })
  if (line.measure.trim() === '') problems.push({ field: 'measure', text: words.measureNeeded })
  return allowUnless(problems, { ...line, measure: line.measure.trim() })
}

export interface YesWords {
  readonly recordOnly: string
  readonly notYourSchedule: string
  readonly saidYesAlready: string
  readonly scheduleEmpty: string
}

/** Whether somebody may say yes to the schedule: young people of the core team, and the provider. */
export function mayAgreeSchedule(
  facts: {
    readonly isRecord: boolean
    readonly mine: readonly string[]
    readonly lines: number
    readonly saidYes: boolean
  },
  side: ScheduleSide,
  words: YesWords,
): Ruling<ScheduleSide> {
  if (facts.isRecord) return refuse({ text: words.recordOnly })
  if (!facts.mine.includes(side)) return refuse({ text: words.notYourSchedule })
  if (facts.lines === 0) return refuse({ text: words.scheduleEmpty })
  if (facts.saidYes) return refuse({ text: words.saidYesAlready })
  return allowUnless([], side)
}
