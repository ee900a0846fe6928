export { asAppRole, type FreshDatabase, freshDatabase } from './database.ts'
export { type FreshHouse, freshHouse, type OpenHouse, openHouse } from './house.ts'
export { isRunning, killTree, treeOf } from './processes.ts'
export { formsOf, type VisitedPage, type Visitor, visitor } from './visitor.ts'
