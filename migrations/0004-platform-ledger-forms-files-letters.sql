-- The ledger: append-only, one hash chain a place. What could name a person or repeat words sits apart in
-- audit.content and can be erased; the chain holds only its salted hash and still verifies.
create schema audit;
grant usage on schema audit to alongside_app;

create table audit.head (
  place_id uuid primary key references places.place (id) on delete cascade,
  seq bigint not null,
  hash bytea not null
);
call platform.wall('audit.head', 'select, insert, update');

create table audit.entry (
  place_id uuid not null references places.place (id) on delete cascade,
  seq bigint not null,
  at timestamptz not null,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  content_hash bytea not null,
  -- Earlier entries whose content this one erased.
  erases bigint[] not null default '{}',
  prev bytea not null,
  hash bytea not null,
  primary key (place_id, seq)
);
create index entry_of_subject on audit.entry (place_id, subject_id);
call platform.wall('audit.entry', 'select, insert');

create table audit.content (
  place_id uuid not null,
  seq bigint not null,
  salt bytea not null,
  content text not null,
  primary key (place_id, seq),
  foreign key (place_id, seq) references audit.entry (place_id, seq) on delete cascade
);
call platform.wall('audit.content', 'select, insert, delete');

-- One row for each form that was accepted: a double tap or a resend gets the first answer again. It keeps a
-- status and an address, never what was written; the fingerprint's key goes when the words are erased.
create schema http;
grant usage on schema http to alongside_app;

create table http.answered (
  place_id uuid not null references places.place (id) on delete cascade,
  key text not null check (length(key) <= 120),
  fingerprint_key bytea,
  fingerprint bytea,
  location text,
  concerns uuid[] not null default '{}',
  at timestamptz not null default now(),
  primary key (place_id, key)
);
create index answered_at on http.answered (place_id, at);
call platform.wall('http.answered');

-- What must survive a refusal's rollback: denied reads and wrong guesses, written in a transaction of their own.
create table http.denied (
  place_id uuid not null references places.place (id) on delete cascade,
  id uuid not null,
  at timestamptz not null default now(),
  what text not null,
  primary key (place_id, id)
);
create index denied_at on http.denied (place_id, at);
call platform.wall('http.denied', 'select, insert, delete');

-- Files by content hash, in the same transaction as the act that brought them: nothing acknowledged is lost,
-- nothing withdrawn stays, and a copy of the database is a copy of the files.
create schema files;
grant usage on schema files to alongside_app;

create table files.file (
  place_id uuid not null references places.place (id) on delete cascade,
  id uuid not null,
  hash bytea not null,
  type text not null,
  size integer not null,
  width integer,
  height integer,
  added_at timestamptz not null default now(),
  primary key (place_id, id)
);
create index file_by_hash on files.file (place_id, hash);
call platform.wall('files.file', 'select, insert, delete');

create table files.bytes (
  place_id uuid not null references places.place (id) on delete cascade,
  hash bytea not null,
  bytes bytea not null,
  primary key (place_id, hash)
);
call platform.wall('files.bytes', 'select, insert, delete');

-- The outbox. A letter is written in the act's own transaction and sent by a job; demonstration places show it
-- on a page instead of sending it.
create schema mail;
grant usage on schema mail to alongside_app;

create table mail.letter (
  place_id uuid not null references places.place (id) on delete cascade,
  id uuid not null,
  to_person uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  concerns uuid[] not null default '{}',
  written_at timestamptz not null,
  sent_at timestamptz,
  failed text,
  primary key (place_id, id)
);
create index letter_written on mail.letter (place_id, written_at desc);
call platform.wall('mail.letter');
