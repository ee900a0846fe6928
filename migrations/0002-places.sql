create schema places;
grant usage on schema places to alongside_app;

-- A place is a tenant: a council, a borough, a partnership. Its own row is the directory everybody may read.
create table places.place (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('real', 'demonstration', 'test')),
  -- What the place is, said once at its top: the fictional borough, or a published record.
  about text not null default '',
  -- Everything in it is invented for demonstration; a small mark says so on every page.
  illustrative boolean not null default false,
  -- A published record: only what the sources say; nobody can take part.
  record boolean not null default false,
  runs_it text not null default '',
  contact text not null default '',
  clock_offset interval not null default '0',
  opened_at timestamptz not null default now(),
  -- A demonstration loads into a hidden place and is revealed by its last transaction.
  revealed_at timestamptz,
  constraint only_play_places_move_the_clock check (kind in ('demonstration', 'test') or clock_offset = '0')
);
grant select, insert, update, delete on places.place to alongside_app;

-- One door for everything that is found by a secret or a name alone: sessions, cards, receipts, one-time links
-- and project addresses. It tells which place to enter and what is behind it, and nothing else.
create table places.door (
  hash bytea primary key,
  kind text not null check (kind in ('session', 'card', 'receipt', 'link', 'cycle')),
  place_id uuid not null references places.place (id) on delete cascade,
  subject uuid not null
);
create index door_subject on places.door (place_id, subject);
grant select, insert, delete on places.door to alongside_app;
