create schema results;
grant usage on schema results to alongside_app;

-- What a sign showed over some time: how many answered, who did not, and compared with what.
create table results.reading (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  indicator_id uuid,
  -- Published records only: an outcome whose sign nobody published.
  outcome_id uuid,
  schedule_line_id uuid,
  activity_id uuid,
  from_on date,
  to_on date,
  state text not null check (state in ('improved', 'noChange', 'worse', 'mixed', 'notYetKnown', 'notMeasured')),
  n integer check (n >= 0),
  missing text not null default '',
  words text not null,
  -- What it was like before; null where nobody had looked.
  baseline text,
  again_on date,
  -- Whether these people are under eighteen in a named setting, or owed the same care: then fewer than ten are not told.
  careful boolean not null default true,
  read_by uuid,
  read_at timestamptz not null,
  taken_back_by uuid,
  taken_back_at timestamptz,
  taken_back_because text not null default '',
  source text,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, indicator_id) references framework.indicator (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, schedule_line_id) references agreements.schedule_line (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, activity_id) references activities.activity (place_id, id)
    on delete cascade deferrable initially deferred,
  check (to_on >= from_on),
  check (source is not null or (indicator_id is not null and from_on is not null and to_on is not null))
);
create index reading_of_cycle on results.reading (place_id, cycle_id, read_at desc, id);
create index reading_of_indicator on results.reading (place_id, indicator_id, read_at desc);
create index reading_of_activity on results.reading (place_id, activity_id);
call platform.wall('results.reading', 'select, insert, update');

-- What taking part did for people, told by them together. There is no column for a person.
create table results.self_change (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  words text not null check (length(words) between 1 and 1500),
  missing text not null,
  -- About health or something as close: read by the project's people only.
  sensitive boolean not null default false,
  told_at timestamptz not null,
  source text,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred
);
create index self_change_of_cycle on results.self_change (place_id, cycle_id, told_at, id);
call platform.wall('results.self_change', 'select, insert, update');

-- What somebody saw, with the agreement of those who were seen.
create table results.observation (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  by_role text not null check (length(by_role) between 1 and 160),
  seen_by uuid,
  seen_on date,
  words text not null check (length(words) between 1 and 2000),
  consent text not null check (length(consent) between 1 and 1000),
  written_at timestamptz not null,
  source text,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred
);
create index observation_of_cycle on results.observation (place_id, cycle_id, written_at, id);
call platform.wall('results.observation', 'select, insert, update');
