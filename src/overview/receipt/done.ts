import type { Afterwards } from './trace.ts'
import type { words } from './words.ts'

/** What was done, in one sentence. */
export function doneAs(one: Afterwards, say: ReturnType<typeof words.in>['trace']): string {
  switch (one.kind) {
    case 'call':
      return say.asked(one.title)
    case 'award':
      return say.awarded(one.pence, one.to ?? undefined)
    case 'activity':
      return say.doing(one.title)
    case 'notYetKnown':
      return say.notYetKnown(one.title)
    case 'result':
      return say.lookedAt(one.title)
    case 'learned':
      return say.learned(one.title)
  }
}
