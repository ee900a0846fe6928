create schema organisations;
grant usage on schema organisations to alongside_app;

-- An organisation a place knows: who may be told of a call, may apply, may hold an agreement. Nothing is kept
-- about its people here; who may speak for it is a row in people.
create table organisations.organisation (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  id uuid not null,
  name text not null check (length(name) between 1 and 160),
  kind text not null check (kind in (
    'charity', 'cic', 'communityGroup', 'mutual', 'company', 'publicBody', 'notKnown')),
  -- An org-id form such as GB-CHC-…; many tiny groups have none.
  identifier text check (length(identifier) between 3 and 80),
  about text not null default '' check (length(about) <= 600),
  -- A published record whose source does not say which organisation it was.
  not_published boolean not null default false,
  added_at timestamptz not null,
  primary key (place_id, id)
);
create unique index one_name_an_organisation on organisations.organisation (place_id, lower(name)) where not not_published;
create unique index one_organisation_an_identifier on organisations.organisation (place_id, identifier);
create index organisation_by_name on organisations.organisation (place_id, lower(name), id);
call platform.wall('organisations.organisation');
