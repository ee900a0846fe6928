create schema agreements;
grant usage on schema agreements to alongside_app;

-- Records of public money: the program ends rows and deletes none. They leave with their place. (Invariant 27.)

-- What the funder, the provider and young people promise each other about the money of one award.
create table agreements.agreement (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  award_id uuid,
  organisation_id uuid,
  -- A published record: who it was with, as far as its source says.
  organisation_said text not null default '' check (length(organisation_said) <= 300),
  kind text not null check (kind in ('grant')),
  amount_pence bigint check (amount_pence > 0),
  principles text[] not null default '{}',
  starts_on date,
  ends_on date,
  source text,
  drafted_by uuid,
  drafted_at timestamptz not null,
  version integer not null default 1,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, organisation_id) references organisations.organisation (place_id, id)
    on delete cascade deferrable initially deferred,
  check (ends_on >= starts_on),
  check (source is not null or (
    award_id is not null and amount_pence is not null and starts_on is not null and ends_on is not null))
);
create unique index one_agreement_an_award on agreements.agreement (place_id, award_id);
create index agreement_of_cycle on agreements.agreement (place_id, cycle_id, drafted_at, id);
call platform.wall('agreements.agreement', 'select, insert, update');

-- Somebody signed for one side. A change takes signatures away by ending them: who had signed what stays known.
create table agreements.signature (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  agreement_id uuid not null,
  id uuid not null,
  side text not null check (side in ('funder', 'provider', 'youngPeople')),
  person_id uuid not null,
  as_role text not null default '' check (length(as_role) <= 160),
  signed_at timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred
);
create unique index one_signature_a_person on agreements.signature (place_id, agreement_id, person_id) where ended_at is null;
create index signature_of_agreement on agreements.signature (place_id, agreement_id, signed_at);
call platform.wall('agreements.signature', 'select, insert, update');

-- What was changed after somebody had signed, and why.
create table agreements.change (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  agreement_id uuid not null,
  id uuid not null,
  what text not null check (what in ('amount', 'principles', 'startsOn', 'endsOn', 'schedule')),
  before text not null,
  after text not null,
  why text not null check (why <> ''),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred
);
create index change_of_agreement on agreements.change (place_id, agreement_id, changed_at);
call platform.wall('agreements.change', 'select, insert, update');

-- How one outcome will be seen: the sign in its own words, and how it is read. Taken out, never deleted.
create table agreements.schedule_line (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  agreement_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  outcome_id uuid not null,
  indicator_id uuid not null,
  measure text not null check (length(measure) between 1 and 1000),
  written_by uuid,
  written_at timestamptz not null,
  taken_out_at timestamptz,
  taken_out_by uuid,
  primary key (place_id, id),
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, indicator_id) references framework.indicator (place_id, id)
    on delete cascade deferrable initially deferred
);
create unique index one_line_a_sign on agreements.schedule_line (place_id, agreement_id, indicator_id) where taken_out_at is null;
create index line_of_agreement on agreements.schedule_line (place_id, agreement_id, written_at, id);
create index line_of_cycle on agreements.schedule_line (place_id, cycle_id, outcome_id);
call platform.wall('agreements.schedule_line', 'select, insert, update');

-- An outcome that is meant all the same and that nobody counts, and why not.
create table agreements.left_out (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  agreement_id uuid not null,
  outcome_id uuid not null,
  why text not null check (length(why) between 1 and 1000),
  said_by uuid,
  said_at timestamptz not null,
  primary key (place_id, agreement_id, outcome_id),
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, outcome_id) references framework.outcome (place_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('agreements.left_out');

-- A yes to the schedule as it stood. Any change to it ends every yes.
create table agreements.schedule_yes (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  agreement_id uuid not null,
  id uuid not null,
  side text not null check (side in ('provider', 'youngPeople')),
  person_id uuid not null,
  said_at timestamptz not null,
  ended_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred
);
create unique index one_yes_a_person on agreements.schedule_yes (place_id, agreement_id, person_id) where ended_at is null;
call platform.wall('agreements.schedule_yes', 'select, insert, update');

-- A part of the money. Who proposed it does not approve it, and who approved it does not pay it: kept by the
-- database too, whatever the program believes.
create table agreements.instalment (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  agreement_id uuid not null,
  cycle_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('startUp', 'later')),
  amount_pence bigint not null check (amount_pence > 0),
  due_on date not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  paid_by uuid,
  paid_at timestamptz,
  paid_on date,
  reference text not null default '' check (length(reference) <= 200),
  dropped_by uuid,
  dropped_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred,
  constraint two_people_approve check (approved_by <> proposed_by),
  constraint two_people_pay check (paid_by <> approved_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((paid_by is null) = (paid_at is null) and (paid_by is null) = (paid_on is null)),
  check (paid_by is null or approved_by is not null),
  check (dropped_at is null or paid_at is null)
);
create unique index one_start on agreements.instalment (place_id, agreement_id) where kind = 'startUp' and dropped_at is null;
create index instalment_of_agreement on agreements.instalment (place_id, agreement_id, due_on, id);
create index instalment_of_cycle on agreements.instalment (place_id, cycle_id, due_on, id);
call platform.wall('agreements.instalment', 'select, insert, update');

-- The time in which what will be done is worked out with young people.
create table agreements.codesign (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  agreement_id uuid not null,
  starts_on date not null,
  planned_end date not null,
  begun_by uuid,
  ended_on date,
  ended_by uuid,
  primary key (place_id, agreement_id),
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred,
  check (planned_end >= starts_on)
);
call platform.wall('agreements.codesign', 'select, insert, update');

-- It takes longer than planned, and why. That is no breach.
create table agreements.slip (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  agreement_id uuid not null,
  id uuid not null,
  to_on date not null,
  reason text not null check (length(reason) between 1 and 1000),
  said_by uuid,
  said_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, agreement_id) references agreements.agreement (place_id, id)
    on delete cascade deferrable initially deferred
);
create index slip_of_agreement on agreements.slip (place_id, agreement_id, said_at, id);
call platform.wall('agreements.slip', 'select, insert, update');
