-- How a place is named where its grants are told to other programs: the prefix that 360Giving gave it and since when it
-- is used, and the number under which whoever runs it is registered.
alter table places.place
  add column giving_prefix text check (giving_prefix ~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,39}$'),
  add column giving_prefix_since timestamptz,
  add column registered_as text check (length(registered_as) <= 80),
  add constraint a_prefix_has_its_day check ((giving_prefix is null) = (giving_prefix_since is null));
