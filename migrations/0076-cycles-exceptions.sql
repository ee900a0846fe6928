-- A rule that was not met is published with its reason and the role that answers for it, whatever a program tries.
alter table cycles.exception add constraint told_with_reason_and_owner
  check (btrim(rule) <> '' and btrim(reason) <> '' and btrim(owner) <> '');
