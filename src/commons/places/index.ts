export { namePlace } from './acts.ts'
export { mayBeNamed, type OpenName, unnamed } from './open-name.ts'
export { mayBeCalled, type Place } from './place.ts'
export {
  addDoor,
  addPlace,
  findDoor,
  findPlaceAndEnter,
  findPlaceBySlug,
  listOpenNames,
  listPlaces,
  removeDoor,
  removeDoorsOf,
  removePlace,
  saveClockOffset,
  saveRevealed,
} from './storage.ts'
