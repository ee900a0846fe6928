-- An agreement is always that of an award there is. It keeps its award: with it gone nobody could say what the money
-- was given for, so neither leaves alone; with their whole place both do.
alter table agreements.agreement add foreign key (place_id, award_id) references awards.award (place_id, id)
  deferrable initially deferred;
