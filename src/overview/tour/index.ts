export { tour } from './room.ts'
