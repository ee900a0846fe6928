import { counted, inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    see: {
      title: (project: string) => `Start from “${project}”`,
      lead: 'You can begin a project of your own with what this one worked out. Nobody has to start from an empty page.',
      taken: 'What you take over',
      left: 'What stays here',
      where: 'Where do you work?',
      whereLead: 'Begin it in your own place. You need to have come in there first.',
      begin: (place: string) => `Begin it in ${place}`,
      nowhere: 'No other place runs on this installation yet. Ask whoever runs it to add yours.',
    },
    taken: {
      purpose: 'the purpose, for you to rewrite',
      dreamWord: (word: string) => `the word “${word}”, if it is yours too`,
      matters: (up: number, notUp: number) =>
        `what is up for decision (${counted(up, 'thing', 'things')}) and what is not (${counted(notUp, 'thing', 'things')}), with the reasons`,
      rights: (n: number) =>
        `who decides what: ${counted(n, 'right', 'rights')}, with the promises behind them`,
    },
    left: ['people and what they said', 'money and dates', 'outcomes and decisions', 'who was funded'],
    begin: {
      title: (project: string) => `Start from “${project}”`,
      lead: 'Everything here can be changed before anybody sees it.',
      start: 'When does it start?',
      slug: 'Short address',
      slugHint: 'Leave it empty to make one from the name.',
      rights: 'Take over who decides what',
      rightsHint: 'You can declare other rights later, before the first decision.',
      take: (n: number) => counted(n, 'right', 'rights'),
      button: 'Start the project',
      startNeeded: 'Write the day it starts, such as 4 12 2026.',
      slugTaken: 'Another project has this address already. Choose another.',
      slugShape: 'Use small letters, digits and dashes for the address, starting with a letter.',
      titleNeeded: 'Give the project a name.',
      purposeNeeded: 'Say why: what should be different for people when this is done?',
      potNeeded: 'Write the amount in pounds, such as 20000. Write 0 if it is not known yet.',
      holderNeeded: 'Say which role holds the money, such as “Head of youth services”.',
    },
  },
})
