export { type EmbeddedOptions, type EmbeddedPostgres, startPostgres } from './postgres.ts'
export { CannotStart } from './refusal.ts'
