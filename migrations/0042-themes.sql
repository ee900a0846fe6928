create schema themes;
grant usage on schema themes to alongside_app;

-- One row for each thing somebody did on the board. Everything below says which change began it and which ended
-- it, so that undoing a change is ending what it began and opening again what it ended.
create table themes.change (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  -- The order in which changes were made, whatever the clock says.
  seq bigint generated always as identity,
  kind text not null check (kind in ('name', 'rename', 'place', 'move', 'takeOut', 'merge', 'end')),
  theme_id uuid not null,
  -- The other box, where there is one: moved from, merged into.
  other_id uuid,
  cards integer not null default 0,
  why text not null default '',
  by uuid not null,
  at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  undone_why text,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, by) references people.person (place_id, id) deferrable initially deferred
);
create index change_of_cycle on themes.change (place_id, cycle_id, seq desc);
call platform.wall('themes.change');

-- A box on the board.
create table themes.theme (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  began_in uuid not null,
  began_at timestamptz not null,
  ended_in uuid,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, began_in) references themes.change (place_id, id) on delete cascade,
  foreign key (place_id, ended_in) references themes.change (place_id, id) on delete cascade
);
create index theme_of_cycle on themes.theme (place_id, cycle_id, began_at, id);
create index theme_by_beginning on themes.theme (place_id, began_in);
create index theme_by_ending on themes.theme (place_id, ended_in);
call platform.wall('themes.theme');

-- What people called it, in their own words, and what they called it before. The open row is its name now.
create table themes.name (
  place_id uuid not null,
  theme_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  named_by uuid not null,
  began_in uuid not null,
  began_at timestamptz not null,
  ended_in uuid,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, theme_id) references themes.theme (place_id, id) on delete cascade,
  foreign key (place_id, named_by) references people.person (place_id, id) deferrable initially deferred,
  foreign key (place_id, began_in) references themes.change (place_id, id) on delete cascade,
  foreign key (place_id, ended_in) references themes.change (place_id, id) on delete cascade
);
create unique index one_name_at_a_time on themes.name (place_id, theme_id) where ended_at is null;
create index name_by_beginning on themes.name (place_id, began_in);
create index name_by_ending on themes.name (place_id, ended_in);
call platform.wall('themes.name');

-- A card in a box: a voice or a statement, who put it there, and why. It ends; it is never deleted.
create table themes.placement (
  place_id uuid not null,
  cycle_id uuid not null,
  theme_id uuid not null,
  id uuid not null,
  voice_id uuid,
  statement_id uuid,
  why text not null default '',
  placed_by uuid not null,
  began_in uuid not null,
  began_at timestamptz not null,
  ended_in uuid,
  ended_at timestamptz,
  primary key (place_id, id),
  constraint of_one_card check (num_nonnulls(voice_id, statement_id) = 1),
  foreign key (place_id, theme_id) references themes.theme (place_id, id) on delete cascade,
  foreign key (place_id, voice_id) references voices.voice (place_id, id) on delete cascade,
  foreign key (place_id, statement_id) references documents.statement (place_id, id) on delete cascade,
  foreign key (place_id, placed_by) references people.person (place_id, id) deferrable initially deferred,
  foreign key (place_id, began_in) references themes.change (place_id, id) on delete cascade,
  foreign key (place_id, ended_in) references themes.change (place_id, id) on delete cascade
);
create unique index voice_once_a_box on themes.placement (place_id, theme_id, voice_id) where ended_at is null and voice_id is not null;
create unique index statement_once_a_box on themes.placement (place_id, theme_id, statement_id) where ended_at is null and statement_id is not null;
create index placement_of_cycle on themes.placement (place_id, cycle_id, began_at, id) where ended_at is null;
create index placement_of_voice on themes.placement (place_id, voice_id) where ended_at is null;
create index placement_of_statement on themes.placement (place_id, statement_id) where ended_at is null;
create index placement_by_beginning on themes.placement (place_id, began_in);
create index placement_by_ending on themes.placement (place_id, ended_in);
call platform.wall('themes.placement');
