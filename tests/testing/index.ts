export { asAppRole, type FreshDatabase, freshDatabase } from './database.ts'
