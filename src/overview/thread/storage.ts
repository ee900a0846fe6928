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
     where e.place_id = $1 and e.cycle_id = $2 and e.ended_at is null`,
    [placeId, cycleId, also ?? null],
  )
}

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
