import type { CaseStudy } from './types.ts'

export const caseStudy: CaseStudy = {
  week: 40,
  by: 'priya',
  publishedBy: 'remi',
  what: 'Three young people, two practitioners and a commissioner met on Thursdays, found out what should change, asked who could help and chose. It took forty weeks and £20,000, and £900 set aside for young people’s time, of which they used less than half.',
  challenge:
    'Before this, £20,000 would have gone to whoever had the programme that looked most like the last one. Young people would have been asked how they liked it, afterwards. None of us was sure that the other way was allowed, or that anybody would come.',
  contact:
    'The commissioner for young people’s services, Eastmere Council, through the page of this project. She answers in a week, with her name under it.',
  principles: [
    {
      key: 'equalPartners',
      words: 'Six people, six says. Twice an adult tried to close what was not theirs alone, and could not.',
      shownBy: '/decisions',
    },
    {
      key: 'newModels',
      words: 'The people with the keys can change the plan every second week, except about ladders.',
      shownBy: '/activities',
    },
    {
      key: 'socialValue',
      words:
        'Nine changes across what is around people, what they carry and what they do, asked of everybody who applied.',
      shownBy: '/call',
    },
    {
      key: 'innovation',
      words: 'Half of the points came from interviews that young people wrote, led and scored.',
      shownBy: '/award',
    },
    {
      key: 'learning',
      words: 'What did not work is written down beside what did, and the next one starts from it.',
      shownBy: '/learning',
    },
  ],
}
