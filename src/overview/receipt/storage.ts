import { sql, type Tx } from '#platform/db'
import type { Afterwards, Mention } from './trace.ts'

/**
 * Where some words went: the boxes they lie in, the cards made from them, and the outcomes and qualities of
 * support that lean on any of these, each with its reason. One statement, by index throughout.
 */
export async function listMentions(tx: Tx, placeId: string, versions: readonly string[]): Promise<Mention[]> {
  const ids = [...versions]
  const { rows } = await sql<Mention>`
    with theme as (
      select t.id, n.name as title, p.why, p.began_at as at
      from themes.placement p
      join themes.theme t on t.place_id = p.place_id and t.id = p.theme_id and t.ended_at is null
      join themes.name n on n.place_id = t.place_id and n.theme_id = t.id and n.ended_at is null
      where p.place_id = ${placeId} and p.voice_id = any (${ids}::uuid[]) and p.ended_at is null
    ), card as (
      select a.id, 'asset' as kind, a.title, a.added_at as at
      from assets.asset_voice o
      join assets.asset a on a.place_id = o.place_id and a.id = o.asset_id and a.removed_at is null
      where o.place_id = ${placeId} and o.voice_id = any (${ids}::uuid[])
      union all
      select b.id, 'barrier', b.who_is_missing, b.added_at
      from assets.barrier_voice o
      join assets.barrier b on b.place_id = o.place_id and b.id = o.barrier_id and b.removed_at is null
      where o.place_id = ${placeId} and o.voice_id = any (${ids}::uuid[])
    ), source (id, title) as (
      select unnest(${ids}::uuid[]), null union select id, title from theme union select id, title from card
    ), link as (
      select e.of_kind, e.of_id, e.why, e.linked_at as at, source.title as via
      from framework.evidence e join source on e.subject_id = source.id
      where e.place_id = ${placeId} and e.ended_at is null
    )
    select 'theme' as kind, id, title, why, null as via, at from theme
    union all select kind, id, title, '', null, at from card
    union all
    select 'outcome', o.id, o.statement, link.why, link.via, link.at
    from link join framework.outcome o on o.place_id = ${placeId} and o.id = link.of_id and o.withdrawn_at is null
    where link.of_kind = 'outcome' and o.statement is not null
    union all
    select 'quality', q.id, q.words, link.why, link.via, link.at
    from link join framework.quality q on q.place_id = ${placeId} and q.id = link.of_id and q.withdrawn_at is null
    where link.of_kind = 'quality'
    order by at, id`.execute(tx.kysely)
  return rows
}

/**
 * What was done about some outcomes, as far as everybody may know: calls that asked for them, money that was
 * announced, what is done for them, whether anybody has looked what came of it, and what doing it has taught
 * somebody. One statement.
 */
export async function listAfterwards(
  tx: Tx,
  placeId: string,
  outcomes: readonly string[],
): Promise<Afterwards[]> {
  if (outcomes.length === 0) return []
  const { rows } = await sql<Afterwards>`
    with asked as (
      select distinct k.id, k.title, k.published_at as at
      from calls.call_outcome o join calls.call k on k.place_id = o.place_id and k.id = o.call_id
      where o.place_id = ${placeId} and o.outcome_id = any (${[...outcomes]}::uuid[]) and k.published_at is not null
    ), activity as (
      select distinct on (t.id) t.id, t.title, o.because as why, t.added_at as at
      from activities.activity_outcome o join activities.activity t on t.place_id = o.place_id and t.id = o.activity_id
      where o.place_id = ${placeId} and o.outcome_id = any (${[...outcomes]}::uuid[]) and o.ended_at is null
      order by t.id
    ), result as (
      select distinct on (i.id) i.id, i.words as title, r.state, r.read_at as at
      from framework.indicator i join results.reading r on r.place_id = i.place_id and r.indicator_id = i.id and r.taken_back_at is null
      where i.place_id = ${placeId} and i.outcome_id = any (${[...outcomes]}::uuid[])
      order by i.id, r.read_at desc
    ), learned as (
      select l.id, l.words as title, l.added_at as at
      from learning.lesson l join activity on l.about_kind = 'activity' and l.about_id = activity.id
      where l.place_id = ${placeId} order by l.added_at, l.id limit 5
    )
    select kind, id, title, why, pence, "to" from (
      select 1 as turn, at, 'call' as kind, id, title, null as why, null::bigint as pence, null as "to" from asked
      union all
      select 2, n.announced_at, 'award', n.award_id, null, null, n.amount_pence, n.recipient_name
      from awards.notice n join asked on asked.id = n.call_id where n.place_id = ${placeId}
      union all
      select 3, at, 'activity', id, title, why, null, null from activity
      union all
      select 4, at, case when state in ('notYetKnown', 'notMeasured') then 'notYetKnown' else 'result' end, id, title, null, null, null from result
      union all
      select 5, at, 'learned', id, title, null, null, null from learned
    ) done order by turn, at, id`.execute(tx.kysely)
  return rows
}
