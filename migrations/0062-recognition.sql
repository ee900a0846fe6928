create schema recognition;
grant usage on schema recognition to alongside_app;

-- What people's time is paid, from which day on, where that figure comes from and who agreed to it. No figure
-- comes with the product: a place sets its own.
create table recognition.rates (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  id uuid not null,
  valid_from date not null,
  hour_pence bigint not null check (hour_pence between 1 and 1000000),
  -- So many minutes are paid as half a day; together, or neither.
  half_day_pence bigint check (half_day_pence between 1 and 10000000),
  half_day_minutes integer check (half_day_minutes between 60 and 480),
  -- Days after the work. Interviews are paid on the same day, whatever this says.
  days_to_pay integer not null check (days_to_pay between 0 and 60),
  voucher_allowed boolean not null,
  source text not null check (length(source) between 1 and 500),
  set_by uuid not null,
  set_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  primary key (place_id, id),
  foreign key (place_id, set_by) references people.person (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, approved_by) references people.person (place_id, id)
    on delete cascade deferrable initially deferred,
  constraint half_a_day_whole check ((half_day_pence is null) = (half_day_minutes is null)),
  constraint approved_whole check ((approved_by is null) = (approved_at is null)),
  constraint rates_have_four_eyes check (approved_by <> set_by)
);
create index rates_in_force on recognition.rates (place_id, valid_from desc, approved_at desc) where approved_at is not null;
-- What was paid once stays explained: only the approval is added later.
call platform.wall('recognition.rates', 'select, insert');
grant update (approved_by, approved_at) on recognition.rates to alongside_app;

-- Money for people's time, apart from the pot. The newest line counts; the earlier ones stay.
create table recognition.budget (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  pence bigint not null check (pence between 0 and 100000000000),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (place_id, id),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, set_by) references people.person (place_id, id)
    on delete cascade deferrable initially deferred
);
create index budget_of_cycle on recognition.budget (place_id, cycle_id, set_at desc);
call platform.wall('recognition.budget', 'select, insert');

-- An offer to pay for time. It says which kind of work, on which day, for how long: no column here can point
-- at anything anybody said, chose or scored, and there is no way back to the meeting's own row, whose voices
-- have no names. Once made it cannot be changed, so nobody can make it smaller for an opinion.
create table recognition.offer (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  -- The order number stands on payments and in exports in place of a name.
  number bigint not null check (number > 0),
  person_id uuid not null,
  for_what text not null check (length(for_what) between 1 and 120),
  kind text not null check (kind in ('session', 'interview', 'stage', 'other')),
  interview_id uuid,
  -- A key such as 'panel'. Too short for an id.
  stage text check (stage ~ '^[a-z][A-Za-z]{0,29}$'),
  worked_on date not null,
  minutes integer not null check (minutes between 1 and 1440),
  amount_pence bigint not null check (amount_pence > 0),
  rates_id uuid not null,
  due_on date not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  primary key (place_id, id),
  unique (place_id, number),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, person_id) references people.person (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, offered_by) references people.person (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, rates_id) references recognition.rates (place_id, id)
    on delete cascade deferrable initially deferred,
  constraint an_interview_of_an_interview check ((kind = 'interview') or interview_id is null),
  constraint a_stage_of_a_stage check ((kind = 'stage') = (stage is not null)),
  constraint nobody_offers_to_themselves check (offered_by <> person_id),
  constraint interviews_are_due_the_same_day check (kind <> 'interview' or due_on = worked_on),
  constraint due_after_the_work check (due_on >= worked_on)
);
create index offer_of_person on recognition.offer (place_id, person_id, worked_on desc);
create index offer_of_cycle on recognition.offer (place_id, cycle_id, worked_on desc);
call platform.wall('recognition.offer', 'select, insert');

-- What they would like instead of being paid. No row: they are paid.
create table recognition.choice (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  offer_id uuid not null,
  choice text not null check (choice in ('pay', 'voucher', 'donate', 'less', 'decline')),
  -- What they would rather have, when it is less.
  pence bigint check (pence > 0),
  -- Whom to give it to.
  to_whom text check (length(to_whom) between 1 and 120),
  chosen_at timestamptz not null,
  primary key (place_id, offer_id),
  foreign key (place_id, offer_id) references recognition.offer (place_id, id)
    on delete cascade deferrable initially deferred,
  constraint less_says_how_much check ((choice = 'less') = (pence is not null)),
  constraint donate_says_to_whom check ((choice = 'donate') = (to_whom is not null))
);
call platform.wall('recognition.choice');

create table recognition.approval (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  offer_id uuid not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  primary key (place_id, offer_id),
  foreign key (place_id, offer_id) references recognition.offer (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, approved_by) references people.person (place_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('recognition.approval', 'select, insert');

-- Paid, in which way, and when it was in their hands. No bank details: they stay with whoever pays.
create table recognition.payment (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  offer_id uuid not null,
  paid_on date not null,
  pence bigint not null check (pence > 0),
  way text not null check (way in ('cash', 'bank', 'voucher', 'donation')),
  reference text not null default '' check (length(reference) <= 80),
  paid_by uuid not null,
  recorded_at timestamptz not null,
  primary key (place_id, offer_id),
  foreign key (place_id, offer_id) references recognition.offer (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, offer_id) references recognition.approval (place_id, offer_id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, paid_by) references people.person (place_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('recognition.payment', 'select, insert');

-- An offer for work that will not happen. Only before its day: for work done there is no such thing.
create table recognition.retraction (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  offer_id uuid not null,
  retracted_by uuid not null,
  retracted_at timestamptz not null,
  primary key (place_id, offer_id),
  foreign key (place_id, offer_id) references recognition.offer (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, retracted_by) references people.person (place_id, id)
    on delete cascade deferrable initially deferred
);
call platform.wall('recognition.retraction', 'select, insert');
