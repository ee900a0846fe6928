import type { Stage } from '#planning/calls'
import type { Instant } from '#platform/clock'
import { allow, type Ruling, refuse } from '#platform/ruling'

/** Somebody asked to score: young people and adults by the same rules, in the same words. */
export interface Panelist {
  readonly person: string
  readonly stage: Stage
  /** What the exported sheets call them: a number, never a name. */
  readonly number: number
  /** Asked from a young person's seat. */
  readonly young: boolean
  /** Whether anything of the stage is theirs to score. An adult only listens where young people lead all of it. */
  readonly scores: boolean
  readonly invitedAt: Instant
  readonly declinedAt: Instant | undefined
  /** Why they left their place: theirs to give, or not. */
  readonly reason: string
  readonly lockedAt: Instant | undefined
  /** Somebody wrote down that they could not finish, and why. */
  readonly absentBecause: string | undefined
  /** Who wrote that down: it is shown with the reason, so that nobody is left out quietly. */
  readonly absenceNotedBy: string | undefined
}

/** On paper first, then face to face. */
export const stages = ['read', 'interview'] as const satisfies readonly Stage[]

/** What somebody is asked to do: score on paper with the panel, or after meeting people. */
export const parts = ['panel', 'interviewer'] as const
export type Part = (typeof parts)[number]

export function stageOf(part: Part): Stage {
  return part === 'panel' ? 'read' : 'interview'
}

export function partOf({ stage }: Pick<Panelist, 'stage'>): Part {
  return stage === 'read' ? 'panel' : 'interviewer'
}

/** One place among all of a call's, as a form carries it. */
export function placeKey({ stage, person }: Pick<Panelist, 'stage' | 'person'>): string {
  return `${stage} ${person}`
}

/** The matter that leaving a place counts as leaving: of that stage alone, and of nothing else. */
export function matterOf(stage: Stage): string {
  return stage === 'read' ? 'panel' : 'interviews'
}

/** Whether the others wait for somebody before scores are shown. Nobody waits for whoever only listens. */
export function isAwaited({ scores, declinedAt, lockedAt, absentBecause }: Panelist): boolean {
  return scores && declinedAt === undefined && lockedAt === undefined && absentBecause === undefined
}

export interface PanelWords {
  readonly noCall: string
  readonly notPublished: string
  readonly noSeat: string
  readonly invitedAlready: string
  readonly theirsToScore: string
  readonly shown: string
  readonly noPlace: string
  readonly declinedAlready: string
  readonly notDeclined: string
  readonly absenceWhy: string
  readonly notAwaited: string
}

/**
 * Whether somebody may be asked: a person with a seat, for a published call, before scores are shown; to score, only
 * where there is something for them to score.
 */
export function mayInvite(
  facts: {
    readonly published: boolean
    readonly hasSeat: boolean
    readonly invited: boolean
    readonly shown: boolean
    /** Whether anything of that stage would be theirs to score, or they are asked to be there and listen. */
    readonly scores: boolean
  },
  words: PanelWords,
): Ruling<undefined> {
  if (!facts.published) return refuse({ text: words.notPublished })
  if (facts.shown) return refuse({ text: words.shown })
  if (!facts.hasSeat) return refuse({ field: 'person', text: words.noSeat })
  if (facts.invited) return refuse({ field: 'person', text: words.invitedAlready })
  return facts.scores ? allow(undefined) : refuse({ field: 'person', text: words.theirsToScore })
}

/** Whether it may be written down that somebody cannot finish: only while the others wait for them, with the reason. */
export function mayNoteAbsence(
  panelist: Panelist | undefined,
  shown: boolean,
  why: string,
  words: PanelWords,
): Ruling<Panelist> {
  if (shown) return refuse({ text: words.shown })
  if (!panelist || !isAwaited(panelist)) return refuse({ field: 'person', text: words.notAwaited })
  return why.trim() === '' ? refuse({ field: 'why', text: words.absenceWhy }) : allow(panelist)
}
