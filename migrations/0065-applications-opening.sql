-- A file somebody attached, locked in pieces of one length under a key of its own. Its name, its kind and its key
-- are part of the draft; here is only what nobody can read.
create table applications.attachment (
  place_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  locked_hash bytea not null check (octet_length(locked_hash) = 32),
  added_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, application_id) references applications.application (place_id, id)
    on delete cascade deferrable initially deferred
);
create index attachment_of_application on applications.attachment (place_id, application_id);
call platform.wall('applications.attachment');

create table applications.piece (
  place_id uuid not null,
  attachment_id uuid not null,
  n integer not null check (n >= 0),
  locked bytea not null,
  primary key (place_id, attachment_id, n),
  foreign key (place_id, attachment_id) references applications.attachment (place_id, id)
    on delete cascade deferrable initially deferred
);
-- What looks like chance cannot be made smaller.
alter table applications.piece alter column locked set storage external;
alter table applications.sent alter column sealed set storage external;
alter table applications.draft alter column locked set storage external;
call platform.wall('applications.piece', 'select, insert, delete');

-- What became of each application when its box was opened: its letter, and its own key, now locked under the
-- installation's secret; or why it could not be opened.
create table applications.opening (
  place_id uuid not null,
  application_id uuid not null,
  call_id uuid not null,
  version integer not null,
  letter text not null,
  locked_key bytea,
  could_not text check (could_not in ('changed', 'notOurs')),
  opened_at timestamptz not null,
  primary key (place_id, application_id),
  unique (place_id, call_id, letter),
  constraint opened_or_not check ((locked_key is null) = (could_not is not null)),
  foreign key (place_id, application_id) references applications.application (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, call_id) references applications.box (place_id, call_id)
    on delete cascade deferrable initially deferred
);
create index opening_of_call on applications.opening (place_id, call_id, letter);
call platform.wall('applications.opening', 'select, insert');

-- Who may read an opened application, and who said that they are too close to it: from the declarations.
create table applications.reading (
  place_id uuid not null,
  application_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  closed_at timestamptz,
  primary key (place_id, application_id, person_id),
  foreign key (place_id, application_id) references applications.application (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id)
    on delete cascade deferrable initially deferred
);
create index reading_of_person on applications.reading (place_id, person_id);
call platform.wall('applications.reading');

-- Those that got some of the money, from the moment that is public.
create table applications.awarded (
  place_id uuid not null,
  application_id uuid not null,
  at timestamptz not null,
  primary key (place_id, application_id),
  foreign key (place_id, application_id) references applications.application (place_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('applications.awarded', 'select, insert');
