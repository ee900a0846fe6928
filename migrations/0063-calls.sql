create schema calls;
grant usage on schema calls to alongside_app;

-- An invitation to apply, made from what a group chose. There is no column for activities: they are worked out
-- with young people after the award. A published record knows what its source says and no more.
create table calls.call (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  preset text not null check (preset in ('light', 'full')),
  title text not null check (length(title) between 1 and 160),
  purpose text not null check (length(purpose) <= 1000),
  about text not null check (length(about) <= 3000),
  amount_pence bigint check (amount_pence > 0),
  awards integer check (awards between 1 and 100),
  questions_close_at timestamptz,
  closes_at timestamptz,
  decision_by date,
  interviews_on date,
  starts_on date,
  late_rule text not null default 'refused' check (late_rule = 'refused'),
  openers text[] not null check (cardinality(openers) > 0),
  -- Of 100: the share of the total that young people's scores carry.
  young_weight integer check (young_weight between 0 and 100),
  -- Whether a young person wrote its words last: wording questions are for adults' text only.
  by_young boolean not null default false,
  -- Goes up with every change to criteria, scale or weight, so that a trial stays true to what it tried.
  model_version integer not null default 1,
  version integer not null default 1,
  -- What the team was asked about, and in which decision. Any later change has to be asked about again.
  put_version integer,
  put_decision uuid,
  nothing_said_before boolean not null default false,
  made_by uuid,
  made_at timestamptz not null,
  published_at timestamptz,
  decision_id uuid,
  -- The day whose dated figures it was published under.
  figures_on date,
  source text,
  happened_on date,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, put_decision) references power.decision (place_id, id) on delete cascade deferrable initially deferred,
  constraint whole_unless_recorded check (source is not null or (
    amount_pence is not null and awards is not null and closes_at is not null and decision_by is not null and young_weight is not null)),
  constraint published_by_decision check (published_at is null or source is not null or decision_id is not null)
);
create unique index one_draft_a_project on calls.call (place_id, cycle_id) where published_at is null;
create index call_of_cycle on calls.call (place_id, cycle_id, published_at);
create index call_by_closing on calls.call (place_id, closes_at) where published_at is not null;
create index call_of_decision on calls.call (place_id, decision_id);
create index call_of_put on calls.call (place_id, put_decision);
call platform.wall('calls.call');

create table calls.question (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('why', 'codesign', 'budget', 'words')),
  asks text not null check (length(asks) between 1 and 400),
  hint text not null default '' check (length(hint) <= 600),
  most_words integer not null check (most_words between 1 and 5000),
  position integer not null,
  by_young boolean not null default false,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
create index question_of_call on calls.question (place_id, call_id, position);
call platform.wall('calls.question');

create table calls.criterion (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 160),
  asks text not null default '' check (length(asks) <= 600),
  -- Absent only in a published record whose source does not say.
  weight integer check (weight between 0 and 100),
  led_by text not null check (led_by in ('youngPeople', 'panel', 'everyone')),
  stage text not null check (stage in ('read', 'interview')),
  position integer not null,
  by_young boolean not null default false,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
create index criterion_of_call on calls.criterion (place_id, call_id, position);
call platform.wall('calls.criterion');

