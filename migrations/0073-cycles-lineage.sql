-- Which published project this one was started from. The names are kept as they were: the original may be in another
-- place, and may one day be gone.
create table cycles.lineage (
  place_id uuid not null,
  cycle_id uuid not null,
  from_place text not null,
  from_place_name text not null,
  from_slug text not null,
  from_title text not null,
  at timestamptz not null,
  primary key (place_id, cycle_id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('cycles.lineage');
