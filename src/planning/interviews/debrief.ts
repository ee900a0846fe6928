import type { Instant } from '#platform/clock'
import { allow, type Ruling, refuse } from '#platform/ruling'

/** A practice round on a made-up bid: that it was held, and nothing of what anybody gave it. */
export interface PracticeRound {
  readonly id: string
  readonly callId: string
  /** The key of a bid in `words-practice.ts`. */
  readonly bid: string
  readonly minutes: number
  readonly heldAt: Instant
}

/** What somebody says after an interview or a practice round. */
export interface Debrief {
  readonly id: string
  readonly of: { readonly interview: string } | { readonly practice: string }
  readonly person: string
  /** How it was: theirs alone. */
  readonly how: string
  /** What to change: read by everybody, and nobody reads whose it is. */
  readonly change: string
}

/** What young people told the rest of the team. */
export interface PlayBack {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly at: Instant
}

export interface DebriefWords {
  readonly saySomething: string
  readonly notHeldYet: string
  readonly notThere: string
}

/** Whether somebody may debrief: it was held, they were on its rota, and one of the two boxes has words. */
export function mayDebrief(
  said: { readonly how: string; readonly change: string },
  facts: { readonly isHeld: boolean; readonly wasThere: boolean },
  words: DebriefWords,
): Ruling<{ readonly how: string; readonly change: string }> {
  if (!facts.isHeld) return refuse({ text: words.notHeldYet })
  if (!facts.wasThere) return refuse({ text: words.notThere })
  const [how, change] = [said.how.trim(), said.change.trim()]
  return how === '' && change === ''
    ? refuse({ field: 'how', text: words.saySomething })
    : allow({ how, change })
}
