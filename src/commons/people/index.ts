export { endSessions, giveCard, join, makeLink, startSession } from './acts.ts'
export { mayEnterAs } from './permissions.ts'
export { mayBeKnownAs, type Person, type Standing } from './person.ts'
export { findPerson, findPersonBySession, listNames, listPeople, saveName } from './storage.ts'
