import { counting, spreadOf, talkOverFrom, topOfScale } from '#analysis/scores'
import type { Criterion } from '#planning/calls'
import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling, refuse } from '#platform/ruling'
import type { Reading, ShownScore } from './score.ts'

/** What people agreed on where they had read two different things. The scores it stands for are kept beside it. */
export interface Moderation {
  readonly application: string
  readonly criterion: string
  /** The scores as they were, lowest first. */
  readonly before: readonly number[]
  readonly value: number
  readonly reason: string
  /** Who was there. */
  readonly present: readonly string[]
  readonly writtenAt: Instant
}

export interface ModerationWords {
  readonly unknownCriterion: string
  readonly notShown: string
  readonly agreedAlready: string
  readonly closeEnough: string
  readonly conflict: string
  readonly declareFirst: string
  readonly whoScored: string
  readonly theirsToAgree: string
  readonly agreedValue: (least: number, most: number) => string
  readonly agreedReason: string
  readonly twoPresent: string
  readonly onlyScorers: string
  readonly youngPresent: string
}

/**
 * Whether an agreed value may stand for scores that lie far apart: once, after they were shown, by people who gave
 * them, within what they gave, with the reason and who was there. Where young people's scores count, one of them
 * was there; where they lead, one of them writes it down.
 */
export function mayModerate(
  facts: {
    readonly criterion: Criterion | undefined
    readonly shown: boolean
    readonly agreed: boolean
    readonly scores: readonly ShownScore[]
    readonly by: string | undefined
    readonly reading: Reading
  },
  said: { readonly value: number; readonly reason: string; readonly present: readonly string[] },
  words: ModerationWords,
): Ruling<{ readonly before: readonly number[] }> {
  const { criterion, shown, agreed, by, reading } = facts
  if (!criterion) return refuse({ text: words.unknownCriterion })
  if (reading === 'conflict') return refuse({ text: words.conflict })
  if (reading === 'declareFirst') return refuse({ text: words.declareFirst })
  if (!shown) return refuse({ text: words.notShown })
  if (agreed) return refuse({ text: words.agreedAlready })
  const counted = counting(criterion, facts.scores)
  const before = counted.map(({ value }) => value).toSorted((one, other) => one - other)
  if (spreadOf(before) < talkOverFrom) return refuse({ text: words.closeEnough })
  const writer = counted.find(({ person }) => person === by)
  if (!writer)
    return refuse({ text: criterion.ledBy === 'youngPeople' ? words.theirsToAgree : words.whoScored })
  const [least = 0, most = topOfScale] = [before[0], before.at(-1)]
  const present = new Set(said.present)
  const problems: Problem[] = []
  if (!Number.isInteger(said.value) || said.value < least || said.value > most)
    problems.push({ field: 'value', text: words.agreedValue(least, most) })
  if (said.reason.trim() === '') problems.push({ field: 'reason', text: words.agreedReason })
  if (![...present].every((person) => counted.some((score) => score.person === person)))
    problems.push({ field: 'present', text: words.onlyScorers })
  else if (present.size < 2) problems.push({ field: 'present', text: words.twoPresent })
  else if (
    counted.some(({ young }) => young) &&
    !counted.some(({ young, person }) => young && present.has(person))
  )
    problems.push({ field: 'present', text: words.youngPresent })
  return allowUnless(problems, { before })
}
