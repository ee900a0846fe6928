create schema activities;
grant usage on schema activities to alongside_app;

-- What is done with the money, worked out with young people after the award: no call ever asked for it.
create table activities.activity (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  agreement_id uuid,
  title text not null check (length(title) between 1 and 160),
  about text not null,
  -- Who it was worked out with, and what they chose.
  codesigned_with text not null,
  -- Who it is for and how to get in, for somebody who has never heard of it.
  way_in text not null,
  held_at text not null,
  held_when text not null,
  starts_on date,
  ends_on date,
  added_by uuid,
  added_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  -- Published records only: where it is known from.
  source text,
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred,
  check (ends_on >= starts_on),
  -- Activities belong to an agreement. (Invariant 11.)
  constraint activity_in_agreement check (source is not null or agreement_id is not null)
);
create index activity_of_cycle on activities.activity (place_id, cycle_id, added_at, id);
create index activity_of_agreement on activities.activity (place_id, agreement_id);
call platform.wall('activities.activity', 'select, insert, update');

-- Which outcome an activity is for, and why it would bring it about. Ended, never deleted.
create table activities.activity_outcome (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  activity_id uuid not null,
  outcome_id uuid not null,
  id uuid not null,
  because text not null check (length(because) between 1 and 1000),
  linked_by uuid,
  linked_at timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, activity_id) references activities.activity (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id)
    on delete cascade deferrable initially deferred
);
create unique index one_because on activities.activity_outcome (place_id, activity_id, outcome_id) where ended_at is null;
create index activity_for_outcome on activities.activity_outcome (place_id, outcome_id) where ended_at is null;
call platform.wall('activities.activity_outcome', 'select, insert, update');

-- What had to be true for it to work.
create table activities.assumption (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  activity_id uuid not null,
  id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  said_by uuid,
  said_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, activity_id) references activities.activity (place_id, id)
    on delete cascade deferrable initially deferred
);
create index assumption_of_activity on activities.assumption (place_id, activity_id, said_at, id);
call platform.wall('activities.assumption', 'select, insert, update');

-- What became of an assumption. The newest counts; what was thought before stays.
create table activities.verdict (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  assumption_id uuid not null,
  id uuid not null,
  verdict text not null check (verdict in ('held', 'didNot', 'notKnown')),
  why text not null check (length(why) between 1 and 1000),
  given_by uuid,
  given_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, assumption_id) references activities.assumption (place_id, id)
    on delete cascade deferrable initially deferred
);
create index verdict_on_assumption on activities.verdict (place_id, assumption_id, given_at desc, id);
call platform.wall('activities.verdict', 'select, insert, update');
