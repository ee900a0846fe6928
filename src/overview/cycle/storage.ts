import type { Matter } from '#commons/cycles'
import type { Place } from '#commons/places'
import { named, type Tx } from '#platform/db'

/** Everything the public page of a project shows, gathered over all rooms. Dates of the database come as text. */
export interface Gathered {
  readonly hasLead: boolean
  readonly matters: readonly Matter[]
  readonly seats: Readonly<Partial<Record<string, number>>>
  readonly next: readonly Meeting[]
  readonly meetings: number
  /** Counted to ten thousand and no further. */
  readonly said: number
  readonly published: number
  readonly themes: readonly { readonly id: string; readonly name: string; readonly voices: number }[]
  readonly moreThemes: number
  readonly assets: number
  readonly barriers: number
  readonly documents: number
  readonly promises: number
  readonly outcomes: number
  readonly qualities: number
  readonly indicators: number
  /** Chosen outcomes in their order; null while nothing has been chosen. */
  readonly chosen: readonly Chosen[] | null
  readonly decisions: readonly DecisionShown[]
  readonly rights: readonly RightShown[]
  readonly exceptions: readonly Published[]
  /** Outcomes and qualities that no words lead to any more. */
  readonly broken: number
  /** The published project this one was started from, if it was. */
  readonly lineage: {
    readonly place: string
    readonly placeName: string
    readonly slug: string
    readonly title: string
  } | null
}

export interface Meeting {
  readonly id: string
  readonly title: string
  readonly heldOn: string
  readonly heldFrom: string
  readonly heldAt: string
}

export interface Chosen {
  readonly id: string
  readonly statement: string | null
  readonly area: 'external' | 'personalResources' | 'functioning' | 'feelings' | null
  readonly provenance: readonly ('youngPeople' | 'community' | 'council' | 'provider')[]
}

export interface RightShown {
  readonly question: string
  readonly holder: 'youngPeople' | 'coreTeam' | 'officer'
  readonly form: 'own' | 'undertaking'
  readonly officerRole: string | null
}

export interface DecisionShown {
  readonly id: string
  readonly question: string
  readonly isOpen: boolean
  readonly decidedOn: string | null
  readonly chosen: readonly string[]
  readonly reasons: string | null
  readonly holder: RightShown['holder'] | null
  readonly officerRole: string | null
  readonly source: string | null
  /** The role that did not follow it, once that is published. */
  readonly overriddenBy: string | null
}

export interface Published {
  readonly kind: 'exception' | 'gap' | 'break'
  readonly rule: string
  readonly reason: string
  readonly owner: string
  /** 'YYYY-MM-DD': the day it was published, in London. */
  readonly on: string
}

/** Where counting what was said stops: the page says "more than". */
export const mostCounted = 10_000

const themesShown = 12

/** The newest; the others stand on the page of decisions. */
const decisionsShown = 9

/** How many outcomes are looked at for breaks: more than a group chooses from, fewer than a page can wait for. */
const mostWeighed = 200

// The same as the thread's own rule (`reachesWords`): somebody's words or a promise that are still there, by
// themselves or in a theme. A theme put together with another has its cards there.
const hasWords = `(
  (e.kind = 'voice' and exists (select from voices.voice v
     where v.place_id = e.place_id and v.id = e.subject_id and v.withdrawn_on is null))
  or (e.kind = 'statement' and exists (select from documents.statement s
     where s.place_id = e.place_id and s.id = e.subject_id and s.unmarked_at is null))
  or (e.kind = 'theme' and (
     exists (select from themes.placement p join voices.voice v on v.place_id = p.place_id and v.id = p.voice_id
       where p.place_id = e.place_id and p.theme_id = e.subject_id and p.ended_at is null and v.withdrawn_on is null)
     or exists (select from themes.placement p join documents.statement s on s.place_id = p.place_id and s.id = p.statement_id
       where p.place_id = e.place_id and p.theme_id = e.subject_id and p.ended_at is null and s.unmarked_at is null)
     or exists (select from themes.theme t join themes.change m on m.place_id = t.place_id and m.id = t.ended_in and m.kind = 'merge'
       where t.place_id = e.place_id and t.id = e.subject_id))))`

