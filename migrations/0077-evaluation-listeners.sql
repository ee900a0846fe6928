-- Whether anything of a stage is somebody's to score: where young people lead all of it, an adult who is there listens.
create function evaluation.has_to_score(place uuid, call uuid, at_stage text, is_young boolean) returns boolean
language sql stable as $$
  select exists (select from calls.criterion c where c.place_id = place and c.call_id = call and c.stage = at_stage
    and (c.led_by <> 'youngPeople' or is_young))
$$;

-- Nobody waits for somebody who only listens. Otherwise as before: nobody sees a stage before everybody in it is
-- finished, written down as away, or has left it.
create or replace function evaluation.reveal_when_all_locked() returns trigger language plpgsql as $$
begin
  if exists (
    select from evaluation.panelist p
    where p.place_id = new.place_id and p.call_id = new.call_id and p.stage = new.stage and p.declined_at is null
      and evaluation.has_to_score(p.place_id, p.call_id, p.stage, p.young)
      and not exists (select from evaluation.lock l where (l.place_id, l.call_id, l.stage, l.person_id) = (p.place_id, p.call_id, p.stage, p.person_id))
      and not exists (select from evaluation.absence a where (a.place_id, a.call_id, a.stage, a.person_id) = (p.place_id, p.call_id, p.stage, p.person_id))
  ) then
    raise exception 'scores are shown when everybody has locked theirs' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
