create schema sessions;
grant usage on schema sessions to alongside_app;

-- Whenever people meet. How many came is a number; who came is written nowhere.
create table sessions.session (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  -- Meetings planned together, and which of them this is.
  series_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 120),
  held_on date not null,
  held_from text not null default '',
  held_at text not null check (length(held_at) between 1 and 300),
  -- Step-free, on the bus, food: what somebody needs to know to be able to come.
  getting_there text not null default '',
  method text check (method in ('proud', 'meInFive', 'councilInFive', 'dream')),
  -- Everybody may know about it; otherwise only the people with a seat.
  open_to_all boolean not null default false,
  headcount integer check (headcount between 0 and 10000),
  planned_at timestamptz not null,
  version integer not null default 1,
  primary key (place_id, id),
  unique (place_id, series_id, number),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create index session_of_cycle on sessions.session (place_id, cycle_id, held_on, number);
call platform.wall('sessions.session');

-- A date that moved, and why. Nothing is overdue: people's pace is the pace.
create table sessions.move (
  place_id uuid not null,
  session_id uuid not null,
  id uuid not null,
  from_date date not null,
  to_date date not null,
  why text not null,
  moved_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, session_id) references sessions.session (place_id, id) on delete cascade
);
create index move_of_session on sessions.move (place_id, session_id, moved_at);
call platform.wall('sessions.move');

-- What a meeting leaves behind: how the pace felt, and what we heard, to play back next time.
create table sessions.note (
  place_id uuid not null,
  session_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('pace', 'heard')),
  words text not null,
  written_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, session_id) references sessions.session (place_id, id) on delete cascade
);
create index note_of_session on sessions.note (place_id, session_id, written_at);
call platform.wall('sessions.note');
