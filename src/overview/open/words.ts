import { inLanguages } from '#platform/words'

/** What the open files say about themselves. They are for machines and other countries, so they are in English alone. */
export const words = inLanguages({
  en: {
    title: 'Awards announced with Alongside',
    about:
      'Every grant announced in a published project, with the call it answered and the address where the people who decided say why.',
    someMadeUp:
      'Some of these are illustrative, made up to show how it works. Each of those says so in its title.',
    publisher: (host: string) => `Alongside at ${host}`,
    illustrativeTitle: (title: string) => `Illustrative: ${title}`,
    illustrative: (description: string) =>
      `Illustrative, made up to show how this works: the place, the people and the money do not exist. ${description}`,
  },
})
