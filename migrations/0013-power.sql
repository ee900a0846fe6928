create schema power;
grant usage on schema power to alongside_app;

-- Who decides about what: the group itself, or an officer who promises to follow the group unless one of the
-- listed grounds is true. Declared before the first decision; a new declaration ends the old one.
create table power.right (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  matter text not null check (matter ~ '^[a-z][A-Za-z0-9-]{0,60}$'),
  question text not null check (length(question) between 1 and 300),
  holder text not null check (holder in ('youngPeople', 'coreTeam', 'officer')),
  form text not null check (form in ('own', 'undertaking')),
  -- A role, never a person's name.
  officer_role text check (length(officer_role) between 1 and 120),
  grounds text[] not null default '{}',
  declared_at timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  constraint a_promise_has_a_promiser_and_grounds check (
    form = 'own' or (holder <> 'officer' and officer_role is not null and cardinality(grounds) > 0)),
  constraint an_officer_has_a_role check (holder <> 'officer' or officer_role is not null)
);
create unique index one_right_a_matter on power.right (place_id, cycle_id, matter) where ended_at is null;
call platform.wall('power.right');

-- Something a group decides, or, in a published record, decided: then a source stands in place of a right.
create table power.decision (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  right_id uuid,
  matter text not null check (matter ~ '^[a-z][A-Za-z0-9-]{0,60}$'),
  question text not null check (length(question) between 1 and 300),
  opened_at timestamptz not null,
  closed_at timestamptz,
  reasons text,
  -- How many young people had chosen to leave this one when it was closed; published with it.
  young_left_it integer not null default 0,
  -- A published record: when it happened, as far as its source says.
  happened_on date,
  source text,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, right_id) references power.right (place_id, id) on delete cascade,
  constraint a_right_or_a_source check ((right_id is null) = (source is not null)),
  constraint closed_with_reasons check ((closed_at is null) = (reasons is null))
);
create unique index one_open_decision_a_matter on power.decision (place_id, cycle_id, matter) where closed_at is null;
create index decision_of_cycle on power.decision (place_id, cycle_id, opened_at desc, id);
create index decision_of_right on power.decision (place_id, right_id);
create index decision_closed on power.decision (place_id, cycle_id, matter, closed_at desc) where closed_at is not null;
call platform.wall('power.decision');

create table power.option (
  place_id uuid not null,
  decision_id uuid not null,
  id uuid not null,
  text text not null check (length(text) between 1 and 500),
  meaning text not null default '',
  position integer not null,
  chosen boolean not null default false,
  -- An option may carry the id of what it stands for, such as an outcome, so it is unique in its decision only.
  primary key (place_id, decision_id, id),
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade
);
call platform.wall('power.option');

-- One person, one say. It may be changed until the decision is closed; dissent is kept.
create table power.say (
  place_id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  -- The seat they spoke from, because seats change and the count must not.
  role text not null,
  stance text not null check (stance in ('for', 'against', 'standAside')),
  option_id uuid,
  reason text not null default '',
  said_at timestamptz not null,
  primary key (place_id, decision_id, person_id),
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade,
  foreign key (place_id, decision_id, option_id) references power.option (place_id, decision_id, id) on delete cascade
);
call platform.wall('power.say');

create table power.objection (
  place_id uuid not null,
  decision_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  words text not null,
  made_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade,
  constraint answered_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index objection_of_decision on power.objection (place_id, decision_id, made_at);
call platform.wall('power.objection');

-- Leaving one matter to somebody else. It takes nothing away anywhere else, and one can always come back.
create table power.opt_out (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  matter text not null,
  person_id uuid not null,
  passes_to text not null check (passes_to in ('others', 'person', 'nobody')),
  to_person uuid,
  -- With nobody to decide in their place: the matter waits for them, or goes on and says so in public.
  otherwise text check (otherwise in ('wait', 'goOn')),
  reason text not null default '',
  at timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade,
  constraint passes_to_a_person check ((passes_to = 'person') = (to_person is not null)),
  constraint passes_to_nobody check ((passes_to = 'nobody') = (otherwise is not null))
);
create unique index one_opt_out_a_matter on power.opt_out (place_id, cycle_id, matter, person_id) where ended_at is null;
call platform.wall('power.opt_out');

-- An officer does not follow the group, on a listed ground: told to the group first, then published with the
-- group's answer beside it.
create table power.override (
  place_id uuid not null,
  decision_id uuid not null,
  id uuid not null,
  ground text not null,
  reason text not null,
  told_on date not null,
  told_at timestamptz not null,
  told_by uuid not null,
  -- The group's own words; empty when they chose to say nothing.
  reply text,
  replied_at timestamptz,
  published_at timestamptz,
  primary key (place_id, id),
  unique (place_id, decision_id),
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade,
  constraint replied_whole check ((reply is null) = (replied_at is null))
);
call platform.wall('power.override');
