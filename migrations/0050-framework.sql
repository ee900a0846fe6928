create schema framework;
grant usage on schema framework to alongside_app;

-- A change in people's lives or in a place. A published record may know that there was one and not its name.
create table framework.outcome (
  place_id uuid not null references places.place (id) on delete cascade,
  cycle_id uuid not null,
  id uuid not null,
  statement text,
  area text check (area in ('external', 'personalResources', 'functioning', 'feelings')),
  bottom_lines text[] not null default '{}',
  provenance text[] not null default '{}',
  -- For a published record: where it is known from, and whether the area is our reading.
  source text,
  our_reading boolean not null default false,
  made_by uuid,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text not null default '',
  version integer not null default 1,
  -- Read along the index below: row-level security keeps an index on words from being used at all, since
  -- matching them is not leakproof. Kept ready-made, because taking ten thousand sentences apart takes a second.
  found_by tsvector not null generated always as (to_tsvector('english', coalesce(statement, ''))) stored,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
-- Slim, and with the part of life in it, so that counting ten thousand of them reads this index and not the table.
create index outcome_of_cycle on framework.outcome (place_id, cycle_id, made_at, id) include (area) where withdrawn_at is null;
call platform.wall('framework.outcome');

-- How support should feel, from whom, where and when.
create table framework.quality (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  words text not null,
  about text not null check (about in ('feel', 'whom', 'where', 'when')),
  provenance text[] not null default '{}',
  made_by uuid,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create index quality_of_cycle on framework.quality (place_id, cycle_id, made_at, id);
call platform.wall('framework.quality');

-- Why an outcome or a quality is there: a link back, with its reason. Ended, never deleted.
create table framework.evidence (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  of_kind text not null check (of_kind in ('outcome', 'quality')),
  of_id uuid not null,
  kind text not null check (kind in ('voice', 'theme', 'statement', 'asset', 'barrier')),
  subject_id uuid not null,
  why text not null default '',
  linked_by uuid,
  linked_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create index evidence_of on framework.evidence (place_id, of_id);
create index evidence_of_cycle on framework.evidence (place_id, cycle_id);
create index evidence_from on framework.evidence (place_id, subject_id) where ended_at is null;
create unique index one_link_between on framework.evidence (place_id, of_id, subject_id) where ended_at is null;
call platform.wall('framework.evidence');

-- How we would know. Young people's wording is never changed by somebody else: theirs stands beside it.
create table framework.indicator (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  outcome_id uuid not null,
  words text not null,
  by_young_people boolean not null,
  beside uuid,
  made_by uuid,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id) on delete cascade,
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create index indicator_of_cycle on framework.indicator (place_id, cycle_id, outcome_id, made_at);
call platform.wall('framework.indicator');

-- Drift: what an outcome said before and where it belonged, what it is now, who changed it and why.
create table framework.change (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  outcome_id uuid not null,
  what text not null check (what in ('statement', 'area', 'bottomLines', 'provenance')),
  before text not null,
  after text not null,
  why text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id) on delete cascade,
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create index change_of_outcome on framework.change (place_id, outcome_id, changed_at);
call platform.wall('framework.change');
