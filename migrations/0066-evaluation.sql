create schema evaluation;
grant usage on schema evaluation to alongside_app;

-- Somebody asked to score: on paper as the panel, face to face as an interviewer. Young people and adults alike.
create table evaluation.panelist (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  call_id uuid not null,
  stage text not null check (stage in ('read', 'interview')),
  person_id uuid not null,
  -- What the exported sheets call them. The same in both stages.
  number integer not null check (number > 0),
  -- The seat they were asked from, because seats change and the published weight must not.
  young boolean not null,
  invited_by uuid,
  invited_at timestamptz not null,
  -- Theirs to do, and to undo. The reason is theirs to give, or not.
  declined_at timestamptz,
  reason text not null default '' check (length(reason) <= 1000),
  primary key (place_id, call_id, stage, person_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade deferrable initially deferred,
  constraint a_reason_for_declining check (declined_at is not null or reason = '')
);
create index panelist_of_person on evaluation.panelist (place_id, person_id);
call platform.wall('evaluation.panelist', 'select, insert, update');

-- Somebody on a panel could not finish; the others go on, and it is said who wrote that down and why.
create table evaluation.absence (
  place_id uuid not null,
  call_id uuid not null,
  stage text not null,
  person_id uuid not null,
  why text not null check (length(why) between 1 and 500),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (place_id, call_id, stage, person_id),
  foreign key (place_id, call_id, stage, person_id) references evaluation.panelist (place_id, call_id, stage, person_id) on delete cascade deferrable initially deferred
);
call platform.wall('evaluation.absence', 'select, insert');

-- What somebody says about themselves and one application before they may read it. A later "I am too close to
-- this one" is another row; nothing leads back from it.
create table evaluation.declaration (
  place_id uuid not null,
  call_id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  conflict boolean not null,
  note text not null default '' check (length(note) <= 1000),
  declared_at timestamptz not null,
  primary key (place_id, application_id, person_id, conflict),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, application_id) references applications.application (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade deferrable initially deferred
);
create index declaration_of_call on evaluation.declaration (place_id, call_id, person_id);
create index declaration_of_person on evaluation.declaration (place_id, person_id);
call platform.wall('evaluation.declaration', 'select, insert');

-- One person's score on one criterion of one application: theirs alone until everybody's are shown.
create table evaluation.score (
  place_id uuid not null,
  call_id uuid not null,
  stage text not null,
  application_id uuid not null,
  criterion_id uuid not null,
  person_id uuid not null,
  value integer not null check (value between 0 and 5),
  -- Empty only until it is locked.
  reason text not null default '' check (length(reason) <= 500),
  scored_at timestamptz not null,
  primary key (place_id, application_id, criterion_id, person_id),
  foreign key (place_id, call_id, stage, person_id) references evaluation.panelist (place_id, call_id, stage, person_id) on delete cascade deferrable initially deferred,
  foreign key (place_id, application_id) references applications.application (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, criterion_id) references calls.criterion (place_id, id) on delete cascade deferrable initially deferred
);
create index score_of_person on evaluation.score (place_id, call_id, stage, person_id);
create index score_of_criterion on evaluation.score (place_id, criterion_id);
call platform.wall('evaluation.score', 'select, insert, update');

-- Somebody is finished with a stage: from here on their scores stay as they are.
create table evaluation.lock (
  place_id uuid not null,
  call_id uuid not null,
  stage text not null,
  person_id uuid not null,
  locked_at timestamptz not null,
  primary key (place_id, call_id, stage, person_id),
  foreign key (place_id, call_id, stage, person_id) references evaluation.panelist (place_id, call_id, stage, person_id) on delete cascade deferrable initially deferred
);
call platform.wall('evaluation.lock', 'select, insert');

-- Everybody's scores of a stage are shown, all at once.
create table evaluation.reveal (
  place_id uuid not null,
  call_id uuid not null,
  stage text not null check (stage in ('read', 'interview')),
  revealed_by uuid,
  revealed_at timestamptz not null,
  primary key (place_id, call_id, stage),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('evaluation.reveal', 'select, insert');

-- What people agreed on where they had read two different things: said once, beside the scores it stands for.
create table evaluation.moderation (
  place_id uuid not null,
  call_id uuid not null,
  application_id uuid not null,
  criterion_id uuid not null,
  before integer[] not null check (cardinality(before) > 1),
  value integer not null check (value between 0 and 5),
  reason text not null check (length(reason) between 1 and 1500),
  present uuid[] not null check (cardinality(present) > 1),
  written_by uuid,
  written_at timestamptz not null,
  primary key (place_id, application_id, criterion_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, application_id) references applications.application (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, criterion_id) references calls.criterion (place_id, id) on delete cascade deferrable initially deferred
);
create index moderation_of_call on evaluation.moderation (place_id, call_id);
create index moderation_of_criterion on evaluation.moderation (place_id, criterion_id);
call platform.wall('evaluation.moderation', 'select, insert');

-- What is locked stays locked, whoever asks and however. A lock is complete: every score in it has its reason.
create function evaluation.stay_locked() returns trigger language plpgsql as $$
begin
  if exists (
    select from evaluation.lock l
    where l.place_id = new.place_id and l.call_id = new.call_id and l.stage = new.stage and l.person_id = new.person_id
  ) then
    raise exception 'a locked score stays as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger stay_locked before insert or update on evaluation.score
  for each row execute function evaluation.stay_locked();

create function evaluation.lock_with_reasons() returns trigger language plpgsql as $$
begin
  if exists (
    select from evaluation.score s
    where s.place_id = new.place_id and s.call_id = new.call_id and s.stage = new.stage and s.person_id = new.person_id
      and s.reason = ''
  ) then
    raise exception 'a score is locked with its reason' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger lock_with_reasons before insert on evaluation.lock
  for each row execute function evaluation.lock_with_reasons();

-- Nobody sees a stage before everybody in it is finished, written down as away, or has left it.
create function evaluation.reveal_when_all_locked() returns trigger language plpgsql as $$
begin
  if exists (
    select from evaluation.panelist p
    where p.place_id = new.place_id and p.call_id = new.call_id and p.stage = new.stage and p.declined_at is null
      and not exists (select from evaluation.lock l where (l.place_id, l.call_id, l.stage, l.person_id) = (p.place_id, p.call_id, p.stage, p.person_id))
      and not exists (select from evaluation.absence a where (a.place_id, a.call_id, a.stage, a.person_id) = (p.place_id, p.call_id, p.stage, p.person_id))
  ) then
    raise exception 'scores are shown when everybody has locked theirs' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger reveal_when_all_locked before insert on evaluation.reveal
  for each row execute function evaluation.reveal_when_all_locked();