/**
 * One statement for the whole public page, by the project's short name, so that it can be sent together with the
 * search for the project itself. `today` is the place's. Every count is by index, and the long ones stop.
 */
export async function findGathered(
  tx: Tx,
  placeId: string,
  slug: string,
  today: string,
): Promise<Gathered | undefined> {
  const [row] = await named<{ [K in keyof Gathered]: Gathered[K] }>(
    tx,
    'find-gathered',
    `select
       exists (select from safety.lead l where l.place_id = c.place_id and l.cycle_id = c.id and l.ended_at is null) as "hasLead",
       (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'upForDecision', m.up_for_decision, 'what', m.what, 'why', m.why)
          order by m.position), '[]') from cycles.matter m where m.place_id = c.place_id and m.cycle_id = c.id) as matters,
       (select coalesce(jsonb_object_agg(s.role, s.n), '{}') from (
          select role, count(*) as n from cycles.seat s
          where s.place_id = c.place_id and s.cycle_id = c.id and s.left_at is null group by role) s) as seats,
       (select coalesce(jsonb_agg(to_jsonb(n) order by n."heldOn"), '[]') from (
          select s.id, s.title, s.held_on as "heldOn", s.held_from as "heldFrom", s.held_at as "heldAt" from sessions.session s
          where s.place_id = c.place_id and s.cycle_id = c.id and s.held_on >= $3::date and s.open_to_all
          order by s.held_on, s.number limit 2) n) as next,
       (select count(*) from sessions.session s where s.place_id = c.place_id and s.cycle_id = c.id and s.held_on < $3::date) as meetings,
       (select count(*) from (select from voices.voice v where v.place_id = c.place_id and v.cycle_id = c.id
          and v.superseded_on is null limit ${mostCounted + 1}) v) as said,
       (select count(*) from (select from voices.voice v where v.place_id = c.place_id and v.cycle_id = c.id
          and v.approved_at is not null and v.withdrawn_on is null and v.superseded_on is null and v.may_publish
          limit ${mostCounted + 1}) v) as published,
       (select coalesce(jsonb_agg(to_jsonb(t) order by t.at, t.id), '[]') from (
          select t.id, n.name, t.began_at as at, (select count(*) from (select from themes.placement p where p.place_id = t.place_id
            and p.theme_id = t.id and p.ended_at is null and p.voice_id is not null limit 1000) p) as voices
          from themes.theme t join themes.name n on n.place_id = t.place_id and n.theme_id = t.id and n.ended_at is null
          where t.place_id = c.place_id and t.cycle_id = c.id and t.ended_at is null
          order by t.began_at, t.id limit ${themesShown}) t) as themes,
       (select greatest(count(*) - ${themesShown}, 0) from themes.theme t
          where t.place_id = c.place_id and t.cycle_id = c.id and t.ended_at is null) as "moreThemes",
       (select count(*) from assets.asset a where a.place_id = c.place_id and a.cycle_id = c.id and a.removed_at is null) as assets,
       (select count(*) from assets.barrier b where b.place_id = c.place_id and b.cycle_id = c.id and b.removed_at is null) as barriers,
       (select count(*) from documents.document d where d.place_id = c.place_id and d.cycle_id = c.id) as documents,
       (select count(*) from documents.statement s
          where s.place_id = c.place_id and s.cycle_id = c.id and s.unmarked_at is null) as promises,
       (select count(*) from framework.outcome o
          where o.place_id = c.place_id and o.cycle_id = c.id and o.withdrawn_at is null) as outcomes,
       (select count(*) from framework.quality q
          where q.place_id = c.place_id and q.cycle_id = c.id and q.withdrawn_at is null) as qualities,
       (select count(*) from framework.indicator i
          where i.place_id = c.place_id and i.cycle_id = c.id and i.withdrawn_at is null) as indicators,
       (select jsonb_agg(jsonb_build_object('id', o.id, 'statement', o.statement, 'area', o.area, 'provenance', o.provenance)
          order by x.position)
        from (select d.id from power.decision d where d.place_id = c.place_id and d.cycle_id = c.id and d.matter = 'priorities'
                and d.closed_at is not null and not exists (select from power.override r
                  where r.place_id = d.place_id and r.decision_id = d.id and r.published_at is not null)
              order by d.closed_at desc, d.id limit 1) d
        join power.option x on x.place_id = c.place_id and x.decision_id = d.id and x.chosen
        join framework.outcome o on o.place_id = x.place_id and o.id = x.id and o.withdrawn_at is null) as chosen,
       (select coalesce(jsonb_agg(to_jsonb(d) order by d."isOpen" desc, d.at desc), '[]') from (
          select d.id, d.question, d.closed_at is null as "isOpen", coalesce(d.closed_at, d.opened_at) as at,
            coalesce(d.happened_on, case when d.source is null then (d.closed_at at time zone 'Europe/London')::date end) as "decidedOn",
            d.reasons, d.source, r.holder, r.officer_role as "officerRole",
            (select case when o.published_at is not null then coalesce(r.officer_role, '') end from power.override o
               where o.place_id = d.place_id and o.decision_id = d.id) as "overriddenBy",
            (select coalesce(jsonb_agg(x.text order by x.position), '[]') from power.option x
               where x.place_id = d.place_id and x.decision_id = d.id and x.chosen and d.matter <> 'priorities') as chosen
          from power.decision d left join power.right r on r.place_id = d.place_id and r.id = d.right_id
          where d.place_id = c.place_id and d.cycle_id = c.id order by d.closed_at is null desc, d.opened_at desc limit ${decisionsShown}) d) as decisions,
       (select coalesce(jsonb_agg(jsonb_build_object('question', r.question, 'holder', r.holder, 'form', r.form,
          'officerRole', r.officer_role) order by r.declared_at, r.matter), '[]') from power.right r
        where r.place_id = c.place_id and r.cycle_id = c.id and r.ended_at is null) as rights,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'rule', e.rule, 'reason', e.reason, 'owner', e.owner,
          'on', (e.at at time zone 'Europe/London')::date) order by e.at, e.id), '[]') from cycles.exception e
        where e.place_id = c.place_id and e.cycle_id = c.id and e.ended_at is null) as exceptions,
       (select count(*) from (
          (select o.place_id, o.id from framework.outcome o where o.place_id = c.place_id and o.cycle_id = c.id
             and o.withdrawn_at is null order by o.made_at, o.id limit ${mostWeighed})
          union all
          (select q.place_id, q.id from framework.quality q where q.place_id = c.place_id and q.cycle_id = c.id
             and q.withdrawn_at is null order by q.made_at, q.id limit ${mostWeighed})) w
        where not exists (select from framework.evidence e
          where e.place_id = w.place_id and e.of_id = w.id and e.ended_at is null and ${hasWords})) as broken,
       (select jsonb_build_object('place', l.from_place, 'placeName', l.from_place_name, 'slug', l.from_slug, 'title', l.from_title)
        from cycles.lineage l where l.place_id = c.place_id and l.cycle_id = c.id) as lineage
     from cycles.cycle c where c.place_id = $1 and c.slug = $2`,
    [placeId, slug, today],
  )
  return row
}

