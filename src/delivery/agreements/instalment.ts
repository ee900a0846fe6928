import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'

/** A part of the money, and who let it go. */
export interface Instalment {
  readonly id: string
  readonly agreementId: string
  readonly cycleId: string
  readonly kind: 'startUp' | 'later'
  readonly amountPence: number
  readonly dueOn: string
  readonly proposedBy: string
  readonly approvedBy: string | undefined
  readonly approvedAt: Instant | undefined
  readonly paidBy: string | undefined
  readonly paidOn: string | undefined
  readonly reference: string
}

export type InstalmentDraft = Pick<Instalment, 'kind' | 'amountPence' | 'dueOn'>

/**
 * The most of an agreement's money that may go before anybody has agreed how it will be seen to work. All of it
 * would make the schedule an afterthought; none of it would shut out whoever has no savings to begin with.
 */
export const mostAtTheStart = 0.5

/** What is needed of the agreement before money is spoken of. */
export interface MoneyFacts {
  readonly amountPence: number | undefined
  readonly instalments: readonly Instalment[]
  /** The person acting speaks for the provider: then the money is nothing they may move. */
  readonly isProvider: boolean
}

export interface ProposeWords {
  readonly recordOnly: string
  readonly notProvider: string
  readonly amountNeeded: string
  readonly dueNeeded: string
  readonly moreThanAgreed: string
  readonly startTwice: string
  readonly startTooMuch: string
}

/** Whether a part may be proposed: all parts together are never more than the agreement. (Invariant 25.) */
export function mayProposeInstalment(
  facts: MoneyFacts,
  draft: { readonly [Key in keyof InstalmentDraft]: InstalmentDraft[Key] | undefined },
  words: ProposeWords,
): Ruling<InstalmentDraft> {
  const { amountPence: agreed, instalments } = facts
  if (agreed === undefined) return refuse({ text: words.recordOnly })
  if (facts.isProvider) return refuse({ text: words.notProvider })
  const { kind = 'later', amountPence = 0, dueOn = '' } = draft
  const problems: Problem[] = []
  if (!Number.isInteger(amountPence) || amountPence <= 0)
    problems.push({ field: 'amount', text: words.amountNeeded })
  else if (sumOf(instalments) + amountPence > agreed)
    problems.push({ field: 'amount', text: words.moreThanAgreed })
  else if (kind === 'startUp' && amountPence > agreed * mostAtTheStart)
    problems.push({ field: 'amount', text: words.startTooMuch })
  if (dueOn === '') problems.push({ field: 'dueOn', text: words.dueNeeded })
  if (kind === 'startUp' && instalments.some((one) => one.kind === 'startUp'))
    problems.push({ field: 'kind', text: words.startTwice })
  return allowUnless(problems, { kind, amountPence, dueOn })
}

export interface ApproveWords {
  readonly notProvider: string
  readonly approvedAlready: string
  readonly approveOwn: string
}

/** Whether somebody may approve a part: never the one who proposed it. (Invariant 28.) */
export function mayApproveInstalment(
  instalment: Instalment,
  by: { readonly person: string; readonly isProvider: boolean },
  words: ApproveWords,
): Ruling<Instalment> {
  if (by.isProvider) return refuse({ text: words.notProvider })
  if (instalment.approvedBy) return refuse({ text: words.approvedAlready })
  if (instalment.proposedBy === by.person) return refuse({ text: words.approveOwn })
  return allowUnless([], instalment)
}

export interface PayWords {
  readonly notProvider: string
  readonly notApproved: string
  readonly paidAlready: string
  readonly payOwnApproval: string
  readonly notInForce: string
  readonly scheduleFirst: string
  readonly paidOnNeeded: string
  readonly paidInFuture: string
  readonly referenceNeeded: string
  readonly moreThanAgreed: string
}

/**
 * Whether a part may be paid. Another person than the one who approved it pays: whoever proposed it may, so that
 * two people are enough in a tiny team and never one. Only the start may go before the schedule is agreed. (12, 28)
 */
export function mayPayInstalment(
  instalment: Instalment,
  facts: MoneyFacts & {
    readonly by: string
    readonly isInForce: boolean
    readonly isScheduleAgreed: boolean
    readonly today: string
  },
  paid: { readonly paidOn: string | undefined; readonly reference: string },
  words: PayWords,
): Ruling<{ readonly paidOn: string; readonly reference: string }> {
  if (facts.isProvider) return refuse({ text: words.notProvider })
  if (instalment.paidOn) return refuse({ text: words.paidAlready })
  if (!instalment.approvedBy) return refuse({ text: words.notApproved })
  if (instalment.approvedBy === facts.by) return refuse({ text: words.payOwnApproval })
  if (!facts.isInForce) return refuse({ text: words.notInForce })
  if (instalment.kind === 'later' && !facts.isScheduleAgreed) return refuse({ text: words.scheduleFirst })
  const paidBefore = sumOf(facts.instalments.filter(({ paidOn }) => paidOn))
  if (paidBefore + instalment.amountPence > (facts.amountPence ?? 0))
    return refuse({ text: words.moreThanAgreed })
  const problems: Problem[] = []
  const { paidOn = '', reference } = paid
  if (paidOn === '') problems.push({ field: 'paidOn', text: words.paidOnNeeded })
  if (paidOn > facts.today) problems.push({ field: 'paidOn', text: words.paidInFuture })
  if (reference.trim() === '') problems.push({ field: 'reference', text: words.referenceNeeded })
  return allowUnless(problems, { paidOn, reference: reference.trim() })
}

/** Pence. */
export function sumOf(instalments: readonly Pick<Instalment, 'amountPence'>[]): number {
  return instalments.reduce((sum, { amountPence }) => sum + amountPence, 0)
}
