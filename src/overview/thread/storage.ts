import { named, type Tx } from '#platform/db'
import type { Found, Linked } from './found.ts'

/** How many public voices stand in the thread by themselves; older ones are counted where they lie. */
export const mostVoices = 500

/** Where counting stops: "more than" costs the same at half a million. Well above what stands by itself. */
export const mostCounted = 1000

/**
 * The newest words somebody made public and nobody is worried about, and one more that somebody asked for by name.
 * Every other voice is only ever counted: it is never read here, so it cannot leak from here.
 */
const heard = `heard as (
  (select v.id, v.place_id, v.method, v.said_on from voices.voice v
   where v.place_id = $1 and v.cycle_id = $2 and ${isPublic('v')}
   order by v.said_on desc, v.id desc limit ${mostVoices})
  union
  select v.id, v.place_id, v.method, v.said_on from voices.voice v
  where v.place_id = $1 and v.cycle_id = $2 and v.id = $3 and ${isPublic('v')}
)`

function isPublic(v: string): string {
  return `${v}.approved_at is not null and ${v}.withdrawn_on is null and ${v}.superseded_on is null and ${v}.may_publish
    and not exists (select from safety.concern s
      where s.place_id = ${v}.place_id and s.cycle_id = ${v}.cycle_id and s.about_id = ${v}.id and s.put is distinct from 'back')`
}

/**
 * Everything the thread of a project is made of, in one statement. Themes and cards carry how many voices lie in
 * them, counted only so far. Under 50 ms at half a million voices: no branch reads them all.
 */
