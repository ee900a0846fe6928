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
    nothingYet:
      'No award has been announced here yet. Once one is, this address holds a package of the 360Giving Data Standard.',
    illustrativeTitle: (title: string) => `Illustrative: ${title}`,
    illustrative: (description: string) =>
      `Illustrative, made up to show how this works: the place, the people and the money do not exist. ${description}`,
  },
})

/** What whoever keeps a place reads about its name in open data. */
export const placeWords = inLanguages({
  en: {
    title: 'How this place is named in open data',
    lead: 'Every announced award can be copied by other programs. They find it again by its number.',
    back: 'Who runs this',
    keepersOnly: 'The people who keep this place say how it is named in open data.',
    prefixNow: 'Numbers begin with',
    identifierNow: 'Whoever gives the money',
    since: 'Since',
    madeUp: 'Nothing here is real, so its awards say that they are made up, in every number.',
    prefix: 'The prefix that 360Giving gave you',
    prefixHint:
      'As in 360G-abc. Without one the short name of this place is used. Awards told before keep their number.',
    identifier: 'The number your organisation is registered under',
    identifierHint:
      'As org-id.guide lists it, for example GB-LAE-ABC for a council. Without one it has a number of this place.',
    save: 'Save',
    rules: {
      notReal: 'Nothing here is real, so it must not look like a registered publisher.',
      prefixShape:
        'Write the prefix as 360Giving gave it to you: letters, digits and dashes, as in 360G-abc.',
      prefixUsed:
        'Awards were told under the prefix of before. It stays, so that whoever copied them finds them again.',
      registeredShape:
        'Write it as org-id.guide lists it: a country, a register and a number, as in GB-CHC-1234567.',
    },
  },
})
