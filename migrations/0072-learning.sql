create schema learning;
grant usage on schema learning to alongside_app;

-- Something somebody learned: what worked, what did not, what surprised them, what to do differently.
create table learning.lesson (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('worked', 'didNot', 'surprise', 'change')),
  words text not null check (length(words) between 1 and 2000),
  -- The role somebody speaks from, never their name.
  from_role text not null check (length(from_role) between 1 and 160),
  about_kind text check (about_kind in ('outcome', 'call', 'award', 'agreement', 'activity', 'reading', 'session')),
  about_id uuid,
  to_whom text not null default '',
  applied_to text not null default '',
  added_by uuid,
  added_at timestamptz not null,
  -- Published records only: where it is known from.
  source text,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred,
  check ((about_kind is null) = (about_id is null))
);
create index lesson_of_cycle on learning.lesson (place_id, cycle_id, added_at, id);
create index lesson_about on learning.lesson (place_id, about_id) where about_id is not null;
call platform.wall('learning.lesson', 'select, insert, update');

-- What came of it was told to those who had been asked, and what they answered.
create table learning.play_back (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  held_on date not null,
  to_whom text not null check (length(to_whom) between 1 and 300),
  words text not null check (length(words) between 1 and 2000),
  answer text not null check (length(answer) between 1 and 2000),
  added_by uuid,
  added_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred
);
create index play_back_of_cycle on learning.play_back (place_id, cycle_id, held_on, id);
call platform.wall('learning.play_back', 'select, insert, update');

-- What each answer to "do we do it like this again?" stands for. The decision itself is kept in power.
create table learning.ending_option (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  decision_id uuid not null,
  option_id uuid not null,
  kind text not null check (kind in ('adopt', 'adapt', 'stop')),
  primary key (place_id, decision_id, option_id),
  foreign key (place_id, decision_id, option_id) references power.option (place_id, decision_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('learning.ending_option', 'select, insert, update');

-- The project is closed: what was learned is written down, told back, and how it goes on is decided.
create table learning.closing (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  closed_by uuid,
  closed_at timestamptz not null,
  primary key (place_id, cycle_id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('learning.closing', 'select, insert, update');
