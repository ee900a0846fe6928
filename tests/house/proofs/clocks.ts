import { check } from '../checks/clocks.ts'
import { proveGate } from '../planting.ts'

proveGate('the clocks', check, {
  refused: {
    'a room that moves the clock': {
      plant: {
        'src/commons/people/storage-planted.ts': `export const sql = 'update x set clock_offset = 1'`,
      },
      says: /^commons\/people names clock_offset: only the storage of commons\/places moves a clock/,
    },
    'a page of places that moves the clock': {
      plant: { 'src/commons/places/planted.ts': 'export const place = { clock_offset: 1 }' },
      says: /^commons\/places names clock_offset/,
    },
    'a demonstration that moves the clock by hand': {
      plant: { 'demonstrations/planted.ts': 'export const sql = `update x set clock_offset = 1`' },
      says: /^demonstrations names clock_offset/,
    },
  },
  accepted: {
    'the storage of places': {
      'src/commons/places/storage-planted.ts': `export const sql = 'set clock_offset = 1'`,
    },
  },
})
