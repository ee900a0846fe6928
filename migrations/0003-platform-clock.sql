create schema clock;
grant usage on schema clock to alongside_app;

-- The only judge of time: the database clock, moved by an offset that only play places may hold.
create function clock.now(place uuid) returns timestamptz language sql stable as
$$ select now() + coalesce((select p.clock_offset from places.place p where p.id = place), '0'::interval) $$;