export async function listFound(tx: Tx, placeId: string, cycleId: string, also?: string): Promise<Found[]> {
  return named<Found>(
    tx,
    'list-found',
    `with ${heard},
     standing as (
       select d.id from power.decision d
       where d.place_id = $1 and d.cycle_id = $2 and d.matter = 'priorities' and d.closed_at is not null
         and not exists (select from power.override o
           where o.place_id = d.place_id and o.decision_id = d.id and o.published_at is not null)
       order by d.closed_at desc, d.id limit 1
     ), chosen as (
       select x.id, row_number() over (order by x.position) as rank
       from standing join power.option x on x.place_id = $1 and x.decision_id = standing.id and x.chosen
     )
     select kind, id, about from (
       select 1 as turn, -extract(epoch from h.said_on) as at, 'voice' as kind, h.id,
         jsonb_build_object('words', w.words, 'parts', w.parts, 'method', h.method) as about
       from heard h left join voices.words w on w.place_id = h.place_id and w.voice_id = h.id
       union all
       select 2, extract(epoch from s.marked_at), 'statement', s.id,
         jsonb_build_object('title', s.quote, 'area', s.area, 'note', d.title)
       from documents.statement s join documents.document d on d.place_id = s.place_id and d.id = s.document_id
       where s.place_id = $1 and s.cycle_id = $2 and s.unmarked_at is null
       union all
       select 3, extract(epoch from t.began_at), 'theme', t.id, jsonb_build_object('title', n.name, 'ended', t.ended_at is not null,
         'mergedInto', (select c.other_id from themes.change c where c.place_id = t.place_id and c.id = t.ended_in and c.kind = 'merge'),
         'voices', (select count(*) from (select from themes.placement p where p.place_id = t.place_id and p.theme_id = t.id
            and p.ended_at is null and p.voice_id is not null limit ${mostCounted + 1}) counted),
         'stands', exists (select from themes.placement p join voices.voice v on v.place_id = p.place_id and v.id = p.voice_id
            where p.place_id = t.place_id and p.theme_id = t.id and p.ended_at is null and v.withdrawn_on is null))
       from themes.theme t
       cross join lateral (select name from themes.name n where n.place_id = t.place_id and n.theme_id = t.id
         order by n.ended_at is null desc, n.began_at desc limit 1) n
       where t.place_id = $1 and t.cycle_id = $2 and (t.ended_at is null or exists (
         select from framework.evidence e where e.place_id = t.place_id and e.subject_id = t.id and e.ended_at is null))
       union all
       select 4, extract(epoch from a.added_at), 'asset', a.id, jsonb_build_object('title', a.title, 'voices',
         (select count(*) from assets.asset_voice o where o.place_id = a.place_id and o.asset_id = a.id))
       from assets.asset a where a.place_id = $1 and a.cycle_id = $2 and a.removed_at is null
       union all
       select 5, extract(epoch from b.added_at), 'barrier', b.id, jsonb_build_object('title', b.who_is_missing, 'note', b.why, 'voices',
         (select count(*) from assets.barrier_voice o where o.place_id = b.place_id and o.barrier_id = b.id))
       from assets.barrier b where b.place_id = $1 and b.cycle_id = $2 and b.removed_at is null
       union all
       select 6, extract(epoch from q.made_at), 'quality', q.id, jsonb_build_object('title', q.words, 'provenance', q.provenance)
       from framework.quality q where q.place_id = $1 and q.cycle_id = $2 and q.withdrawn_at is null
       union all
       (select 7, extract(epoch from o.made_at), 'outcome', o.id, jsonb_build_object('title', o.statement, 'area', o.area,
         'provenance', o.provenance, 'note', o.source, 'rank', c.rank, 'decided', exists (select from standing), 'notChosen', r.words)
       from framework.outcome o left join chosen c on c.id = o.id
       left join priorities.reason r on r.place_id = o.place_id and r.outcome_id = o.id
       where o.place_id = $1 and o.cycle_id = $2 and o.withdrawn_at is null
       order by c.rank, o.made_at, o.id limit 2000)
       union all
       (select 8, extract(epoch from i.made_at), 'indicator', i.id,
         jsonb_build_object('title', i.words, 'outcome', i.outcome_id, 'byYoungPeople', i.by_young_people)
       from framework.indicator i where i.place_id = $1 and i.cycle_id = $2 and i.withdrawn_at is null
       order by i.outcome_id, i.made_at, i.id limit 4000)
       union all
       select 9, extract(epoch from k.published_at), 'call', k.id, jsonb_build_object('title', k.title)
       from calls.call k where k.place_id = $1 and k.cycle_id = $2 and k.published_at is not null
       union all
       select 10, k.position, 'criterion', k.id, jsonb_build_object('title', k.title, 'weight', k.weight)
       from calls.call c join calls.criterion k on k.place_id = c.place_id and k.call_id = c.id
       where c.place_id = $1 and c.cycle_id = $2 and c.published_at is not null
       union all
       select 11, ascii(g.letter), 'application', g.application_id, jsonb_build_object('letter', g.letter)
       from awards.announcement a join applications.opening g on g.place_id = a.place_id and g.call_id = a.call_id
       where a.place_id = $1 and a.cycle_id = $2
       union all
       select 12, extract(epoch from w.prepared_at), 'award', w.id, jsonb_build_object('pence', w.amount_pence,
         'to', (select n.recipient_name from awards.notice n where n.place_id = w.place_id and n.award_id = w.id),
         'said', w.organisation_said)
       from awards.award w join awards.announcement a on a.place_id = w.place_id and a.call_id = w.call_id
       where w.place_id = $1 and w.cycle_id = $2
       union all
       select 13, extract(epoch from g.drafted_at), 'agreement', g.id, jsonb_build_object('from', g.starts_on, 'to', g.ends_on)
       from agreements.agreement g where g.place_id = $1 and g.cycle_id = $2
       union all
       select 14, extract(epoch from t.added_at), 'activity', t.id, jsonb_build_object('title', t.title)
       from activities.activity t where t.place_id = $1 and t.cycle_id = $2
       union all
       (select 15, extract(epoch from r.read_at), 'result', r.id, jsonb_build_object('state', r.state, 'n', r.n,
         'careful', r.careful, 'fromSource', r.source is not null, 'sign', coalesce(i.words, o.statement))
       from results.reading r
       left join framework.indicator i on i.place_id = r.place_id and i.id = r.indicator_id
       left join framework.outcome o on o.place_id = r.place_id and o.id = r.outcome_id
       where r.place_id = $1 and r.cycle_id = $2 and r.taken_back_at is null
       order by r.read_at desc, r.id limit 1000)
       union all
       (select 16, extract(epoch from l.added_at), 'learning', l.id, jsonb_build_object('title', l.words, 'from', l.from_role)
       from learning.lesson l where l.place_id = $1 and l.cycle_id = $2
       order by l.added_at desc, l.id limit 500)
     ) everything order by turn, at, id`,
    [placeId, cycleId, also ?? null],
  )
}

/** What leads from one thing to the next, each with its reason: links that stand, in one statement. */
export async function listLinked(tx: Tx, placeId: string, cycleId: string, also?: string): Promise<Linked[]> {
  return named<Linked>(
    tx,
    'list-linked',
    `with ${heard}
     select 'placement' as kind, 'voice' as "fromKind", p.voice_id as "from", p.theme_id as "to", p.why, false as gone
     from heard h join themes.placement p on p.place_id = h.place_id and p.voice_id = h.id and p.ended_at is null
     union all
     select 'placement', 'statement', p.statement_id, p.theme_id, p.why, false
     from documents.statement s
     join themes.placement p on p.place_id = s.place_id and p.statement_id = s.id and p.ended_at is null
     where s.place_id = $1 and s.cycle_id = $2 and s.unmarked_at is null
     union all
     select 'origin', 'voice', o.voice_id, o.asset_id, '', false
     from heard h join assets.asset_voice o on o.place_id = h.place_id and o.voice_id = h.id
     union all
     select 'origin', 'voice', o.voice_id, o.barrier_id, '', false
     from heard h join assets.barrier_voice o on o.place_id = h.place_id and o.voice_id = h.id
     union all
     select 'evidence', e.kind, e.subject_id, e.of_id, e.why, v.withdrawn_on is not null
     from framework.evidence e
     left join voices.voice v on e.kind = 'voice' and v.place_id = e.place_id and v.id = e.subject_id
     where e.place_id = $1 and e.cycle_id = $2 and e.ended_at is null
     union all
     ${laterLinks}`,
    [placeId, cycleId, also ?? null],
  )
}

