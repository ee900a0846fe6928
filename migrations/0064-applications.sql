create schema applications;
grant usage on schema applications to alongside_app;

-- The sealed box of a call: anybody may put something in with the public key. The private key lies here locked
-- under the installation's secret, which is not in the database; when opening needs two of three people, only
-- where that key is changes, and nothing that was sent has to move.
create table applications.box (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  call_id uuid not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  locked_key bytea not null,
  opened_at timestamptz,
  opened_by uuid,
  primary key (place_id, call_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('applications.box');

-- One for each organisation and call. That a row exists is known to nobody but its own people until the opening.
create table applications.application (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  id uuid not null,
  call_id uuid not null,
  organisation_id uuid not null,
  begun_by uuid,
  begun_at timestamptz not null,
  primary key (place_id, id),
  unique (place_id, call_id, organisation_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, organisation_id) references organisations.organisation (place_id, id)
    on delete cascade deferrable initially deferred
);
create index application_of_organisation on applications.application (place_id, organisation_id);
call platform.wall('applications.application');

-- What is being written, locked under a key derived from the installation's secret. It stays when its version is
-- sent, and it stays when the deadline has passed.
create table applications.draft (
  place_id uuid not null,
  application_id uuid not null,
  version integer not null default 1,
  locked bytea not null,
  saved_at timestamptz not null,
  primary key (place_id, application_id),
  foreign key (place_id, application_id) references applications.application (place_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('applications.draft');

-- What was sent, sealed to the box. The highest version that was not taken back stands; the others are destroyed
-- unread when the box is opened.
create table applications.sent (
  place_id uuid not null,
  application_id uuid not null,
  version integer not null check (version > 0),
  sent_at timestamptz not null,
  sent_by uuid,
  sealed bytea,
  files uuid[] not null default '{}',
  digest bytea not null check (octet_length(digest) = 32),
  signature text not null,
  taken_back_at timestamptz,
  destroyed_at timestamptz,
  primary key (place_id, application_id, version),
  constraint destroyed_whole check ((sealed is null) = (destroyed_at is not null)),
  foreign key (place_id, application_id) references applications.application (place_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('applications.sent');
