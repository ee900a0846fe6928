import { grantBreaks, grantExceptions, grantGaps } from './grant-gaps.ts'
import { grantKept } from './grant-kept.ts'
import type { Area, Fact, NamedOutcome, PublishedRecord, Stage, UnnamedOutcome } from './types.ts'

const source = '002'

function fact(key: string, stage: Stage, text: string, quotation?: string): Fact {
  return quotation === undefined ? { key, stage, text, source } : { key, stage, text, source, quotation }
}

function named(key: string, statement: string, area: Area, why: string): NamedOutcome {
  return { kind: 'named', key, statement, source, ourReading: { area, why } }
}

function unnamed(key: string): UnnamedOutcome {
  return { kind: 'unnamed', key, shownAs: 'not named in the published account', source }
}

export const grant: PublishedRecord = {
  slug: 'lambeth-grant-2012',
  title: 'The £20,000 pilot',
  about:
    'A small grant in Lambeth that three young people, two practitioners and a commissioner shaped together. The year in the address of this page is our label: the account does not say when the work began.',
  sources: [source],
  facts: [
    fact(
      'who-wanted-it',
      'purpose',
      'The team that commissions children and young people’s services at Lambeth Council wanted to try commissioning together with young people. The Youth Offending Service worked on it with them, and so did nef, the New Economics Foundation.',
    ),
    fact(
      'why',
      'purpose',
      'It fitted the council’s co-operative aims: to decide and design with residents, and to look at what changes and not only at what is done, so that the community gains something while money is short.',
    ),
    fact(
      'money',
      'purpose',
      'The Youth Offending Service had £20,000 that was not yet promised to anything, and offered it.',
    ),
    fact('test', 'purpose', 'The trial was to show whether this could become the usual way to commission.'),
    fact(
      'core-team',
      'people',
      'The core team was one commissioner, two practitioners of the service and three young people.',
    ),
    fact('cafe', 'people', 'They met every week in a café, chosen because it favoured nobody in the group.'),
    fact('equal', 'people', 'Council staff said plainly that everybody’s part was equal.'),
    fact('paid', 'people', 'The young people were paid for their time, as a sign that staff meant it.'),
    fact(
      'appreciative',
      'methods',
      'What the service was to achieve was worked out from the young people’s own experience, by appreciative inquiry.',
    ),
    fact(
      'proud',
      'methods',
      'They were asked to think of a time they had felt proud, recently or as children.',
    ),
    fact(
      'me',
      'methods',
      'They pictured themselves in five years: doing what, living where, with whom, and how they had got there.',
    ),
    fact(
      'council',
      'methods',
      'Then they pictured the council in five years, and how they themselves had helped it to get there.',
    ),
    fact(
      'nine',
      'outcomes',
      'The team came out of this with nine outcomes, put first among all that was said. The account names some of them.',
    ),
    fact('call-from-outcomes', 'call', 'The call for applications was built on the outcomes.'),
    fact('everybody-asked', 'call', 'Every provider of youth services in Lambeth was asked to apply.'),
    fact(
      'co-design',
      'call',
      'Whoever was chosen was expected to work out the activities with their communities, young people above all.',
    ),
    fact(
      'indicators-first',
      'call',
      'They were to be managed by indicators of outcomes, agreed with the commissioning team when the project started.',
    ),
    fact('panel', 'evaluation', 'A panel evaluated the applications.'),
    fact(
      'declined',
      'evaluation',
      'Young people could have sat on it. They chose not to: this stage did not excite them.',
    ),
    fact(
      'criterion-co-production',
      'evaluation',
      'One criterion: working with young people when the activities are designed and all the way through.',
    ),
    fact(
      'criterion-why',
      'evaluation',
      'One criterion: being able to say why the activities would lead to the outcomes.',
    ),
    fact(
      'criterion-new',
      'evaluation',
      'One criterion: doing something new, for example by working in this way.',
    ),
    fact(
      'interviews',
      'evaluation',
      'At the end there were interviews. Young people led them and decided what was asked.',
    ),
    fact(
      'award',
      'award',
      'The grant went to an organisation that wanted its community to lead and put on a talent show for all of Lambeth.',
    ),
    fact(
      'they',
      'award',
      'The account says "they" agreed to it. That can be read as the young people, or as the whole team; we keep both.',
      'They agreed to award the grant to an organisation',
    ),
    fact(
      'too-early',
      'results',
      'The project was to be complete in February 2014. When the account was written it was too early to say what it had achieved: not yet known.',
    ),
    fact(
      'surer',
      'what it did for those who took part',
      'A few months in they were chairing presentations, and others could see that they had become surer of what they knew and decided.',
    ),
    fact(
      'own-future',
      'what it did for those who took part',
      'The young people said that the appreciative way of asking mattered a great deal for seeing themselves and their future in a better light.',
    ),
    fact(
      'achieved',
      'what it did for those who took part',
      'They said that they believed more in themselves and in what they can do, and had had a real chance to achieve something.',
    ),
    fact(
      'in-its-own-words',
      'what it did for those who took part',
      'The account adds a sentence about health. We give it only as it stands, about nobody in particular.',
      'their drug/alcohol use had become less significant in their lives',
    ),
    fact(
      'alive',
      'what it did for those who took part',
      'The commissioner and the practitioners found it refreshing, and said that they left each session more alive than they came.',
      'alive',
    ),
    fact(
      'relationships',
      'learning',
      'Building relationships in which young people truly felt valued was hard. The team did it by doing enjoyable, informal things together, and by going at the young people’s speed and with their interests.',
    ),
    fact(
      'slower',
      'learning',
      'So it took longer than usual. A small grant left room for that, and the team found that it was well worth the wait.',
    ),
    fact(
      'converted',
      'learning',
      'Some in the team, and some observers, doubted what young people could do. Seeing the results changed their minds.',
    ),
    fact(
      'read-on',
      'learning',
      'A blog post by nef and a Guardian article exist. The full evaluation report can be asked for.',
    ),
  ],
  outcomes: [
    named(
      'self-confidence',
      'Young people have more self confidence',
      'personalResources',
      'Something a person carries with them.',
    ),
    named(
      'determined',
      'Young people are more determined',
      'personalResources',
      'Staying power is carried inside, like confidence.',
    ),
    named(
      'relationships',
      'Young people build more positive relationships',
      'functioning',
      'It is about how people connect with others.',
    ),
    named(
      'well-being',
      'Young people’s mental and emotional well being is better overall',
      'personalResources',
      'Health is a personal resource on the model. It could also be read as feelings, which are not commissioned directly.',
    ),
    named(
      'autonomous',
      'Young people are more autonomous',
      'functioning',
      'Deciding for oneself is part of functioning well.',
    ),
    named(
      'co-design',
      'Young people co-design services for their community',
      'functioning',
      'It is about acting in the world with others.',
    ),
    unnamed('not-named-1'),
    unnamed('not-named-2'),
    unnamed('not-named-3'),
  ],
  kept: grantKept,
  gaps: grantGaps,
  breaks: grantBreaks,
  exceptions: grantExceptions,
}
