create schema safety;
grant usage on schema safety to alongside_app;

-- Who keeps people safe in a project. Nobody is asked for a word before there is one. A lead is followed by
-- another, never overwritten: what people were told at the time stays known.
create table safety.lead (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  role text not null check (length(role) between 1 and 120),
  phone text not null check (length(phone) between 3 and 40),
  hours text not null check (length(hours) between 1 and 200),
  -- Where a letter goes that says there is something to read; never what.
  email text check (length(email) <= 254),
  named_at timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade
);
create unique index one_lead_a_project on safety.lead (place_id, cycle_id) where ended_at is null;
call platform.wall('safety.lead');

-- Somebody is worried, or words sounded as if somebody might be hurt. What it is about leaves every screen.
create table safety.concern (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  about_kind text,
  about_id uuid,
  how text not null check (how in ('person', 'words')),
  raised_at timestamptz not null,
  -- Six words let the person who wrote see the answer. Only their hash is here.
  receipt_hash bytea,
  settled_at timestamptz,
  put text check (put in ('back', 'keepOff')),
  -- What the person is told. Written for them, so it is theirs to read and nobody else's.
  told text,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  constraint about_something_whole check ((about_kind is null) = (about_id is null)),
  constraint settled_whole check ((settled_at is null) = (put is null) and (settled_at is null) = (told is null))
);
create index concern_waiting on safety.concern (place_id, cycle_id, raised_at, id) where settled_at is null;
create index concern_settled on safety.concern (place_id, cycle_id, settled_at desc, id) where settled_at is not null;
create index concern_off_screens on safety.concern (place_id, cycle_id, about_id)
  where about_id is not null and put is distinct from 'back';
create index concern_about on safety.concern (place_id, about_id, raised_at desc) where about_id is not null;
create unique index concern_by_receipt on safety.concern (place_id, receipt_hash) where receipt_hash is not null;
call platform.wall('safety.concern');

-- The words themselves, apart, so that they can go without a trace while the fact of a concern stays.
create table safety.words (
  place_id uuid not null,
  concern_id uuid not null,
  words text not null,
  primary key (place_id, concern_id),
  foreign key (place_id, concern_id) references safety.concern (place_id, id) on delete cascade
);
call platform.wall('safety.words');
