import { sql } from '#platform/db'
import type { Decision, Option } from './decision.ts'
import type { Override } from './override.ts'
import type { Right } from './right.ts'

export type RightRow = Omit<Right, 'officerRole'> & { readonly officerRole: string | null }

export const rightColumns = sql.raw(`r.id, r.cycle_id as "cycleId", r.matter, r.question, r.holder, r.form,
  r.officer_role as "officerRole", r.grounds, r.declared_at as "declaredAt"`)

export function rightFrom(row: RightRow): Right {
  return { ...row, officerRole: row.officerRole ?? undefined }
}

export interface DecisionRow {
  readonly id: string
  readonly cycleId: string
  readonly matter: string
  readonly question: string
  readonly options: readonly (Option & { readonly chosen: boolean })[]
  readonly openedAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
  readonly reasons: string | null
  readonly youngLeftIt: number
  readonly happenedOn: string | null
  readonly source: string | null
  readonly rightId: string | null
  readonly rightQuestion: string
  readonly holder: Right['holder']
  readonly form: Right['form']
  readonly officerRole: string | null
  readonly grounds: readonly string[]
  readonly declaredAt: Temporal.Instant
  readonly ground: string | null
  readonly overrideReason: string
  readonly toldOn: string
  readonly toldAt: Temporal.Instant
  readonly toldBy: string
  readonly reply: string | null
  readonly publishedAt: Temporal.Instant | null
}

/** A decision whole, in one row: its right as it was when it was opened, its options in order, its override. */
export const decisionRows = sql.raw(`
  select d.id, d.cycle_id as "cycleId", d.matter, d.question, d.opened_at as "openedAt", d.closed_at as "closedAt", d.reasons,
    d.young_left_it as "youngLeftIt", d.happened_on as "happenedOn", d.source, d.right_id as "rightId",
    r.question as "rightQuestion", r.holder, r.form, r.officer_role as "officerRole", r.grounds, r.declared_at as "declaredAt",
    o.ground, o.reason as "overrideReason", o.told_on as "toldOn", o.told_at as "toldAt", o.told_by as "toldBy", o.reply,
    o.published_at as "publishedAt", p.options
  from power.decision d
  left join power.right r on r.place_id = d.place_id and r.id = d.right_id
  left join power.override o on o.place_id = d.place_id and o.decision_id = d.id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'text', x.text, 'meaning', x.meaning, 'chosen', x.chosen)
      order by x.position), '[]') as options
    from power.option x where x.place_id = d.place_id and x.decision_id = d.id
  ) p`)

export function decisionFrom(row: DecisionRow): Decision {
  return {
    id: row.id,
    cycleId: row.cycleId,
    right: rightOf(row),
    matter: row.matter,
    question: row.question,
    options: row.options.map(({ id, text, meaning }) => ({ id, text, meaning })),
    openedAt: row.openedAt,
    closedAt: row.closedAt ?? undefined,
    chosen: row.options.filter(({ chosen }) => chosen).map(({ id }) => id),
    reasons: row.reasons ?? undefined,
    youngLeftIt: row.youngLeftIt,
    happenedOn: row.happenedOn ?? undefined,
    source: row.source ?? undefined,
    override: overrideOf(row),
  }
}

function rightOf(row: DecisionRow): Right | undefined {
  if (row.rightId === null) return undefined
  const { cycleId, matter, holder, form, grounds, declaredAt } = row
  return {
    id: row.rightId,
    cycleId,
    matter,
    question: row.rightQuestion,
    holder,
    form,
    officerRole: row.officerRole ?? undefined,
    grounds,
    declaredAt,
  }
}

function overrideOf(row: DecisionRow): Override | undefined {
  if (row.ground === null) return undefined
  const { ground, toldOn, toldAt, toldBy } = row
  return {
    ground,
    reason: row.overrideReason,
    toldOn,
    toldAt,
    toldBy,
    reply: row.reply ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
  }
}
