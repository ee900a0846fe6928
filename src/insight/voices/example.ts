import type { Sharing } from './acts.ts'

/** One valid voice; a test says only what differs from it, and in which project. */
export const exampleSharing: Omit<Sharing, 'cycle'> = {
  method: 'proud',
  author: 'one',
  words: 'I taught my little brother to ride his bike on the flat bit behind the shops.',
}
