create schema cycles;
grant usage on schema cycles to alongside_app;

-- One commissioning journey; people call it a project.
create table cycles.cycle (
  place_id uuid not null references places.place (id) on delete cascade,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{1,60}$'),
  title text not null,
  template text not null,
  -- Why, before any route: what should be different for people.
  purpose text not null,
  -- The word this project chose for a dream.
  dream_word text not null default 'dream',
  pot_pence bigint not null check (pot_pence >= 0),
  -- The role that holds the money, never a person's name.
  pot_holder text not null,
  started_on date not null,
  made_at timestamptz not null,
  -- Shown to everybody; before that only to the people who hold a seat.
  listed_at timestamptz,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, slug)
);
call platform.wall('cycles.cycle');
create policy listed_across_places on cycles.cycle for select to alongside_app
  using (platform.across() and listed_at is not null);

-- What is up for decision and what is not, each with the reason. Nothing is left unsaid.
create table cycles.matter (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  up_for_decision boolean not null,
  what text not null,
  why text not null,
  position integer not null,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create index matter_of_cycle on cycles.matter (place_id, cycle_id, position);
call platform.wall('cycles.matter');

-- A role somebody holds in one project. A seat is left, not deleted.
create table cycles.seat (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('youngPerson', 'practitioner', 'commissioner', 'facilitator', 'anchor', 'safeguardingLead', 'observer')),
  taken_at timestamptz not null,
  left_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade
);
create unique index one_open_seat_a_person on cycles.seat (place_id, cycle_id, person_id) where left_at is null;
create index seat_of_person on cycles.seat (place_id, person_id);
call platform.wall('cycles.seat');

-- A rule that was not met, a fact nobody published, or a place where the thread breaks: public, dated, owned by a role, counted on the page.
create table cycles.exception (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('exception', 'gap', 'break')),
  rule text not null,
  reason text not null,
  owner text not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create index exception_of_cycle on cycles.exception (place_id, cycle_id, at);
call platform.wall('cycles.exception');

-- A published record's facts, each with its source. Only a place that is a record holds any.
create table cycles.fact (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  stage text not null,
  text text not null,
  quotation text,
  source text not null,
  position integer not null,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create index fact_of_cycle on cycles.fact (place_id, cycle_id, position);
call platform.wall('cycles.fact');
