export { mayBeCalled, type Place } from './place.ts'
export {
  addDoor,
  addPlace,
  findDoor,
  findPlaceAndEnter,
  findPlaceBySlug,
  listPlaces,
  removeDoor,
  removeDoorsOf,
  removePlace,
  saveClockOffset,
  saveRevealed,
} from './storage.ts'