-- What each score from 0 to 5 means, in a sentence.
create table calls.scale_point (
  place_id uuid not null,
  call_id uuid not null,
  value integer not null check (value between 0 and 5),
  sentence text not null check (length(sentence) <= 300),
  primary key (place_id, call_id, value),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('calls.scale_point');

-- The change a call asks for, as it was worded when it was published: the framework may change, a call may not.
create table calls.call_outcome (
  place_id uuid not null,
  call_id uuid not null,
  outcome_id uuid not null,
  why text not null default '' check (length(why) <= 600),
  statement text,
  area text,
  bottom_lines text[] not null default '{}',
  provenance text[] not null default '{}',
  -- Its wording when it was chosen, where that was another.
  chosen_as text,
  position integer not null,
  by_young boolean not null default false,
  primary key (place_id, call_id, outcome_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id) on delete cascade deferrable initially deferred
);
create index call_outcome_of on calls.call_outcome (place_id, outcome_id);
call platform.wall('calls.call_outcome');

-- What was chosen to come first and is not in the call, with the reason.
create table calls.left_out (
  place_id uuid not null,
  call_id uuid not null,
  outcome_id uuid not null,
  statement text,
  why text not null check (length(why) between 1 and 600),
  primary key (place_id, call_id, outcome_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id) on delete cascade deferrable initially deferred
);
create index left_out_of on calls.left_out (place_id, outcome_id);
call platform.wall('calls.left_out');

create table calls.call_quality (
  place_id uuid not null,
  call_id uuid not null,
  quality_id uuid not null,
  words text not null,
  about text not null,
  provenance text[] not null default '{}',
  position integer not null,
  primary key (place_id, call_id, quality_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, quality_id) references framework.quality (place_id, id) on delete cascade deferrable initially deferred
);
create index call_quality_of on calls.call_quality (place_id, quality_id);
call platform.wall('calls.call_quality');

-- The way of scoring, tried on made-up bids before anybody is judged by it.
create table calls.trial (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  model_version integer not null,
  scores jsonb not null,
  tried_by uuid,
  tried_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
create index trial_of_call on calls.trial (place_id, call_id, tried_at);
call platform.wall('calls.trial', 'select, insert');

-- What was said about the money to somebody who may apply, before the call was published.
create table calls.contact (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  happened_on date not null,
  with_whom text not null check (length(with_whom) between 1 and 200),
  said text not null check (length(said) between 1 and 1000),
  noted_by uuid,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
create index contact_of_call on calls.contact (place_id, call_id, happened_on);
call platform.wall('calls.contact');

-- A correction is another sentence beside what was published; nothing that was published is touched.
create table calls.correction (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  n integer not null check (n > 0),
  what text not null check (length(what) between 1 and 160),
  words text not null check (length(words) between 1 and 1500),
  new_closes_at timestamptz not null,
  made_by uuid,
  at timestamptz not null,
  primary key (place_id, id),
  unique (place_id, call_id, n),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('calls.correction', 'select, insert');

-- A question about a call and its answer, for everybody. There is no column for who asked.
create table calls.clarification (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  question text not null check (length(question) between 1 and 1500),
  asked_at timestamptz not null,
  answer text check (length(answer) between 1 and 3000),
  answered_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  constraint answered_whole check ((answer is null) = (answered_at is null))
);
create index clarification_of_call on calls.clarification (place_id, call_id, asked_at);
call platform.wall('calls.clarification', 'select, insert, update');

-- Who was told that they may apply, how and when.
create table calls.invitation (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  how text not null check (how in ('letter', 'phone', 'inPerson', 'list')),
  happened_on date not null,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (place_id, id),
  unique (place_id, call_id, organisation_id, how),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, organisation_id) references organisations.organisation (place_id, id) on delete cascade deferrable initially deferred
);
create index invitation_of_organisation on calls.invitation (place_id, organisation_id);
call platform.wall('calls.invitation', 'select, insert');

-- An address that asked for letters about corrections and answers. It leads to no person and no question.
create table calls.listener (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  address text not null check (length(address) between 3 and 254),
  added_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
create unique index one_letter_an_address on calls.listener (place_id, call_id, lower(address));
call platform.wall('calls.listener');

-- Once published, a call stays as it is, whoever asks. Only with its whole place can it go: then another
-- trigger, the one that cascades, is what calls this one.
create function calls.stay_as_published() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() = 1 and old.published_at is not null then
    raise exception 'a published call stays as it was published' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger stay_as_published before update or delete on calls.call
  for each row execute function calls.stay_as_published();

-- The lock makes a change of a part and the moment of publishing wait for each other.
create function calls.refuse_when_published(place uuid, whole uuid) returns void language plpgsql as $$
begin
  perform from calls.call c where c.place_id = place and c.id = whole for share;
  if exists (select from calls.call c where c.place_id = place and c.id = whole and c.published_at is not null) then
    raise exception 'a published call stays as it was published' using errcode = 'restrict_violation';
  end if;
end $$;

-- The same for everything a call is made of.
create function calls.stay_with_the_call() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() = 1 then
    if tg_op <> 'INSERT' then perform calls.refuse_when_published(old.place_id, old.call_id); end if;
    if tg_op <> 'DELETE' then perform calls.refuse_when_published(new.place_id, new.call_id); end if;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
do $$
declare
  part text;
begin
  foreach part in array array['question', 'criterion', 'scale_point', 'call_outcome', 'left_out', 'call_quality', 'trial', 'contact'] loop
    execute format(
      'create trigger stay_with_the_call before insert or update or delete on calls.%I for each row execute function calls.stay_with_the_call()',
      part);
  end loop;
end $$;

-- An answer was given to everybody at once; it is not changed behind their backs.
create function calls.stay_answered() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null then
    raise exception 'an answer that was given to everybody stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger stay_answered before update on calls.clarification
  for each row execute function calls.stay_answered();
