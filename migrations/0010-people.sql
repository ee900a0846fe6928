create schema people;
grant usage on schema people to alongside_app;

-- A person as we know them: by an id, and by a name only if they chose one. Nothing says why they are here.
create table people.person (
  place_id uuid not null references places.place (id) on delete cascade,
  id uuid not null,
  standing text not null check (standing in ('participant', 'staff', 'keeper')),
  known_as text check (length(known_as) between 1 and 60),
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (place_id, id)
);
call platform.wall('people.person');

-- An e-mail address is given by staff who want letters; participants need none.
create table people.address (
  place_id uuid not null,
  person_id uuid not null,
  email text not null,
  primary key (place_id, person_id),
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade
);
call platform.wall('people.address');

create table people.session (
  place_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  began_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade
);
create index session_of_person on people.session (place_id, person_id);
call platform.wall('people.session');

-- A return card: six plain words or a QR, on paper. A new card ends the old one.
create table people.card (
  place_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  primary key (place_id, id),
  unique (place_id, person_id),
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade
);
call platform.wall('people.card');

-- A one-time link brings a member of staff in once, to set up a passkey.
create table people.link (
  place_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade
);
call platform.wall('people.link');

create table people.passkey (
  place_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  credential text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  made_at timestamptz not null,
  last_used_at timestamptz,
  primary key (place_id, id),
  unique (place_id, credential),
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade
);
call platform.wall('people.passkey');
