export { tour } from './room.ts'
export { type TourKey, tourKeys } from './tours.ts'
export { words as tourWords } from './words.ts'
