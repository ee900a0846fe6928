create schema interviews;
grant usage on schema interviews to alongside_app;

-- A question somebody would like to ask every applicant. Adults may suggest one: then it says so.
create table interviews.question (
  place_id uuid not null references places.place (id) on delete cascade,
  call_id uuid not null,
  id uuid not null,
  words text not null check (length(words) between 1 and 300),
  written_by uuid not null,
  suggested_by_adult boolean not null,
  written_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
create index question_of_call on interviews.question (place_id, call_id, written_at);
call platform.wall('interviews.question');

-- A young person's tap: I want this one asked.
create table interviews.tap (
  place_id uuid not null,
  question_id uuid not null,
  person_id uuid not null,
  primary key (place_id, question_id, person_id),
  foreign key (place_id, question_id) references interviews.question (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('interviews.tap');

-- The list of core questions as it was put together. With a right of young people it counts once their decision
-- chose it, and that is read from the decision; without one it counts once they closed it by their taps.
create table interviews.choice (
  place_id uuid not null,
  call_id uuid not null,
  decision_id uuid,
  option_id uuid,
  put_by uuid not null,
  put_at timestamptz not null,
  closed_at timestamptz,
  primary key (place_id, call_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade deferrable initially deferred,
  constraint by_decision_or_by_taps check ((decision_id is null) = (option_id is null) and (decision_id is null or closed_at is null))
);
call platform.wall('interviews.choice');

create table interviews.chosen (
  place_id uuid not null,
  call_id uuid not null,
  question_id uuid not null,
  position integer not null check (position between 1 and 6),
  primary key (place_id, question_id),
  unique (place_id, call_id, position) deferrable initially deferred,
  foreign key (place_id, call_id) references interviews.choice (place_id, call_id) on delete cascade deferrable initially deferred,
  foreign key (place_id, question_id) references interviews.question (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('interviews.chosen');

-- A conversation with one applicant: when, where, and whom young people can turn to.
create table interviews.interview (
  place_id uuid not null,
  call_id uuid not null,
  application_id uuid not null,
  id uuid not null,
  day date not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer not null check (minutes between 10 and 120),
  break_minutes integer not null check (break_minutes between 0 and 90),
  venue text not null check (length(venue) between 1 and 300),
  supporter_id uuid not null,
  version integer not null default 1,
  begun_at timestamptz,
  held_at timestamptz,
  -- Why a question all the others were asked was not asked here.
  not_asked text,
  primary key (place_id, id),
  unique (place_id, call_id, application_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, application_id) references applications.application (place_id, id) on delete cascade deferrable initially deferred,
  constraint held_after_it_began check (held_at is null or begun_at is not null)
);
create index interview_of_call on interviews.interview (place_id, call_id, day, starts);
call platform.wall('interviews.interview');

-- Who does what in one interview.
create table interviews.rota (
  place_id uuid not null,
  interview_id uuid not null,
  role text not null check (role in ('chair', 'asker', 'timekeeper', 'listener')),
  person_id uuid not null,
  -- The young person who asked an adult to do it.
  asked_by uuid,
  primary key (place_id, interview_id, role),
  foreign key (place_id, interview_id) references interviews.interview (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade deferrable initially deferred
);
create index rota_of_person on interviews.rota (place_id, person_id);
call platform.wall('interviews.rota');

-- Who asks which question, where it is not the asker of the rota.
create table interviews.asking (
  place_id uuid not null,
  interview_id uuid not null,
  question_id uuid not null,
  person_id uuid not null,
  asked_by uuid,
  primary key (place_id, interview_id, question_id),
  foreign key (place_id, interview_id) references interviews.interview (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, question_id) references interviews.question (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('interviews.asking');

-- A core question that was put, and when.
create table interviews.asked (
  place_id uuid not null,
  interview_id uuid not null,
  question_id uuid not null,
  at timestamptz not null,
  primary key (place_id, interview_id, question_id),
  foreign key (place_id, interview_id) references interviews.interview (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, question_id) references interviews.question (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('interviews.asked');

-- What was asked beside the core questions. The applicant reads it in their summary.
create table interviews.follow_up (
  place_id uuid not null,
  interview_id uuid not null,
  id uuid not null,
  question_id uuid,
  words text not null check (length(words) between 1 and 500),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, interview_id) references interviews.interview (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, question_id) references interviews.question (place_id, id) on delete cascade deferrable initially deferred
);
create index follow_up_of_interview on interviews.follow_up (place_id, interview_id, noted_at);
call platform.wall('interviews.follow_up');

-- An application in plain words: written by one person, checked by another.
create table interviews.digest (
  place_id uuid not null,
  call_id uuid not null,
  application_id uuid not null,
  words text not null check (length(words) between 1 and 1500),
  written_by uuid not null,
  written_at timestamptz not null,
  version integer not null default 1,
  checked_by uuid,
  checked_at timestamptz,
  primary key (place_id, application_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, application_id) references applications.application (place_id, id) on delete cascade deferrable initially deferred,
  constraint checked_by_another check (checked_by <> written_by),
  constraint checked_whole check ((checked_by is null) = (checked_at is null))
);
create index digest_of_call on interviews.digest (place_id, call_id);
call platform.wall('interviews.digest');

-- A reason somebody spoke instead of typing. Words are written down from it; then the recording is gone.
create table interviews.spoken_reason (
  place_id uuid not null,
  interview_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  criterion_id uuid not null,
  value integer not null check (value between 0 and 5),
  said_at timestamptz not null,
  words text,
  written_by uuid,
  written_at timestamptz,
  primary key (place_id, id),
  unique (place_id, interview_id, person_id, criterion_id),
  foreign key (place_id, interview_id) references interviews.interview (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade deferrable initially deferred,
  constraint written_whole check ((words is null) = (written_at is null) and (words is null) = (written_by is null))
);
call platform.wall('interviews.spoken_reason');

-- The sound itself, apart, so that it can be taken out whole.
create table interviews.recording (
  place_id uuid not null,
  reason_id uuid not null,
  type text not null,
  bytes bytea not null check (length(bytes) <= 1048576),
  primary key (place_id, reason_id),
  foreign key (place_id, reason_id) references interviews.spoken_reason (place_id, id) on delete cascade deferrable initially deferred
);
call platform.wall('interviews.recording');

-- A practice round on a made-up bid: that it was held. What anybody gave it is never kept.
create table interviews.practice (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  bid text not null check (bid ~ '^[a-z][A-Za-z0-9]{0,60}$'),
  minutes integer not null check (minutes between 5 and 120),
  held_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
create index practice_of_call on interviews.practice (place_id, call_id, held_at);
call platform.wall('interviews.practice');

-- How it was, for whoever says it alone; and what to change, for everybody, without a name.
create table interviews.debrief (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  interview_id uuid,
  practice_id uuid,
  person_id uuid not null,
  how text not null,
  change text not null,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, interview_id) references interviews.interview (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, practice_id) references interviews.practice (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id) on delete cascade deferrable initially deferred,
  constraint of_one_thing check ((interview_id is null) <> (practice_id is null))
);
create unique index one_debrief_an_interview on interviews.debrief (place_id, interview_id, person_id) where interview_id is not null;
create unique index one_debrief_a_practice on interviews.debrief (place_id, practice_id, person_id) where practice_id is not null;
create index debrief_of_call on interviews.debrief (place_id, call_id, id);
call platform.wall('interviews.debrief');

-- What young people told the rest of the team, before anybody decided.
create table interviews.play_back (
  place_id uuid not null,
  call_id uuid not null,
  id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred
);
create index play_back_of_call on interviews.play_back (place_id, call_id, told_at);
call platform.wall('interviews.play_back');
