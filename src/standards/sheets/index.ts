export { type Cell, fromCsv, toCsv, unguarded } from './csv.ts'
