create schema priorities;
grant usage on schema priorities to alongside_app;

-- A round of dots: everybody with a seat places the same number.
create table priorities.round (
  place_id uuid not null references places.place (id) on delete cascade,
  cycle_id uuid not null,
  id uuid not null,
  dots integer not null check (dots between 1 and 20),
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create unique index one_open_round on priorities.round (place_id, cycle_id) where closed_at is null;
create index round_of_cycle on priorities.round (place_id, cycle_id, opened_at);
call platform.wall('priorities.round');

-- Dots of a person while the round is open. When it closes, they are counted and who placed them is forgotten.
create table priorities.dot (
  place_id uuid not null,
  round_id uuid not null,
  outcome_id uuid not null,
  person_id uuid not null,
  young boolean not null,
  dots integer not null check (dots between 1 and 20),
  primary key (place_id, round_id, outcome_id, person_id),
  foreign key (place_id, round_id) references priorities.round (place_id, id) on delete cascade,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id) on delete cascade
);
call platform.wall('priorities.dot');

-- Counts that belong to nobody: dots on paper at a meeting, and the sums of a closed round.
create table priorities.tally (
  place_id uuid not null,
  round_id uuid not null,
  id uuid not null,
  source text not null check (source in ('paper', 'screen')),
  outcome_id uuid not null,
  young_dots integer not null check (young_dots >= 0),
  adult_dots integer not null check (adult_dots >= 0),
  primary key (place_id, id),
  foreign key (place_id, round_id) references priorities.round (place_id, id) on delete cascade,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id) on delete cascade
);
create index tally_of_round on priorities.tally (place_id, round_id);
call platform.wall('priorities.tally');

-- How many took part in a round, on paper and on screens: heads, never names.
create table priorities.turnout (
  place_id uuid not null,
  round_id uuid not null,
  id uuid not null,
  source text not null check (source in ('paper', 'screen')),
  young integer not null check (young >= 0),
  adults integer not null check (adults >= 0),
  primary key (place_id, id),
  foreign key (place_id, round_id) references priorities.round (place_id, id) on delete cascade
);
create index turnout_of_round on priorities.turnout (place_id, round_id);
call platform.wall('priorities.turnout');

-- Why an outcome was not chosen this time. What was chosen, and in which order, is the closed decision itself.
create table priorities.reason (
  place_id uuid not null,
  cycle_id uuid not null,
  outcome_id uuid not null,
  words text not null,
  given_by uuid,
  given_at timestamptz not null,
  primary key (place_id, outcome_id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id) on delete cascade
);
create index reason_of_cycle on priorities.reason (place_id, cycle_id);
call platform.wall('priorities.reason');
