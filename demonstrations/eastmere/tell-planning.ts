import { proposeIndicator, proposeOutcome, proposeQuality } from '#planning/framework'
import {
  closeRound,
  countPaper,
  findRound,
  giveReason,
  openRound,
  placeDots,
  putPriorities,
} from '#planning/priorities'
import { must, type Stage } from '../stage.ts'
import type { Cast } from './cast.ts'
import type { Keys } from './keys.ts'
import { eastmere } from './story.ts'
import type { Event } from './tell.ts'
import { decisionCalled, decisionEvents } from './tell-decisions.ts'
import type { Ballot, PersonKey, Quality } from './types.ts'

const aboutOf: Readonly<Record<Quality['asks'], 'feel' | 'whom' | 'where' | 'when'>> = {
  'how it should feel': 'feel',
  'from whom': 'whom',
  where: 'where',
  when: 'when',
}

/** Outcomes, qualities, signs, dots and decisions, as they happened. */
export function planningEvents(stage: Stage, cast: Cast, keys: Keys): Event[] {
  const { cycle, who } = cast
  const { idOf } = keys
  const outcomes = eastmere.outcomes.map((outcome) => ({
    week: outcome.week,
    happen: async () => {
      const { statement, area, bottomLines, provenance, evidence } = outcome
      const links = evidence.map((link) => ({
        kind: link.kind,
        subject: idOf(link.kind, link.key),
        why: link.because,
      }))
      const id = await stage.act(who(outcome.proposedBy), async (acting) =>
        must(await proposeOutcome(acting, cycle.id, { statement, area, bottomLines, provenance }, links)),
      )
      keys.learn('outcome', outcome.key, id)
      for (const indicator of outcome.indicators) {
        const sign = await stage.act(who(indicator.by), async (acting) =>
          must(
            await proposeIndicator(acting, cycle.id, {
              outcomeId: id,
              words: indicator.words,
              byYoungPeople: true,
            }),
          ),
        )
        keys.learn('indicator', indicator.key, sign)
      }
    },
  }))
  const qualities = eastmere.qualities.map((quality) => ({
    week: quality.week,
    happen: async () => {
      const links = quality.evidence.map((link) => ({
        kind: link.kind,
        subject: idOf(link.kind, link.key),
        why: link.because,
      }))
      await stage.act(who(quality.by), async (acting) =>
        must(
          await proposeQuality(
            acting,
            cycle.id,
            { words: quality.words, about: aboutOf[quality.asks], provenance: ['youngPeople'] },
            links,
          ),
        ),
      )
    },
  }))
  const dots: Event = { week: eastmere.dotVote.week, happen: () => vote(stage, cast, idOf) }
  const reasons = {
    week: eastmere.dotVote.week,
    happen: async () => {
      for (const { key, notChosen } of eastmere.outcomes) {
        if (notChosen)
          await stage.act(who('remi'), async (acting) =>
            must(await giveReason(acting, cycle.id, idOf('outcome', key), notChosen.why)),
          )
      }
    },
  }
  const toldElsewhere = ['which-outcomes', 'the-call', 'our-questions', 'the-award', 'how-it-ends']
  const others = eastmere.decisions.filter(({ right }) => !toldElsewhere.includes(right))
  return [
    ...outcomes,
    ...qualities,
    dots,
    ...decisionEvents(stage, cast, decisionCalled('nine-first'), keys, {
      put: (acting, question) => putPriorities(acting, cycle.id, question),
      // What to choose first is asked with an answer for each outcome, so that the answer is the list itself.
      answersFor: (key) =>
        key === 'talked-nine'
          ? eastmere.outcomes.filter(({ notChosen }) => !notChosen).map(({ key }) => idOf('outcome', key))
          : [],
    }),
    reasons,
    ...others.flatMap((decision) => decisionEvents(stage, cast, decision, keys)),
  ]
}

/** The six of the core team place their dots on their phones; everybody else's are counted from paper. */
async function vote(
  stage: Stage,
  { cycle, who }: Cast,
  idOf: (kind: string, key: string) => string,
): Promise<void> {
  const { dotVote } = eastmere
  const round = await stage.act(who('remi'), async (acting) => {
    must(await openRound(acting, cycle.id, dotVote.dotsEach))
    return findRound(acting.tx, acting.place.id, cycle.id)
  })
  if (!round) throw new Error('the round did not open')
  const onScreen: readonly { readonly side: Ballot['side']; readonly people: readonly PersonKey[] }[] = [
    { side: 'young', people: ['ash', 'remi', 'jo'] },
    { side: 'adult', people: ['priya', 'marcus', 'ellen'] },
  ]
  const paper: Ballot[] = []
  for (const { side, people } of onScreen) {
    const ballots = dotVote.ballots.filter((ballot) => ballot.side === side)
    paper.push(...ballots.slice(people.length))
    for (const [i, person] of people.entries()) {
      const placed = countsOf([ballots[i]].flatMap((ballot) => ballot ?? []))
      await stage.act(who(person), async (acting) =>
        must(
          await placeDots(
            acting,
            round,
            { person: who(person).person, young: side === 'young' },
            [...placed].map(([outcome, count]) => ({
              outcome: idOf('outcome', outcome),
              dots: count.young + count.adults,
            })),
          ),
        ),
      )
    }
  }
  await stage.act(who('marcus'), async (acting) => {
    const heads = {
      young: paper.filter((b) => b.side === 'young').length,
      adults: paper.filter((b) => b.side === 'adult').length,
    }
    const counts = [...countsOf(paper)].map(([outcome, count]) => ({
      outcome: idOf('outcome', outcome),
      ...count,
    }))
    must(await countPaper(acting, round.id, heads, counts))
    must(await closeRound(acting, round.id))
  })
}

function countsOf(ballots: readonly Ballot[]): Map<string, { young: number; adults: number }> {
  const counts = new Map<string, { young: number; adults: number }>()
  for (const { side, dots } of ballots) {
    for (const outcome of dots) {
      const before = counts.get(outcome) ?? { young: 0, adults: 0 }
      counts.set(
        outcome,
        side === 'young' ? { ...before, young: before.young + 1 } : { ...before, adults: before.adults + 1 },
      )
    }
  }
  return counts
}