/** What came after the choice, as far as everybody may know. Dates and moments come as text. */
export interface Later {
  readonly calls: readonly {
    readonly id: string
    readonly title: string
    readonly pence: number | null
    readonly closesOn: string | null
    readonly isOpen: boolean
    /** How many applied; null before everybody was told, and in records that do not say. */
    readonly applied: number | null
  }[]
  readonly awards: readonly {
    readonly id: string
    readonly pence: number
    readonly to: string | null
    readonly reasons: string | null
  }[]
  readonly activities: readonly { readonly id: string; readonly title: string }[]
  readonly moreActivities: number
  readonly readings: number
  readonly lessons: number
  /** What was decided about doing it again. */
  readonly ending: string | null
  readonly hasStudy: boolean
}

const activitiesShown = 9

/** From the call to the learning, in one statement that is sent together with `findGathered`. */
export async function findLater(tx: Tx, placeId: string, slug: string): Promise<Later | undefined> {
  const [row] = await named<{ [K in keyof Later]: Later[K] }>(
    tx,
    'find-later',
    `select
       (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'pence', k.amount_pence,
          'closesOn', (k.closing at time zone 'Europe/London')::date, 'isOpen', coalesce(clock.now(k.place_id) <= k.closing, false),
          'applied', (select a.applied from awards.announcement a where a.place_id = k.place_id and a.call_id = k.id))
          order by k.published_at), '[]')
        from (select k.*, coalesce((select max(r.new_closes_at) from calls.correction r
                where r.place_id = k.place_id and r.call_id = k.id), k.closes_at) as closing
              from calls.call k where k.place_id = c.place_id and k.cycle_id = c.id and k.published_at is not null) k) as calls,
       (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'pence', w.amount_pence,
          'to', coalesce((select n.recipient_name from awards.notice n where n.place_id = w.place_id and n.award_id = w.id), w.organisation_said),
          'reasons', d.reasons) order by w.prepared_at, w.id), '[]')
        from awards.award w
        join awards.announcement a on a.place_id = w.place_id and a.call_id = w.call_id
        join power.decision d on d.place_id = w.place_id and d.id = w.decision_id
        where w.place_id = c.place_id and w.cycle_id = c.id) as awards,
       (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title) order by t.added_at, t.id), '[]') from (
          select t.id, t.title, t.added_at from activities.activity t where t.place_id = c.place_id and t.cycle_id = c.id
          order by t.added_at, t.id limit ${activitiesShown}) t) as activities,
       (select greatest(count(*) - ${activitiesShown}, 0) from activities.activity t
          where t.place_id = c.place_id and t.cycle_id = c.id) as "moreActivities",
       (select count(*) from results.reading r
          where r.place_id = c.place_id and r.cycle_id = c.id and r.taken_back_at is null) as readings,
       (select count(*) from learning.lesson l where l.place_id = c.place_id and l.cycle_id = c.id) as lessons,
       (select x.text from power.decision d join power.option x on x.place_id = d.place_id and x.decision_id = d.id and x.chosen
        where d.place_id = c.place_id and d.cycle_id = c.id and d.matter = 'pilotEnd' and d.closed_at is not null
        order by d.closed_at desc limit 1) as ending,
       exists (select from studies.study s where s.place_id = c.place_id and s.cycle_id = c.id and s.published_at is not null) as "hasStudy"
     from cycles.cycle c where c.place_id = $1 and c.slug = $2`,
    [placeId, slug],
  )
  return row
}

