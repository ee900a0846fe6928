-- The app role: what every pooled connection becomes. It owns nothing and cannot bypass row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'alongside_app') then
    create role alongside_app nologin;
  end if;
end $$;
grant alongside_app to current_user;

create schema platform;
grant usage on schema platform to alongside_app;

-- The place this transaction has entered, or null when it has entered none (then no tenant row is visible).
create function platform.place() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('alongside.place', true), '')::uuid $$;

-- Whether this transaction only looks at the public shelf across places.
create function platform.across() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('alongside.across', true), '') = 'listed' $$;

-- A reference that does not cascade is checked at the end of the transaction (deferrable initially deferred):
-- removing a place removes its rows table by table, and in between one of them would point at nothing.

-- Every tenant table calls this once, after it is made: the wall by place, and what the app role may do.
create procedure platform.wall(tenant regclass, rights text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant);
  execute format('alter table %s force row level security', tenant);
  execute format(
    'create policy of_place on %s to alongside_app using (place_id = platform.place()) with check (place_id = platform.place())',
    tenant);
  execute format('grant %s on %s to alongside_app', rights, tenant);
end $$;
