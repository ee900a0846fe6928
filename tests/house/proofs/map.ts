import { check } from '../checks/map.ts'
import { proveGate } from '../planting.ts'

const MAP = 'docs/map.md'

proveGate('the map', check, {
  refused: {
    'a folder the map does not show': {
      plant: { 'src/insight/attic/box.ts': '' },
      says: /^the map does not show insight\/attic\//,
    },
    'a wing the map does not show': {
      plant: { 'src/attic/box/lid.ts': '' },
      says: /^the map does not show attic\/ /,
    },
    'a folder that is not there': {
      plant: { [MAP]: (text) => `${text}\n- \`insight/attic/\` what nobody needs any more\n` },
      says: /^the map shows insight\/attic\/, which is not there/,
    },
    'a folder shown twice': {
      plant: { [MAP]: (text) => `${text}\n- \`commons/places/\` places once more\n` },
      says: /^the map shows commons\/places\/ twice/,
    },
    'a folder without a sentence': {
      plant: { [MAP]: (text) => text.replace(/(`commons\/places\/`).*/, '$1') },
      says: /^the map says nothing about commons\/places\//,
    },
    'a map that was lost': { plant: { [MAP]: null }, says: /saw no folders in docs\/map\.md/ },
  },
  accepted: {
    'a folder three levels down': { 'src/commons/places/pages/deeper/box.ts': '' },
  },
})
