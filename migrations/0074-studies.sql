create schema studies;
grant usage on schema studies to alongside_app;

-- What the people of a project write themselves for those who would like to do the same elsewhere. Everything else in
-- a case study is read from the project's own record whenever somebody looks.
create table studies.study (
  place_id uuid not null,
  cycle_id uuid not null,
  what text not null default '',
  challenge text not null default '',
  -- A role, and a way to reach it that is meant for everybody. Nothing is published without one.
  contact text not null default '',
  published_at timestamptz,
  published_by uuid,
  version integer not null default 1,
  primary key (place_id, cycle_id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, published_by) references people.person (place_id, id) on delete set null (published_by) deferrable initially deferred,
  check (published_at is null or contact <> '')
);
call platform.wall('studies.study');

-- A principle somebody says was met, with the page that shows it.
create table studies.claim (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  -- The set of principles and the principle in it, as they were named when it was claimed.
  principle_set text not null,
  principle text not null,
  words text not null check (words <> ''),
  -- A path within this project, such as /decisions.
  evidence text not null check (evidence ~ '^/[a-z0-9/-]*$'),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade deferrable initially deferred
);
create unique index one_claim_a_principle on studies.claim (place_id, cycle_id, principle_set, principle) where ended_at is null;
call platform.wall('studies.claim');
