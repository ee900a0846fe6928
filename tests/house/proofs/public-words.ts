import { check } from '../checks/public-words.ts'
import { proveGate, type Refusal } from '../planting.ts'

const WORDS = 'src/insight/voices/words-planted.ts'

function says(sentence: string, expected: RegExp): Refusal {
  return {
    plant: { [WORDS]: `export const words = { en: { title: ${JSON.stringify(sentence)} } }` },
    says: expected,
  }
}

proveGate('the words people read', check, {
  refused: {
    'the golden thread': says(
      'Follow the golden thread',
      /^“golden thread” is not for people to read: write “what happened/,
    ),
    'people who are hard to reach': says(
      'They are Hard-to-Reach',
      /^“Hard-to-Reach” is not for people to read/,
    ),
    'youth offending': says('The youth offending team', /belongs to a published record only/),
    'a gap in young people': says('A gap in young people’s skills', /the gap is in the promises/),
    'a cycle': says('Open this cycle', /^“this cycle” is not for people to read: write “project”/),
    'jargon in a template': {
      plant: {
        [WORDS]: 'export const words = { en: { title: (who: string) => `Your cycle, ` + who } }',
      },
      says: /^“Your cycle” is not for people to read/,
    },
    'jargon straight in a page': {
      plant: {
        'src/insight/voices/pages/planted.tsx': 'export const Title = () => <h1>\n  The golden thread\n</h1>',
      },
      says: /^“golden thread” is not for people to read/,
    },
    'jargon in a component': {
      plant: { 'src/ui/planted.tsx': 'export const Title = () => <h1>The golden thread</h1>' },
      says: /^“golden thread” is not for people to read/,
    },
  },
  accepted: {
    'people’s own words': {
      [WORDS]: `export const words = { en: { title: 'See what happened to what we said in this project' } }`,
    },
    'a bicycle': {
      [WORDS]: `export const words = { en: { title: 'Bring a bicycle, or cycle to the café' } }`,
    },
    'jargon among ourselves': {
      'src/insight/voices/planted.ts': `export const cues = ['hard to reach', 'the golden thread', 'this cycle']`,
    },
  },
})
