import { check } from '../checks/names.ts'
import { proveGate, type Refusal } from '../planting.ts'

const VOICES = 'src/insight/voices'

function named(path: string, says: RegExp): Refusal {
  return { plant: { [path]: 'export {}' }, says }
}

function draws(path: string, says: RegExp): Refusal {
  return { plant: { [path]: 'export const planted = page({})' }, says }
}

function declares(code: string, says: RegExp, path = `${VOICES}/planted.ts`): Refusal {
  return { plant: { [path]: code }, says }
}

proveGate('the names', check, {
  refused: {
    'a file of helpers': named(`${VOICES}/voice-helpers.ts`, /^“helpers” could mean anything/),
    'a folder of utils': named('src/platform/utils/index.ts', /^“utils” could mean anything/),
    'a file in camel case': named(`${VOICES}/voiceRules.ts`, /^voiceRules is to be in small letters/),
    'a numbered variant': named(`${VOICES}/voice2.ts`, /^voice2 is a numbered variant/),
    'a page that is a thing': draws(
      `${VOICES}/pages/voice-list.tsx`,
      /^a page is a verb and a noun .*; voice-list\.tsx is not/,
    ),
    'a page that is one word': draws(`${VOICES}/pages/share.tsx`, /; share\.tsx is not/),
    'a page outside pages': draws(`${VOICES}/share-dream.tsx`, /; share-dream\.tsx is not/),
    'a plural rule file': named(`${VOICES}/dreams.ts`, /^dreams is a rule file: its name is singular/),
    'a function named emptily': declares(
      'export function handleVoice() {}',
      /^handleVoice: “handle” could mean anything/,
    ),
    'a constant named emptily': declares('export const voice_data = 1', /^voice_data: “data”/),
    'a parameter named emptily': declares('export const told = (item: string) => item', /^item: “item”/),
    'a parameter with a default': declares('export const told = (info = 1) => info', /^info: “info”/),
    'the rest of the parameters': declares(
      'export const told = (...items: string[]) => items',
      /^items: “items”/,
    ),
    'one of a list taken apart': declares('export const [base] = [1]', /^base: “base”/),
    'a type named emptily': declares('export type VoiceManager = string', /^VoiceManager: “manager”/),
    'a member named emptily': declares('export interface Voice { readonly info: string }', /^info: “info”/),
    'a word that is meant elsewhere': declares(
      'export const dataFolder = 1',
      /^dataFolder: “data”/,
      'src/platform/http/planted.ts',
    ),
    'storage that fetches': declares(
      'export async function getVoice() {}',
      /^insight\/voices stores by getVoice: storage has only/,
      `${VOICES}/storage-planted.ts`,
    ),
    'storage that does more than its verbs': declares(
      'export const updateVoice = (tx: Tx) => tx',
      /stores by updateVoice/,
      `${VOICES}/storage-planted.ts`,
    ),
    'storage with a verb that only begins alike': declares(
      'export async function adder() {}',
      /stores by adder/,
      `${VOICES}/storage-planted.ts`,
    ),
    'an overview that adds': declares(
      'export async function addVoice() {}',
      /^overview\/mine stores by addVoice: storage has only find, list, count \(/,
      'src/overview/mine/storage-planted.ts',
    ),
  },
  accepted: {
    'a page that is verb and noun': {
      [`${VOICES}/pages/share-planted-dream.tsx`]: 'export const planted = page({})',
    },
    'a part that pages share': { [`${VOICES}/pages/voice-card.tsx`]: 'export const VoiceCard = () => null' },
    'a rule file and its ability': { [`${VOICES}/dream-closing.ts`]: 'export {}' },
    'words that end in s and are one': {
      [`${VOICES}/address.ts`]: '',
      [`${VOICES}/status.ts`]: '',
      [`${VOICES}/basis.ts`]: '',
    },
    'storage in its six verbs': {
      [`${VOICES}/storage-planted.ts`]: `export function findVoice() {}\nexport const listVoices = (tx: Tx) => tx\nexport const voiceFrom = (row: Row) => row\nexport const columns = 'id'\nexport type Row = string`,
    },
    'names that another’s code imposes': {
      [`${VOICES}/planted.ts`]: `import { handler } from 'zod'\nexport const { data } = handler({ base: 1, items: [] })`,
    },
    'words that only contain them': {
      [`${VOICES}/planted.ts`]: 'export const database = 1, toBase64 = 2, commons = 3, managed = 4',
    },
    'the data folder, where it is set': { 'src/platform/settings/planted.ts': 'export const dataFolder = 1' },
    'the words of somebody else’s format': {
      'src/standards/feeds/planted.ts': 'export interface Feed { readonly items: string[] }',
    },
  },
})
