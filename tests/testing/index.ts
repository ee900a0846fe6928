export { asAppRole, type FreshDatabase, freshDatabase } from './database.ts'
export { isRunning, killTree, treeOf } from './processes.ts'
