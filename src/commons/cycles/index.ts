export {
  begin,
  leaveSeat,
  list,
  makeException,
  recordFacts,
  recordLineage,
  stateMatters,
  takeSeat,
} from './acts.ts'
export {
  type Composition,
  type Cycle,
  composition,
  coreTeamRoles,
  isAdultRole,
  isInCoreTeam,
  type Matter,
  mayBegin,
  type Role,
  roleIn,
  roles,
  type SeatHere,
  slugFrom,
  type Template,
} from './cycle.ts'
export { CycleFields, cycleForm } from './pages/cycle-fields.tsx'
export { mayBeginProject, maySeeProject, mayShapeProject, mayWorkOnProject } from './permissions.ts'
export {
  type Exception,
  type Fact,
  findCycle,
  findCycleById,
  listCycles,
  listExceptions,
  listFacts,
  listListedCycles,
  listMatters,
  listSeats,
  listSeatsOf,
} from './storage.ts'
