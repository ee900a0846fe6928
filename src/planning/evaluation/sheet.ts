import { youngPart } from '#analysis/scores'
import type { Call, Criterion } from '#planning/calls'
import type { Cell } from '#standards/sheets'
import type { Moderation } from './moderation.ts'
import { keyOf, type ShownScore } from './score.ts'
import type { Standing } from './standing.ts'
import type { words } from './words.ts'

type Headings = ReturnType<typeof words.in>['sheet']
type StageNames = ReturnType<typeof words.in>['stage']

export interface Sheet {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface ToExport {
  readonly call: Pick<Call, 'youngWeight'>
  readonly criteria: readonly Criterion[]
  /** The applications whoever asks may see. */
  readonly applicants: readonly { readonly id: string; readonly letter: string; readonly name: string }[]
  readonly scores: readonly ShownScore[]
  readonly moderations: readonly Moderation[]
  readonly standings: readonly Standing[]
}

/** Every score with its reason, by panellist's number and never by name: enough to work every total out again. */
export function scoresSheet(
  { call, criteria, applicants, scores, moderations }: ToExport,
  say: Headings,
  stageNames: StageNames,
): Sheet {
  const { part, whole } = youngPart({ criteria, youngWeight: call.youngWeight })
  const agreedOn = new Map(moderations.map((one) => [keyOf(one), one]))
  const order = new Map(criteria.map(({ id }, at) => [id, at]))
  return {
    header: [
      say.stage,
      say.application,
      say.organisation,
      say.criterion,
      say.ledBy,
      say.weight,
      say.youngPart,
      say.youngWhole,
      say.panellist,
      say.group,
      say.value,
      say.reason,
      say.agreed,
      say.agreedReason,
    ],
    rows: applicants.flatMap(({ id, letter, name }) =>
      scores
        .filter(({ application }) => application === id)
        .toSorted(
          (one, other) =>
            (order.get(one.criterion) ?? 0) - (order.get(other.criterion) ?? 0) || one.number - other.number,
        )
        .flatMap((score) => {
          const criterion = criteria[order.get(score.criterion) ?? -1]
          if (!criterion) return []
          const agreed = agreedOn.get(keyOf(score))
          const isShared = criterion.ledBy === 'everyone'
          return [
            [
              stageNames[criterion.stage],
              letter,
              name,
              criterion.title,
              say.led[criterion.ledBy],
              criterion.weight,
              isShared ? part : undefined,
              isShared ? whole : undefined,
              score.number,
              score.young ? say.young : say.adult,
              score.value,
              score.reason,
              agreed?.value,
              agreed?.reason,
            ],
          ]
        }),
    ),
  }
}

/** Points on each thing that was scored, and the total; empty as long as something waits to be talked over. */
export function totalsSheet({ criteria, applicants, standings }: ToExport, say: Headings): Sheet {
  const counted = criteria.filter(({ id }) =>
    standings.some(({ perCriterion }) => perCriterion.some(({ criterion }) => criterion === id)),
  )
  return {
    header: [
      say.place,
      say.application,
      say.organisation,
      ...counted.flatMap(({ title }) => [say.valueOf(title), say.pointsOf(title)]),
      say.total,
      say.outOf,
      say.carriedYoung,
      say.carriedAdults,
      say.carriedAgreed,
    ],
    rows: standings.flatMap((standing) => {
      const applicant = applicants.find(({ id }) => id === standing.application)
      if (!applicant) return []
      return [
        [
          standing.place,
          applicant.letter,
          applicant.name,
          ...counted.flatMap(({ id }) => {
            const on = standing.perCriterion.find(({ criterion }) => criterion === id)
            return on && !on.waits ? [on.value, on.points] : [undefined, undefined]
          }),
          standing.waits ? undefined : standing.total,
          standing.outOf,
          standing.waits ? undefined : standing.young,
          standing.waits ? undefined : standing.adults,
          standing.waits ? undefined : standing.agreed,
        ],
      ]
    }),
  }
}
