import { named, type Tx } from '#platform/db'

/** A project somebody has a seat in, with what concerns them there. */
export interface OwnProject {
  readonly slug: string
  readonly title: string
  readonly role: string
  readonly next: {
    readonly id: string
    readonly title: string
    readonly heldOn: string
    readonly heldFrom: string
    readonly heldAt: string
    readonly gettingThere: string
  } | null
  /** Open decisions that wait for this person's say. */
  readonly decisions: readonly { readonly id: string; readonly question: string }[]
  /** Matters they left to others, with the right it is about: where they can come back. */
  readonly left: readonly { readonly right: string; readonly question: string }[]
}

/** Every project somebody has a seat in, newest first, in one statement. `today` is the place's. */
export async function listOwnProjects(
  tx: Tx,
  placeId: string,
  person: string,
  today: string,
): Promise<OwnProject[]> {
  return named<{ [K in keyof OwnProject]: OwnProject[K] }>(
    tx,
    'list-own-projects',
    `select c.slug, c.title, s.role,
       (select to_jsonb(n) from (
          select m.id, m.title, m.held_on as "heldOn", m.held_from as "heldFrom", m.held_at as "heldAt", m.getting_there as "gettingThere"
          from sessions.session m where m.place_id = s.place_id and m.cycle_id = s.cycle_id and m.held_on >= $3::date
          order by m.held_on, m.number limit 1) n) as next,
       (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'question', d.question) order by d.opened_at), '[]')
        from power.decision d join power.right r on r.place_id = d.place_id and r.id = d.right_id
        where d.place_id = s.place_id and d.cycle_id = s.cycle_id and d.closed_at is null
          and s.role in ('youngPerson', 'practitioner', 'commissioner')
          and (r.holder <> 'youngPeople' or s.role = 'youngPerson' or exists (select from power.opt_out o where o.place_id = d.place_id
            and o.cycle_id = d.cycle_id and o.matter = d.matter and o.to_person = $2 and o.ended_at is null))
          and not exists (select from power.say y where y.place_id = d.place_id and y.decision_id = d.id and y.person_id = $2)
          and not exists (select from power.opt_out o where o.place_id = d.place_id and o.cycle_id = d.cycle_id
            and o.matter = d.matter and o.person_id = $2 and o.ended_at is null)) as decisions,
       (select coalesce(jsonb_agg(jsonb_build_object('right', r.id, 'question', r.question) order by o.at), '[]')
        from power.opt_out o join power.right r on r.place_id = o.place_id and r.cycle_id = o.cycle_id and r.matter = o.matter and r.ended_at is null
        where o.place_id = s.place_id and o.cycle_id = s.cycle_id and o.person_id = $2 and o.ended_at is null) as left
     from cycles.seat s join cycles.cycle c on c.place_id = s.place_id and c.id = s.cycle_id
     where s.place_id = $1 and s.person_id = $2 and s.left_at is null
     order by c.started_on desc, c.title`,
    [placeId, person, today],
  )
}

/** An application of an organisation somebody speaks for. Nobody else finds it here or anywhere before the opening. */
export interface OwnApplication {
  readonly id: string
  readonly slug: string
  readonly call: string
  readonly organisation: string
  readonly sent: boolean
  readonly open: boolean
  /** Their letter with the reasons is there to read. */
  readonly answered: boolean
  /** An agreement was drawn up with their organisation. */
  readonly agreed: boolean
}

/** What the organisations somebody speaks for have begun or sent, in one statement. */
export async function listOwnApplications(
  tx: Tx,
  placeId: string,
  person: string,
): Promise<OwnApplication[]> {
  return named<{ [K in keyof OwnApplication]: OwnApplication[K] }>(
    tx,
    'list-own-applications',
    `select a.id, c.slug, k.title as call, o.name as organisation,
       exists (select from applications.sent s where s.place_id = a.place_id and s.application_id = a.id and s.taken_back_at is null) as sent,
       clock.now($1) <= coalesce((select max(r.new_closes_at) from calls.correction r
         where r.place_id = k.place_id and r.call_id = k.id), k.closes_at) as open,
       exists (select from awards.summary s where s.place_id = a.place_id and s.application_id = a.id and s.sent_at is not null) as answered,
       exists (select from agreements.agreement g join awards.award w on w.place_id = g.place_id and w.id = g.award_id
         where g.place_id = a.place_id and w.application_id = a.id) as agreed
     from people.representative p
     join applications.application a on a.place_id = p.place_id and a.organisation_id = p.organisation_id
     join organisations.organisation o on o.place_id = a.place_id and o.id = a.organisation_id
     join calls.call k on k.place_id = a.place_id and k.id = a.call_id
     join cycles.cycle c on c.place_id = k.place_id and c.id = k.cycle_id
     where p.place_id = $1 and p.person_id = $2 and p.ended_at is null
     order by a.begun_at desc limit 50`,
    [placeId, person],
  )
}