// From the call on: what was asked for, what was looked for, and what came of it.
const laterLinks = `
  select l.kind, l."fromKind", l."from", l."to", l.why, false as gone from (
    select k.place_id, k.cycle_id, 'asked' as kind, 'outcome' as "fromKind", o.outcome_id as "from", k.id as "to", o.why
    from calls.call k join calls.call_outcome o on o.place_id = k.place_id and o.call_id = k.id where k.published_at is not null
    union all
    select k.place_id, k.cycle_id, 'asked', 'quality', q.quality_id, k.id, ''
    from calls.call k join calls.call_quality q on q.place_id = k.place_id and q.call_id = k.id where k.published_at is not null
    union all
    select k.place_id, k.cycle_id, 'looked', 'call', k.id, c.id, c.asks
    from calls.call k join calls.criterion c on c.place_id = k.place_id and c.call_id = k.id where k.published_at is not null
    union all
    select w.place_id, w.cycle_id, 'awarded', 'criterion', c.id, w.id, ''
    from awards.award w join calls.criterion c on c.place_id = w.place_id and c.call_id = w.call_id
    union all
    select w.place_id, w.cycle_id, 'awarded', 'call', w.call_id, w.id, d.reasons
    from awards.award w join power.decision d on d.place_id = w.place_id and d.id = w.decision_id
    union all
    select a.place_id, a.cycle_id, 'offered', 'call', g.call_id, g.application_id, ''
    from awards.announcement a join applications.opening g on g.place_id = a.place_id and g.call_id = a.call_id
    union all
    select w.place_id, w.cycle_id, 'awarded', 'application', w.application_id, w.id, d.reasons
    from awards.award w join power.decision d on d.place_id = w.place_id and d.id = w.decision_id
    where w.application_id is not null
    union all
    select g.place_id, g.cycle_id, 'agreed', 'award', g.award_id, g.id, ''
    from agreements.agreement g where g.award_id is not null
    union all
    select s.place_id, s.cycle_id, 'agreed', 'indicator', s.indicator_id, s.agreement_id, s.measure
    from agreements.schedule_line s where s.taken_out_at is null
    union all
    select t.place_id, t.cycle_id, 'done', 'agreement', t.agreement_id, t.id, t.codesigned_with
    from activities.activity t where t.agreement_id is not null
    union all
    select t.place_id, t.cycle_id, 'done', 'outcome', o.outcome_id, t.id, o.because
    from activities.activity t
    join activities.activity_outcome o on o.place_id = t.place_id and o.activity_id = t.id and o.ended_at is null
    union all
    select r.place_id, r.cycle_id, 'read', x.kind, x.id, r.id, ''
    from results.reading r
    cross join lateral (values ('indicator', r.indicator_id), ('outcome', r.outcome_id), ('activity', r.activity_id)) x (kind, id)
    where r.taken_back_at is null and x.id is not null
    union all
    select l.place_id, l.cycle_id, 'learned', case l.about_kind when 'reading' then 'result' else l.about_kind end, l.about_id, l.id, ''
    from learning.lesson l where l.about_kind in ('outcome', 'call', 'award', 'agreement', 'activity', 'reading')
    union all
    select l.place_id, l.cycle_id, 'learned', 'award', w.id, l.id, ''
    from learning.lesson l
    join awards.award w on w.place_id = l.place_id and w.cycle_id = l.cycle_id
    where l.about_kind is null or l.about_kind = 'session'
  ) l where l.place_id = $1 and l.cycle_id = $2`

/** The place a listed project stands in, for an address that names only the project. */
export async function findPlaceOf(tx: Tx, cycle: string): Promise<string | undefined> {
  await tx.lookAcrossPlaces()
  const [row] = await named<{ place: string }>(
    tx,
    'find-place-of-listed',
    `select p.slug as place from cycles.cycle c join places.place p on p.id = c.place_id
     where c.slug = $1 and c.listed_at is not null and p.revealed_at is not null`,
    [cycle],
  )
  return row?.place
}
