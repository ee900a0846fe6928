create schema voices;
grant usage on schema voices to alongside_app;

-- That something was said: what kind of thing, when (to the day), and what its author allows. Who said it is
-- written nowhere; a young person's words are their own and no row leads from them to a person.
create table voices.voice (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  -- How it was asked, and what it is.
  method text not null check (method in ('proud', 'meInFive', 'councilInFive', 'dream')),
  kind text not null check (kind in ('proudMoment', 'meInFive', 'councilInFive', 'dream', 'story')),
  medium text not null check (medium in ('words', 'photo', 'paper')),
  author text not null check (author in ('one', 'group')),
  session_id uuid,
  said_on date not null,
  reply_by date not null,
  -- Somebody of the team who typed it in from paper.
  entered_by uuid,
  -- What its author allows beside taking part. Nothing unless they said so.
  may_quote boolean not null,
  may_attribute boolean not null,
  may_photo boolean not null,
  may_publish boolean not null,
  -- Which wording of the questions they answered, and where: on a screen or on paper.
  consent_wording text not null,
  consent_how text not null check (consent_how in ('screen', 'paper')),
  -- A change by its author makes a new row; this is the one it stands in for.
  supersedes uuid,
  superseded_on date,
  approved_at timestamptz,
  approved_by uuid,
  refused_at timestamptz,
  refused_by uuid,
  withdrawn_on date,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, session_id) references sessions.session (place_id, id) deferrable initially deferred,
  foreign key (place_id, entered_by) references people.person (place_id, id) deferrable initially deferred,
  foreign key (place_id, approved_by) references people.person (place_id, id) deferrable initially deferred,
  foreign key (place_id, refused_by) references people.person (place_id, id) deferrable initially deferred,
  foreign key (place_id, supersedes) references voices.voice (place_id, id) deferrable initially deferred,
  constraint one_answer check (approved_at is null or refused_at is null),
  constraint approved_whole check ((approved_at is null) = (approved_by is null)),
  constraint refused_whole check ((refused_at is null) = (refused_by is null))
);
create unique index one_voice_supersedes on voices.voice (place_id, supersedes) where supersedes is not null;
-- Newest day first; within a day by id, which is random, so that no order tells who came first.
create index voice_for_team on voices.voice (place_id, cycle_id, said_on desc, id desc) include (may_publish)
  where approved_at is not null and withdrawn_on is null and superseded_on is null;
create index voice_for_public on voices.voice (place_id, cycle_id, said_on desc, id desc)
  where approved_at is not null and withdrawn_on is null and superseded_on is null and may_publish;
create index voice_of_kind on voices.voice (place_id, cycle_id, kind, said_on desc, id desc)
  where approved_at is not null and withdrawn_on is null and superseded_on is null;
create index voice_removed on voices.voice (place_id, cycle_id) where withdrawn_on is not null and superseded_on is null;
create index voice_waiting on voices.voice (place_id, cycle_id, reply_by, id)
  where approved_at is null and refused_at is null and withdrawn_on is null and superseded_on is null;
create index voice_answered on voices.voice (place_id, cycle_id, (coalesce(approved_at, refused_at)) desc)
  where approved_at is not null or refused_at is not null;
create index voice_of_session on voices.voice (place_id, session_id) where session_id is not null;
call platform.wall('voices.voice');

-- The words themselves, apart, so that they can go without a trace while the fact that something was said stays.
create table voices.words (
  place_id uuid not null,
  voice_id uuid not null,
  words text,
  -- Answers to a method's several prompts, by the prompt's key.
  parts jsonb,
  bring text,
  -- The name a group gave itself.
  group_name text,
  -- A name given at that moment, by somebody who wants to be named.
  known_as text,
  -- An area, never an address.
  place text,
  photo_id uuid,
  photo_shows text,
  -- Why it was refused: written to the author, and it may repeat what they said.
  refused_because text,
  primary key (place_id, voice_id),
  foreign key (place_id, voice_id) references voices.voice (place_id, id) on delete cascade,
  foreign key (place_id, photo_id) references files.file (place_id, id) deferrable initially deferred
);
create index words_with_photo on voices.words (place_id, photo_id) where photo_id is not null;
call platform.wall('voices.words');

-- Somebody else's words for what a person said: a translation, a tidy version. It stands beside, never instead.
create table voices.retelling (
  place_id uuid not null,
  voice_id uuid not null,
  id uuid not null,
  words text not null check (length(words) between 1 and 5000),
  why text not null default '',
  told_by uuid not null,
  told_on date not null,
  primary key (place_id, id),
  foreign key (place_id, voice_id) references voices.voice (place_id, id) on delete cascade,
  foreign key (place_id, told_by) references people.person (place_id, id) on delete cascade
);
create index retelling_of_voice on voices.retelling (place_id, voice_id, told_on, id);
call platform.wall('voices.retelling');

-- Between the first screen and the last: not said yet, shown to nobody but the browser it was written in, and
-- gone after a day.
create table voices.draft (
  place_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  browser bytea not null,
  content jsonb not null,
  photo_id uuid,
  begun_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade,
  foreign key (place_id, photo_id) references files.file (place_id, id) deferrable initially deferred
);
create index draft_begun on voices.draft (place_id, begun_at);
call platform.wall('voices.draft');

-- How often somebody typed a receipt's words and they opened nothing. Not who, not what they typed.
create table voices.wrong_code (
  place_id uuid not null references places.place (id) on delete cascade,
  on_day date not null,
  times bigint not null,
  primary key (place_id, on_day)
);
call platform.wall('voices.wrong_code');
