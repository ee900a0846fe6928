import { counted, inLanguages, listed } from '#platform/words'

// Each page that can stand as evidence, as its link.
const pageNames = {
  '/decisions': 'The decisions',
  '/voices': 'What people said',
  '/outcomes': 'What should change',
  '/priorities': 'What comes first',
  '/call': 'The call',
  '/award': 'The award',
  '/agreement': 'The agreement',
  '/activities': 'What is done',
  '/results': 'What came of it',
  '/learning': 'What was learned',
  '/thread': 'The whole thread',
}

export const words = inLanguages({
  en: {
    rules: {
      contactNeeded: 'Say whom to ask. Whoever wants to do the same needs somebody to talk to.',
      contactIsPerson: 'Give a role and an address meant for everybody, not somebody’s own number.',
      challengeNeeded: 'Say what was hard before you began.',
      publishedAlready: 'It is published already.',
      wordsNeeded: 'Say in a sentence how it was met.',
      evidenceNeeded: 'Choose the page that shows it.',
    },
    study: {
      heading: {
        principles: 'Principles met',
        challenge: 'The challenge',
        did: 'What we did',
        outcomes: 'What should change',
        results: 'What came of it',
        changes: 'What it did for those who took part',
        lessons: 'What was learned',
        next: 'What happens next',
        exceptions: 'Where a rule was not met, and why',
        contact: 'For further information',
      },
      term: { who: 'Who', when: 'When', where: 'Where', what: 'What' },
      principles: {
        equalPartners:
          'People are equal partners in designing and buying public services, and in deciding about public money.',
        innovation: 'New ways of working with local communities.',
        learning: 'What was learned is caught and passed on to others.',
        socialValue: 'Value for people, place and economy is asked for, and looked for.',
        newModels:
          'Forms that give the people who use and make a service more say, such as co-operatives and mutuals.',
      },
      evidence: pageNames,
      team: (team: Readonly<Partial<Record<'youngPerson' | 'practitioner' | 'commissioner', number>>>) =>
        listed(
          [
            team.youngPerson ? counted(team.youngPerson, 'young person', 'young people') : '',
            team.practitioner ? counted(team.practitioner, 'practitioner', 'practitioners') : '',
            team.commissioner ? counted(team.commissioner, 'commissioner', 'commissioners') : '',
          ].filter((part) => part !== ''),
        ),
      since: (began: string) => `From ${began}`,
      met: (times: number) => (times === 0 ? '' : `The team met ${times === 1 ? 'once' : `${times} times`}.`),
      methods: (methods: readonly string[]) =>
        methods.length === 0 ? '' : `People were asked in these ways: ${listed(methods)}.`,
      said: (n: number | undefined) =>
        n === undefined ? 'A few people said something.' : `People said ${counted(n, 'thing', 'things')}.`,
      wanted: (n: number) => `${counted(n, 'change was', 'changes were')} chosen to come first:`,
      award: (amount: string, to: string | undefined) =>
        to === undefined ? `${amount} was awarded.` : `${amount} went to ${to}.`,
      because: 'The reasons, in the words of those who decided:',
      doing: 'What is done with it:',
      states: {
        improved: 'better',
        noChange: 'no change',
        worse: 'worse',
        mixed: 'mixed',
        notYetKnown: 'not yet known',
        notMeasured: 'not measured',
      },
      sign: (sign: string, state: string) => `“${sign}”: ${state}.`,
      answered: (n: number) => `${counted(n, 'person', 'people')} answered.`,
      missing: (who: string) => `Missing: ${who}`,
      noResults: 'Not yet known.',
      noLessons: 'Nothing has been written down yet.',
      ended: (chosen: string) => `The decision was: ${chosen}`,
      lessonFrom: (lesson: string, from: string) => (from === '' ? lesson : `${lesson} (${from})`),
    },
    record: {
      heading: {
        who: 'Who',
        challenge: 'The challenge',
        done: 'What was done',
        outcomes: 'What should change',
        results: 'What came of it',
        changes: 'What it did for those who took part',
        lessons: 'What was learned',
      },
      notPublished: 'Not published.',
      source: (sources: readonly string[]) => `Sources: ${listed(sources)}.`,
      rules: 'Rules of ours the account cannot show as met',
    },
    read: {
      title: 'Case study',
      notPublished: 'Only the people of this project see this. It is not published yet.',
      write: 'Write and publish',
      markdown: 'Download as Markdown',
      word: 'Download for Word',
      elsewhere: 'Start from this project',
      print: 'Print',
      record: 'This is a published record: it holds only what its sources say.',
    },
    write: {
      title: 'Write the case study',
      lead: 'Most of it writes itself from what happened here. These few lines are yours.',
      what: 'What was it, in one line?',
      whatHint: 'If you leave it empty, the purpose stands here.',
      challenge: 'The challenge',
      challengeHint: 'What was hard before you began?',
      contact: 'For further information',
      contactHint:
        'A role and an address meant for everybody, such as “Participation team, participation@…”.',
      save: 'Save',
      publish: 'Publish it',
      publishLead: 'Then everybody can read it and take it with them.',
      takeDown: 'Take it down',
      published: 'It is published.',
      principles: 'Principles met',
      principlesLead: 'Claim a principle only if a page shows it.',
      how: 'How was it met?',
      evidence: 'Which page shows it?',
      claim: 'Claim it',
      takeBack: 'Take it back',
      read: 'Read it',
    },
    pages: pageNames,
  },
})
