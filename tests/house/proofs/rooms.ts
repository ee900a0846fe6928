import { check } from '../checks/rooms.ts'
import { proveGate } from '../planting.ts'

/** The list as app.ts writes it, changed by `change`. */
function cycle(change: (rooms: string) => string): Record<string, (text: string) => string> {
  return {
    'src/app.ts': (text) =>
      text.replace(
        /(export const CYCLE = \[)([^\]]*)/,
        (_, start: string, rooms: string) => start + change(rooms),
      ),
  }
}

proveGate('the rooms', check, {
  refused: {
    'a wing nobody planned': { plant: { 'src/attic/box.ts': '' }, says: /^attic is no wing of the house/ },
    'a room without a README': {
      plant: { 'src/commons/places/README.md': null },
      says: /^commons\/places has no README\.md/,
    },
    'a room without a front door': {
      plant: { 'src/commons/places/index.ts': null },
      says: /^commons\/places has no index\.ts/,
    },
    'a room without a plug': {
      plant: { 'src/commons/places/room.ts': null },
      says: /^commons\/places has no room\.ts/,
    },
    'a platform folder without a front door': {
      plant: { 'src/platform/attic/box.ts': '' },
      says: /^platform\/attic has no index\.ts/,
    },
    'a README nobody finishes': {
      plant: { 'src/commons/places/README.md': 'A line.\n'.repeat(41) },
      says: /explains itself in 40 lines; this README has 41/,
    },
    'a room that stands nowhere in the cycle': {
      plant: { 'src/insight/attic/index.ts': '' },
      says: /^insight\/attic has no place in CYCLE/,
    },
    'a room that is not there': {
      plant: cycle((rooms) => `'attic', ${rooms}`),
      says: /^CYCLE names attic, and no folder is called so/,
    },
    'a room named twice': {
      plant: cycle((rooms) => `'places', ${rooms}`),
      says: /^CYCLE names places twice/,
    },
    'a room in the wrong wing’s turn': {
      plant: cycle((rooms) => `'voices', ${rooms.replace(/'voices',/, '')}`),
      says: /^CYCLE names places after a later wing of the house/,
    },
    'a room that is not plugged in': {
      plant: { 'src/app.ts': (text) => text.replace('./commons/places/room.ts', './commons/attic/room.ts') },
      says: /^app\.ts does not plug in commons\/places/,
    },
    'a house without a composition': { plant: { 'src/app.ts': null }, says: /saw no src\/app\.ts/ },
  },
  accepted: {
    'a README of exactly forty lines': { 'src/commons/places/README.md': 'A line.\n'.repeat(40) },
  },
})
