create schema documents;
grant usage on schema documents to alongside_app;

-- Something the council (or another body) has published, as text. It is never changed: statements point into it.
create table documents.document (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  title text not null,
  -- Who published it.
  source text not null,
  year integer check (year between 1900 and 2200),
  -- Where it can be read on the web; shown, never fetched.
  address text not null default '',
  registered_by uuid not null,
  registered_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, registered_by) references people.person (place_id, id) deferrable initially deferred
);
create index document_of_cycle on documents.document (place_id, cycle_id, registered_at desc, id);
call platform.wall('documents.document');

-- Apart, because a list of documents never needs their megabytes.
create table documents.wording (
  place_id uuid not null,
  document_id uuid not null,
  text text not null check (length(text) <= 1000000),
  primary key (place_id, document_id),
  foreign key (place_id, document_id) references documents.document (place_id, id) on delete cascade
);
call platform.wall('documents.wording', 'select, insert');

-- A promise already made, in the document's own words. `starts` and `ends` count UTF-16 units, as browsers do.
create table documents.statement (
  place_id uuid not null,
  cycle_id uuid not null,
  document_id uuid not null,
  id uuid not null,
  quote text not null,
  starts integer not null check (starts >= 0),
  ends integer not null check (ends > starts),
  heading text,
  paragraph integer not null,
  area text check (area in ('external', 'personalResources', 'functioning', 'feelings')),
  bottom_lines text[] not null default '{}' check (bottom_lines <@ '{economic,social,environmental}'),
  -- The rule that suggested it; null when somebody found it themselves.
  rule text,
  marked_by uuid not null,
  marked_at timestamptz not null,
  version integer not null default 1,
  unmarked_by uuid,
  unmarked_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, document_id) references documents.document (place_id, id) on delete cascade,
  foreign key (place_id, marked_by) references people.person (place_id, id) deferrable initially deferred
);
create unique index marked_once on documents.statement (place_id, document_id, starts, ends) where unmarked_at is null;
create index statement_of_cycle on documents.statement (place_id, cycle_id, document_id, starts) where unmarked_at is null;
call platform.wall('documents.statement');
