-- Somebody speaks for an organisation here: begins its applications, reads its summaries, signs for it.
create table people.representative (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, person_id) references people.person (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, organisation_id) references organisations.organisation (place_id, id)
    on delete cascade deferrable initially deferred
);
create unique index one_representation on people.representative (place_id, person_id, organisation_id) where ended_at is null;
create index representative_of_organisation on people.representative (place_id, organisation_id, since) where ended_at is null;
call platform.wall('people.representative');
