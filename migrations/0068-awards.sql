create schema awards;
grant usage on schema awards to alongside_app;

-- A question that was put to those who decide: which of a call's applications. The decision itself is in power.
create table awards.question (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  call_id uuid not null,
  decision_id uuid not null,
  -- The answer "none of them": an answer too, where young people may give it.
  none_id uuid not null,
  put_by uuid,
  put_at timestamptz not null,
  primary key (place_id, decision_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade deferrable initially deferred
);
create index question_of_call on awards.question (place_id, call_id, put_at);
call platform.wall('awards.question', 'select, insert');

-- Money for one application, written down by one person and signed by another.
create table awards.award (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  cycle_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  decision_id uuid not null,
  application_id uuid,
  organisation_id uuid,
  -- What a published record says in place of an organisation.
  organisation_said text,
  amount_pence bigint not null check (amount_pence > 0),
  -- How a published record's account of who decided can be read, where it can be read in more than one way.
  readings text[] not null default '{}',
  source text,
  happened_on date,
  prepared_by uuid,
  prepared_at timestamptz not null,
  signed_by uuid,
  -- The role that signs, as everybody reads it; a name is never needed.
  signer_role text,
  signer_words text,
  -- The published promise under which it was signed.
  undertaking_right_id uuid,
  signed_at timestamptz,
  primary key (place_id, id),
  check ((organisation_id is null) <> (organisation_said is null)),
  -- Nobody approves their own.
  check (signed_by is null or signed_by is distinct from prepared_by),
  check ((signed_at is null) = (signer_role is null)),
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, application_id) references applications.application (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, organisation_id) references organisations.organisation (place_id, id)
    on delete cascade deferrable initially deferred
);
create unique index one_award_an_application on awards.award (place_id, application_id);
create index award_of_cycle on awards.award (place_id, cycle_id, prepared_at);
create index award_of_call on awards.award (place_id, call_id);
create index award_of_decision on awards.award (place_id, decision_id);
create index award_to on awards.award (place_id, organisation_id);
call platform.wall('awards.award');

-- What every applicant is told: their points with the reasons, what young people asked and said, what was strong, and
-- what would make it stronger. The points and the words are copied when it is drafted and nobody can change them.
create table awards.summary (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  call_id uuid not null,
  application_id uuid not null,
  organisation_id uuid not null,
  letter text not null,
  total numeric(5, 2),
  marks jsonb not null,
  questions text[] not null,
  heard text[] not null,
  strong text not null,
  stronger text not null,
  version integer not null default 1,
  drafted_at timestamptz not null,
  edited_by uuid,
  edited_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  sent_by uuid,
  sent_at timestamptz,
  primary key (place_id, application_id),
  check (approved_by is null or approved_by is distinct from edited_by),
  check (sent_at is null or approved_at is not null),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, application_id) references applications.application (place_id, id)
    on delete cascade deferrable initially deferred,
  foreign key (place_id, organisation_id) references organisations.organisation (place_id, id)
    on delete cascade deferrable initially deferred
);
create index summary_of_call on awards.summary (place_id, call_id, letter);
create index summary_of_organisation on awards.summary (place_id, organisation_id);
call platform.wall('awards.summary');

-- The moment everybody may know, once a call: also when nobody was chosen.
create table awards.announcement (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  call_id uuid not null,
  cycle_id uuid not null,
  decision_id uuid not null,
  -- How many applications were opened; absent in a published record.
  applied integer check (applied >= 0),
  announced_by uuid,
  announced_at timestamptz not null,
  primary key (place_id, call_id),
  foreign key (place_id, call_id) references calls.call (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, cycle_id) references cycles.cycle (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, decision_id) references power.decision (place_id, id) on delete cascade deferrable initially deferred
);
create index announcement_of_cycle on awards.announcement (place_id, cycle_id);
create index announcement_of_decision on awards.announcement (place_id, decision_id);
call platform.wall('awards.announcement', 'select, insert');

-- What was announced about one award, as it was on that day: the public record that others copy.
create table awards.notice (
  place_id uuid not null references places.place (id) on delete cascade deferrable initially deferred,
  award_id uuid not null,
  cycle_id uuid not null,
  call_id uuid not null,
  call_title text not null,
  purpose text not null,
  recipient_name text not null,
  recipient_id uuid not null,
  recipient_identifier text,
  amount_pence bigint not null check (amount_pence > 0),
  asked_pence bigint check (asked_pence > 0),
  awarded_on date not null,
  starts_on date,
  announced_at timestamptz not null,
  primary key (place_id, award_id),
  foreign key (place_id, award_id) references awards.award (place_id, id) on delete cascade deferrable initially deferred,
  foreign key (place_id, call_id) references awards.announcement (place_id, call_id) on delete cascade deferrable initially deferred
);
create index notice_of_cycle on awards.notice (place_id, cycle_id);
create index notice_of_call on awards.notice (place_id, call_id);
create index notice_announced on awards.notice (announced_at);
call platform.wall('awards.notice', 'select, insert');
create policy announced_across_places on awards.notice for select to alongside_app
  using (platform.across() and exists (select from cycles.cycle c
    where c.place_id = notice.place_id and c.id = notice.cycle_id and c.listed_at is not null));

-- What everybody was told stays what everybody was told: an award that was announced, and a summary that was sent.
-- Only with its whole place can it go: then another trigger, the one that cascades, is what calls these.
create function awards.stay_as_announced() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() = 1 and exists (
    select from awards.announcement a where a.place_id = old.place_id and a.call_id = old.call_id) then
    raise exception 'an announced award stays as it was announced' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger stay_as_announced before update or delete on awards.award
  for each row execute function awards.stay_as_announced();

create function awards.stay_as_sent() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() = 1 and old.sent_at is not null then
    raise exception 'a summary that was sent stays as it was sent' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger stay_as_sent before update or delete on awards.summary
  for each row execute function awards.stay_as_sent();
