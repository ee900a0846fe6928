export { type Database, openDatabase, type Tx } from './database.ts'
export { migrate } from './migrate.ts'
export { clockOf, closeWith, countOf, named, sql, tables } from './transaction.ts'
