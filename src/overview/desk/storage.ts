import { named, type Tx } from '#platform/db'
import type { Waiting } from './desk.ts'

/** Counting what waits stops here: nobody works through more in a day. */
const mostCounted = 500

/**
 * What waits for one person in every project where they hold a seat, in one statement. Each branch starts from the
 * seats that may act on it: nobody's desk so much as counts what is not theirs. `today` is the place's;
 * a group that was told of an override has `daysToReply` to answer before it may be published without them.
 */
export async function listWaiting(
  tx: Tx,
  placeId: string,
  person: string,
  { today, daysToReply }: { readonly today: string; readonly daysToReply: number },
): Promise<Waiting[]> {
  return named<{ [K in keyof Waiting]: Waiting[K] }>(
    tx,
    'list-desk',
    `with seat as (
       select s.place_id, s.cycle_id, s.role, c.slug, c.title as project, c.listed_at is not null as listed
       from cycles.seat s join cycles.cycle c on c.place_id = s.place_id and c.id = s.cycle_id
       where s.place_id = $1 and s.person_id = $2 and s.left_at is null
     ), core as (
       select * from seat where role in ('youngPerson', 'practitioner', 'commissioner')
     )
     select 'concerns' as kind, l.slug, l.project, null::uuid as id, null as title, w.n, null::date as "on", w.since
     from seat l cross join lateral (
       select count(*)::int as n, min(raised_at) as since from safety.concern k
       where k.place_id = l.place_id and k.cycle_id = l.cycle_id and k.settled_at is null) w
     where l.role = 'safeguardingLead' and w.n > 0
     union all
     select 'voices', c.slug, c.project, null, null, w.n, w.by, null
     from core c cross join lateral (
       select count(*)::int as n, min(reply_by) as by from (
         select v.reply_by from voices.voice v
         where v.place_id = c.place_id and v.cycle_id = c.cycle_id
           and v.approved_at is null and v.refused_at is null and v.withdrawn_on is null and v.superseded_on is null
           and not exists (select from safety.concern k where k.place_id = v.place_id and k.cycle_id = v.cycle_id
             and k.about_id = v.id and k.put is distinct from 'back')
         order by v.reply_by, v.id limit ${mostCounted}) v) w
     where w.n > 0
     union all
     select 'decision', c.slug, c.project, d.id, d.question, 1, null, null
     from core c
     join power.decision d on d.place_id = c.place_id and d.cycle_id = c.cycle_id and d.closed_at is null
     join power.right r on r.place_id = d.place_id and r.id = d.right_id
     where (r.holder <> 'youngPeople' or c.role = 'youngPerson' or exists (select from power.opt_out o
         where o.place_id = d.place_id and o.cycle_id = d.cycle_id and o.matter = d.matter and o.to_person = $2 and o.ended_at is null))
       and not exists (select from power.say s where s.place_id = d.place_id and s.decision_id = d.id and s.person_id = $2)
       and not exists (select from power.opt_out o where o.place_id = d.place_id and o.cycle_id = d.cycle_id
         and o.matter = d.matter and o.person_id = $2 and o.ended_at is null)
     union all
     select 'objections', c.slug, c.project, d.id, d.question, w.n, null, null
     from core c
     join power.decision d on d.place_id = c.place_id and d.cycle_id = c.cycle_id and d.closed_at is null
     cross join lateral (select count(*)::int as n from power.objection o
       where o.place_id = d.place_id and o.decision_id = d.id and o.answered_at is null and o.person_id <> $2) w
     where w.n > 0
     union all
     select case when o.told_by = $2 then 'publish' else 'reply' end, c.slug, c.project, d.id, d.question, 1, null, o.told_at
     from seat c
     join power.decision d on d.place_id = c.place_id and d.cycle_id = c.cycle_id and d.closed_at is not null
     join power.right r on r.place_id = d.place_id and r.id = d.right_id
     join power.override o on o.place_id = d.place_id and o.decision_id = d.id and o.published_at is null
     where case when o.told_by = $2 then o.reply is not null or o.told_at + make_interval(hours => $4 * 24) <= clock.now($1)
       else o.reply is null and c.role in ('youngPerson', 'practitioner', 'commissioner')
         and (r.holder <> 'youngPeople' or c.role = 'youngPerson') end
     union all
     select 'dots', c.slug, c.project, null, null, r.dots, null, null
     from core c join priorities.round r on r.place_id = c.place_id and r.cycle_id = c.cycle_id and r.closed_at is null
     where not exists (select from priorities.dot d where d.place_id = r.place_id and d.round_id = r.id and d.person_id = $2)
     union all
     select 'meeting', s.slug, s.project, m.id, concat_ws(', ', m.title, nullif(m.held_from, ''), m.held_at), 1, m.held_on, null
     from seat s join sessions.session m on m.place_id = s.place_id and m.cycle_id = s.cycle_id
       and m.held_on between $3::date and $3::date + 7
     union all
     select 'headcount', c.slug, c.project, m.id, m.title, 1, m.held_on, null
     from core c join sessions.session m on m.place_id = c.place_id and m.cycle_id = c.cycle_id
       and m.held_on between $3::date - 14 and $3::date - 1 and m.headcount is null
     union all
     select 'noLead', c.slug, c.project, null, null, 1, null, null from core c
     where not exists (select from safety.lead l where l.place_id = c.place_id and l.cycle_id = c.cycle_id and l.ended_at is null)
     union all
     select 'noMatters', c.slug, c.project, null, null, 1, null, null from core c
     where not exists (select from cycles.matter m where m.place_id = c.place_id and m.cycle_id = c.cycle_id)
     union all
     select 'noRights', c.slug, c.project, null, null, 1, null, null from core c
     where not exists (select from power.right r where r.place_id = c.place_id and r.cycle_id = c.cycle_id and r.ended_at is null)
     union all
     select 'notListed', c.slug, c.project, null, null, 1, null, null from core c where not c.listed
     union all
     select 'noWords', c.slug, c.project, null, null, w.n, null, null
     from core c cross join lateral (
       select count(*)::int as n from framework.outcome o
       where o.place_id = c.place_id and o.cycle_id = c.cycle_id and o.withdrawn_at is null
         and not exists (select from framework.evidence e left join voices.voice v
             on e.kind = 'voice' and v.place_id = e.place_id and v.id = e.subject_id
           where e.place_id = o.place_id and e.of_id = o.id and e.ended_at is null
             and e.kind in ('voice', 'theme', 'statement') and v.withdrawn_on is null)) w
     where w.n > 0
     union all
     select 'ask', c.slug, c.project, null, null, w.n, null, null
     from core c cross join lateral (
       select count(*)::int as n from calls.clarification q join calls.call k on k.place_id = q.place_id and k.id = q.call_id
       where k.place_id = c.place_id and k.cycle_id = c.cycle_id and q.answered_at is null) w
     where w.n > 0
     union all
     select 'openBids', c.slug, c.project, null, k.title, 1, null, null
     from seat c
     join calls.call k on k.place_id = c.place_id and k.cycle_id = c.cycle_id and k.published_at is not null and c.role = any (k.openers)
     cross join lateral (select coalesce((select max(r.new_closes_at) from calls.correction r
       where r.place_id = k.place_id and r.call_id = k.id), k.closes_at) as closes) d
     where d.closes + interval '1 minute' < clock.now($1)
       and not exists (select from applications.box b where b.place_id = k.place_id and b.call_id = k.id and b.opened_at is not null)
     union all
     select case p.stage when 'read' then 'score' else 'interviewScores' end, s.slug, s.project, null, null, 1, null, null
     from evaluation.panelist p
     join calls.call k on k.place_id = p.place_id and k.id = p.call_id
     join seat s on s.cycle_id = k.cycle_id
     where p.place_id = $1 and p.person_id = $2 and p.declined_at is null
       and evaluation.has_to_score(p.place_id, p.call_id, p.stage, p.young)
       and exists (select from applications.box b where b.place_id = k.place_id and b.call_id = k.id and b.opened_at is not null)
       and (p.stage = 'read' or exists (select from interviews.interview i where i.place_id = k.place_id and i.call_id = k.id and i.held_at is not null))
       and not exists (select from evaluation.lock l where l.place_id = p.place_id and l.call_id = p.call_id
         and l.stage = p.stage and l.person_id = p.person_id)
       and not exists (select from evaluation.reveal r where r.place_id = p.place_id and r.call_id = p.call_id and r.stage = p.stage)
     union all
     select 'interview', s.slug, s.project, i.id, concat_ws(', ', i.starts, i.venue), 1, i.day, null
     from seat s
     join calls.call k on k.place_id = s.place_id and k.cycle_id = s.cycle_id
     join interviews.interview i on i.place_id = k.place_id and i.call_id = k.id and i.held_at is null
       and i.day between $3::date and $3::date + 7
     where (i.supporter_id = $2
         or exists (select from interviews.rota r where r.place_id = i.place_id and r.interview_id = i.id and r.person_id = $2)
         or exists (select from interviews.asking r where r.place_id = i.place_id and r.interview_id = i.id and r.person_id = $2))
       and not exists (select from evaluation.declaration t where t.place_id = i.place_id
         and t.application_id = i.application_id and t.person_id = $2 and t.conflict)
     union all
     select 'checkDigest', c.slug, c.project, null, null, w.n, w.day, null
     from core c cross join lateral (
       select count(*)::int as n, min(i.day) as day from interviews.digest g
       join calls.call k on k.place_id = g.place_id and k.id = g.call_id
       left join interviews.interview i on i.place_id = g.place_id and i.application_id = g.application_id
       where k.place_id = c.place_id and k.cycle_id = c.cycle_id and g.checked_at is null and g.written_by <> $2
         and i.held_at is null
         and not exists (select from evaluation.declaration t where t.place_id = g.place_id
           and t.application_id = g.application_id and t.person_id = $2 and t.conflict)) w
     where w.n > 0
     union all
     select 'signAward', s.slug, s.project, null, null, w.n, null, null
     from seat s join people.person p on p.place_id = s.place_id and p.id = $2 and p.standing in ('staff', 'keeper')
     cross join lateral (
       select count(*)::int as n from awards.award a
       where a.place_id = s.place_id and a.cycle_id = s.cycle_id and a.signed_at is null and a.source is null
         and a.prepared_by <> $2
         and not exists (select from power.override o where o.place_id = a.place_id and o.decision_id = a.decision_id)
         and not exists (select from evaluation.declaration t where t.place_id = a.place_id
           and t.application_id = a.application_id and t.person_id = $2 and t.conflict)) w
     where s.role <> 'youngPerson' and w.n > 0
     union all
     select 'approvePay', s.slug, s.project, null, null, w.n, w.due, null
     from seat s cross join lateral (
       select count(*)::int as n, min(o.due_on) as due from recognition.offer o
       where o.place_id = s.place_id and o.cycle_id = s.cycle_id and o.offered_by <> $2 and o.person_id <> $2
         and not exists (select from recognition.approval a where a.place_id = o.place_id and a.offer_id = o.id)
         and not exists (select from recognition.retraction t where t.place_id = o.place_id and t.offer_id = o.id)
         and not exists (select from recognition.choice x where x.place_id = o.place_id and x.offer_id = o.id and x.choice = 'decline')) w
     where s.role in ('practitioner', 'commissioner') and w.n > 0
     union all
     select 'payOut', s.slug, s.project, null, null, w.n, w.due, null
     from seat s cross join lateral (
       select count(*)::int as n, min(o.due_on) as due from recognition.offer o
       join recognition.approval a on a.place_id = o.place_id and a.offer_id = o.id
       where o.place_id = s.place_id and o.cycle_id = s.cycle_id and o.person_id <> $2
         and not exists (select from recognition.payment p where p.place_id = o.place_id and p.offer_id = o.id)
         and not exists (select from recognition.choice x where x.place_id = o.place_id and x.offer_id = o.id and x.choice = 'decline')) w
     where s.role in ('practitioner', 'commissioner') and w.n > 0
     union all
     select 'approveInstalment', s.slug, s.project, null, null, w.n, w.due, null
     from seat s cross join lateral (
       select count(*)::int as n, min(i.due_on) as due from agreements.instalment i
       where i.place_id = s.place_id and i.cycle_id = s.cycle_id and i.approved_at is null and i.dropped_at is null
         and i.proposed_by <> $2) w
     where s.role in ('practitioner', 'commissioner') and w.n > 0
     union all
     select 'approveSummary', s.slug, s.project, null, null, w.n, null, null
     from core s cross join lateral (
       select count(*)::int as n from awards.summary y join calls.call k on k.place_id = y.place_id and k.id = y.call_id
       where k.place_id = s.place_id and k.cycle_id = s.cycle_id and y.approved_at is null and y.edited_by is distinct from $2) w
     where w.n > 0`,
    [placeId, person, today, daysToReply],
  )
}
