import type { Voice } from '#insight/voices'

/** Something that came of somebody's words. */
export interface Mention {
  readonly kind: 'theme' | 'asset' | 'barrier' | 'outcome' | 'quality'
  readonly id: string
  readonly title: string
  readonly why: string
  /** What it leans on when not on the words themselves: the box or the card they lie in. */
  readonly via: string | null
}

/** What was decided about outcomes, as far as anything was. */
export interface Choice {
  readonly chosen: readonly string[]
  readonly reasons: ReadonlyMap<string, string | undefined>
}

/** Something that was done about an outcome somebody's words lead to, and everybody may know. */
export type Afterwards =
  | { readonly kind: 'call'; readonly id: string; readonly title: string }
  | { readonly kind: 'award'; readonly id: string; readonly pence: number; readonly to: string | null }
  | { readonly kind: 'activity'; readonly id: string; readonly title: string; readonly why: string }
  | { readonly kind: 'notYetKnown'; readonly id: string; readonly title: string }
  | { readonly kind: 'result'; readonly id: string; readonly title: string }
  | { readonly kind: 'learned'; readonly id: string; readonly title: string }

export type Answered =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'withLead' }
  | { readonly kind: 'keptOff' }
  | { readonly kind: 'approved' }
  | { readonly kind: 'refused' }

/** What became of somebody's words so far, in the order in which things happen. */
export interface Trace {
  readonly answer: Answered
  readonly together: readonly Mention[]
  readonly wanted: readonly Mention[]
  readonly chosen: readonly Mention[]
  readonly notChosen: readonly (Mention & { readonly because: string | undefined })[]
  /** Whether a choice was made at all. */
  readonly decided: boolean
  readonly afterwards: readonly Afterwards[]
}

/** Follows a voice through everything that mentions it. Something mentioned twice is told once. O(mentions). */
export function follow(
  voice: Pick<Voice, 'status'>,
  facts: {
    readonly mentions: readonly Mention[]
    readonly choice: Choice | undefined
    /** The lead reads it, or decided to keep it off every screen; absent when nobody is worried. */
    readonly worry: 'open' | 'keptOff' | undefined
    readonly afterwards?: readonly Afterwards[]
  },
): Trace {
  const once = [...new Map(facts.mentions.map((mention) => [mention.id, mention])).values()]
  const wanted = once.filter(({ kind }) => kind === 'outcome' || kind === 'quality')
  const outcomes = wanted.filter(({ kind }) => kind === 'outcome')
  const chosen = new Set(facts.choice?.chosen)
  return {
    answer: answerTo(voice, facts.worry),
    together: once.filter(({ kind }) => kind === 'theme' || kind === 'asset' || kind === 'barrier'),
    wanted,
    chosen: outcomes.filter(({ id }) => chosen.has(id)),
    notChosen: facts.choice
      ? outcomes
          .filter(({ id }) => !chosen.has(id))
          .map((outcome) => ({ ...outcome, because: facts.choice?.reasons.get(outcome.id) }))
      : [],
    decided: facts.choice !== undefined,
    afterwards: facts.afterwards ?? [],
  }
}

function answerTo({ status }: Pick<Voice, 'status'>, worry: 'open' | 'keptOff' | undefined): Answered {
  if (worry === 'open') return { kind: 'withLead' }
  if (worry === 'keptOff') return { kind: 'keptOff' }
  if (status === 'approved' || status === 'refused') return { kind: status }
  return { kind: 'waiting' }
}
