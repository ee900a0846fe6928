create schema assets;
grant usage on schema assets to alongside_app;

-- A card for something that is already good. A card taken away keeps its row and loses its words.
create table assets.asset (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('person', 'group', 'place', 'organisation', 'skill', 'event')),
  title text not null,
  about text not null,
  -- A neighbourhood or a place everybody knows, never somebody's address.
  whereabouts text not null default '',
  -- How somebody who can be recognised came to be on a card: they were asked, and this is what they said.
  agreed text not null default '',
  added_by uuid not null,
  added_at timestamptz not null,
  version integer not null default 1,
  removed_by uuid,
  removed_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, added_by) references people.person (place_id, id) deferrable initially deferred
);
create index asset_of_cycle on assets.asset (place_id, cycle_id, added_at, id) where removed_at is null;
call platform.wall('assets.asset');

-- What keeps people away, shown beside what is good and never instead of it.
create table assets.barrier (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  who_is_missing text not null,
  whereabouts text not null default '',
  why text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  version integer not null default 1,
  removed_by uuid,
  removed_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, added_by) references people.person (place_id, id) deferrable initially deferred
);
create index barrier_of_cycle on assets.barrier (place_id, cycle_id, added_at, id) where removed_at is null;
call platform.wall('assets.barrier');

-- The words a card was made from. The words stay in their own room; this only says which.
create table assets.asset_voice (
  place_id uuid not null,
  asset_id uuid not null,
  voice_id uuid not null,
  primary key (place_id, asset_id, voice_id),
  foreign key (place_id, asset_id) references assets.asset (place_id, id) on delete cascade,
  foreign key (place_id, voice_id) references voices.voice (place_id, id) on delete cascade
);
create index asset_by_voice on assets.asset_voice (place_id, voice_id);
call platform.wall('assets.asset_voice');

create table assets.barrier_voice (
  place_id uuid not null,
  barrier_id uuid not null,
  voice_id uuid not null,
  primary key (place_id, barrier_id, voice_id),
  foreign key (place_id, barrier_id) references assets.barrier (place_id, id) on delete cascade,
  foreign key (place_id, voice_id) references voices.voice (place_id, id) on delete cascade
);
create index barrier_by_voice on assets.barrier_voice (place_id, voice_id);
call platform.wall('assets.barrier_voice');
