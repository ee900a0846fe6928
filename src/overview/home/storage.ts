import { named, type Tx } from '#platform/db'

/** Somebody's own words, followed link by link to a change that was chosen, and on to what was done about it. */
export interface Example {
  readonly slug: string
  readonly project: string
  readonly voice: string
  readonly words: string
  readonly theme: string
  readonly themeId: string
  readonly placedBecause: string
  readonly outcome: string
  readonly outcomeId: string
  readonly askedBecause: string
  /** Who got the money, once it was announced. */
  readonly awardId: string | null
  readonly awardPence: number | null
  readonly awardTo: string | null
  /** Something that is done about this change. */
  readonly activity: string | null
  readonly activityId: string | null
  readonly doneBecause: string | null
}

/**
 * One thread of a place that is whole: words somebody made public, a theme they lie in, a change that leans on it and
 * was chosen; one about which something is done comes first. It looks among the newest hundred public voices only, so that it costs the same in a place with many.
 */
export async function findExample(
  tx: Tx,
  placeId: string,
  cycleIds: readonly string[],
): Promise<Example | undefined> {
  const [row] = await named<{ [K in keyof Example]: Example[K] }>(
    tx,
    'find-example',
    `with heard as materialized (
       select v.id, v.place_id, c.id as cycle_id, c.slug, c.title, w.words
       from cycles.cycle c
       cross join lateral (
         select v.id, v.place_id from voices.voice v
         where v.place_id = c.place_id and v.cycle_id = c.id
           and v.approved_at is not null and v.withdrawn_on is null and v.superseded_on is null and v.may_publish
           and not exists (select from safety.concern s where s.place_id = v.place_id and s.cycle_id = v.cycle_id
             and s.about_id = v.id and s.put is distinct from 'back')
         order by v.said_on desc, v.id desc limit 100) v
       join voices.words w on w.place_id = v.place_id and w.voice_id = v.id
       where c.place_id = $1 and c.id = any ($2::uuid[]) and c.listed_at is not null
         and length(w.words) between 20 and 240
     )
     select h.slug, h.title as project, h.id as voice, h.words, n.name as theme, n.theme_id as "themeId",
       p.why as "placedBecause", o.statement as outcome, o.id as "outcomeId", e.why as "askedBecause",
       w.id as "awardId", w.amount_pence::float8 as "awardPence", w.recipient_name as "awardTo",
       t.title as activity, t.id as "activityId", t.because as "doneBecause"
     from heard h
     join themes.placement p on p.place_id = h.place_id and p.voice_id = h.id and p.ended_at is null
     join themes.name n on n.place_id = p.place_id and n.theme_id = p.theme_id and n.ended_at is null
     join framework.evidence e on e.place_id = p.place_id and e.subject_id = p.theme_id and e.ended_at is null and e.of_kind = 'outcome'
     join framework.outcome o on o.place_id = e.place_id and o.id = e.of_id and o.withdrawn_at is null
     join power.option x on x.place_id = o.place_id and x.id = o.id and x.chosen
     join power.decision d on d.place_id = x.place_id and d.id = x.decision_id and d.matter = 'priorities' and d.closed_at is not null
     left join lateral (
       select w.id, w.amount_pence, n.recipient_name from awards.award w
       join awards.notice n on n.place_id = w.place_id and n.award_id = w.id
       join calls.call_outcome a on a.place_id = w.place_id and a.call_id = w.call_id and a.outcome_id = o.id
       where w.place_id = h.place_id and w.cycle_id = h.cycle_id order by n.announced_at, w.id limit 1) w on true
     left join lateral (
       select t.id, t.title, a.because from activities.activity_outcome a
       join activities.activity t on t.place_id = a.place_id and t.id = a.activity_id
       where a.place_id = h.place_id and a.outcome_id = o.id and a.ended_at is null and w.id is not null
       order by t.added_at, t.id limit 1) t on true
     where not exists (select from power.override r
       where r.place_id = d.place_id and r.decision_id = d.id and r.published_at is not null)
     order by t.id is null, e.why = '', d.closed_at desc, length(h.words), h.id limit 1`,
    [placeId, [...cycleIds]],
  )
  return row
}
