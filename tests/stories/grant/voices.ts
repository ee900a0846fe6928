import assert from 'node:assert/strict'
import { longTableDrawing } from '../../../demonstrations/eastmere/picture.ts'
import type { Voice } from '../../../demonstrations/eastmere/types.ts'
import type { Given, Person } from '../person.ts'
import { eastmere, type Tale } from './tale.ts'

/** Those of the story's voices that are told through the browser: enough for every theme and every outcome. */
export const told = [
  'proud-01',
  'proud-02',
  'proud-06',
  'proud-07',
  'proud-09',
  'me-02',
  'me-03',
  'me-05',
  'me-07',
  'council-01',
  'council-02',
  'council-03',
  'council-04',
  'council-05',
  'council-06',
  'dream-02',
  'dream-04',
  'dream-05',
  'dream-06',
  'dream-09',
  'dream-10',
  'dream-12',
] as const

export function voice(key: string): Voice {
  const found = eastmere.voices.find((one) => one.key === key)
  assert.ok(found, `nobody says ${key}`)
  return found
}

/** The beginning of each thing a voice says. */
function beginnings(key: string): string[] {
  const one = voice(key)
  const said =
    one.method === 'me-in-five-years'
      ? [one.doing, one.living, one.withMe, one.gotThere]
      : one.method === 'council-in-five-years'
        ? [one.council, one.helped]
        : [one.words]
  return said.map((words) => words.slice(0, 34).trim())
}

/** How a voice begins: enough of it to know it again on a page. */
export function begins(key: string): string {
  return beginnings(key)[0] ?? ''
}

/** A voice on a button or a label, whichever of its answers stands first there. */
export function known(key: string): RegExp {
  return new RegExp(
    beginnings(key)
      .map((words) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
  )
}

/** The same, after a verb: the buttons of a list say what each of them is about. */
export function about(verb: string, key: string): RegExp {
  return new RegExp(`^\\s*${verb}[\\s\\S]*(?:${known(key).source})`)
}

const methods = {
  'proud-moment': { key: 'proud', name: 'A time you felt proud' },
  'me-in-five-years': { key: 'meInFive', name: 'Me, five years from now' },
  'council-in-five-years': { key: 'councilInFive', name: 'The council, five years from now' },
  dream: { key: 'dream', name: 'A what-if' },
} as const

export const methodOf = (key: string) => methods[voice(key).method]

/** What goes into the boxes of the first screen. */
export async function boxes(key: string): Promise<Record<string, Given>> {
  const one = voice(key)
  const group = one.by.kind === 'group' ? { 'What is your group called?': one.by.name } : {}
  switch (one.method) {
    case 'proud-moment':
      return {
        'What happened?': one.words,
        ...(one.couldBring ? { 'What could you bring?': one.couldBring } : {}),
        ...group,
      }
    case 'me-in-five-years':
      return {
        'What are you doing?': one.doing,
        'Where do you live?': one.living,
        'Who is with you?': one.withMe,
        'How did you get there?': one.gotThere,
        ...group,
      }
    case 'council-in-five-years':
      return { 'What is it like now?': one.council, 'How did you help it get there?': one.helped, ...group }
    case 'dream':
      return {
        'What would you love to see?': one.words,
        ...(one.couldBring ? { 'What could you do for it?': one.couldBring } : {}),
        ...(one.photo
          ? {
              'Your photo': { file: 'IMG_0042.png', bytes: await longTableDrawing(), type: 'image/png' },
              'What does the photo show?': one.photo.shows.slice(0, 250),
            }
          : {}),
        ...group,
      }
  }
}

const labels = {
  quote: 'Quote my words',
  publish: 'Show my words on the public page',
  photo: 'Show my photo too',
  attribute: 'Put a name with it',
} as const

/** What its author ticks on the second screen, or had ticked on paper. */
export function consents(key: string, name: string): readonly (readonly [string, Given])[] {
  const one = voice(key)
  const ticked = (Object.keys(labels) as (keyof typeof labels)[]).filter(
    (consent) => one.consents[consent] && (consent !== 'photo' || 'photo' in one),
  )
  return [
    ['consents', ticked.map((consent) => labels[consent])],
    ...(ticked.includes('attribute') ? ([['Which name?', name]] as const) : []),
  ]
}

/** Three screens: say it, choose who may see it, keep the ticket. Answers the six words of the receipt. */
export async function shares(tale: Tale, phone: Person, key: string): Promise<string> {
  await phone.opens(`${tale.project}/share`)
  await phone.follows(methodOf(key).name)
  return sharesHere(tale, phone, key)
}

export async function sharesHere(tale: Tale, phone: Person, key: string): Promise<string> {
  await phone.sends('Continue', await boxes(key))
  await phone.sees('Who may see it?')
  await phone.sends(
    'Share it',
    Object.fromEntries(
      consents(key, phone.name).map(([field, given]) => [
        field === 'consents' ? 'What else may we do with it?' : field,
        given,
      ]),
    ),
  )
  const code = await sixWords(phone)
  tale.receipts.set(key, code)
  return code
}

export async function sixWords({ page }: Person): Promise<string> {
  const code = (await page.locator('.code-words__code').first().innerText()).trim()
  assert.equal(code.split(/[^\p{L}]+/u).length, 6, `“${code}” is not six words`)
  return code
}