/** What a project's phase follows from. */
export interface PhaseFacts {
  readonly slug: string
  readonly outcomes: number
  /** Awards that everybody was told of. */
  readonly awards: number
  /** The stages of which a published record tells something. */
  readonly told: readonly string[]
}

/**
 * For every listed project what its phase follows from. A place's rows are seen only from inside it, so each place
 * is entered in turn; all of it is sent at once and costs one round trip.
 */
export async function listPhaseFacts(tx: Tx, places: readonly Pick<Place, 'id'>[]): Promise<PhaseFacts[]> {
  const answers = places.map(async ({ id }) => {
    const entered = tx.enter(id)
    const rows = named<{ [K in keyof PhaseFacts]: PhaseFacts[K] }>(
      tx,
      'list-phase-facts',
      `select c.slug,
         (select count(*) from (select from framework.outcome o where o.place_id = c.place_id and o.cycle_id = c.id
            and o.withdrawn_at is null limit 1) o) as outcomes,
         (select count(*) from awards.announcement a where a.place_id = c.place_id and a.cycle_id = c.id) as awards,
         array(select distinct f.stage from cycles.fact f where f.place_id = c.place_id and f.cycle_id = c.id) as told
       from cycles.cycle c where c.place_id = $1 and c.listed_at is not null`,
      [id],
    )
    await entered
    return rows
  })
  return (await Promise.all(answers)).flat()
}
