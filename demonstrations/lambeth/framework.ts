import type { Fact, Gap, PublishedRecord, Stage } from './types.ts'

const source = '003'

function fact(key: string, stage: Stage, text: string, quotation?: string): Fact {
  return quotation === undefined ? { key, stage, text, source } : { key, stage, text, source, quotation }
}

function reviewed(key: string, text: string): Fact {
  return { key, stage: 'document review', text, source: '001' }
}

function gap(key: string, stage: Stage, missing: string, sentence: Gap['sentence']): Gap {
  return { key, stage, missing, sentence, source }
}

export const framework: PublishedRecord = {
  slug: 'lambeth-framework-2013',
  title: 'Dreams, assets and an outcomes framework',
  about:
    'How Lambeth set out to build a framework of outcomes from people’s dreams and from what the council had already promised, as one of its commissioners described it in January 2013.',
  sources: ['001', source],
  facts: [
    fact('written', 'purpose', 'The commissioner’s post is dated 18 January 2013.'),
    fact(
      'co-operative',
      'purpose',
      'In January 2011 Lambeth Council decided to be a co-operative borough, which made this work a corporate priority.',
      'turn the Town Hall on its head',
    ),
    fact(
      'with-not-to',
      'purpose',
      'The aim is to do things with people and not to them, and to move power so that people have more say over their own lives.',
    ),
    fact(
      'listening',
      'purpose',
      'Young people often feel unheard, among adults who mean well and do not always listen. What councils do can be dry.',
    ),
    fact(
      'partner',
      'people',
      'Lambeth was chosen by nef as a place in which to try commissioning for outcomes, together with people.',
    ),
    fact(
      'three',
      'people',
      'The commissioner had worked with a group of three, and found that they knew what they wanted and would give time to make their peers’ lives better.',
    ),
    fact(
      'hardest',
      'people',
      'The hardest part was to make it interesting and to value their time properly.',
    ),
    fact(
      'anchors',
      'people',
      'Most of the time has to go into relationships: with young people, community anchors, providers and the wider community. All of them need to share one vision.',
    ),
    fact(
      'co-op',
      'people',
      'In the new year a much larger group, members of the newly formed Young Lambeth Co-op, was to ask people all over for their dreams.',
    ),
    fact(
      'dream',
      'methods',
      'With appreciative questions the group worked out a dream of Lambeth, safe and "cool".',
      'cool',
    ),
    fact(
      'interviews',
      'methods',
      'They were now interviewing others themselves, their own age and in the wider community: what is your dream, and what could you add?',
    ),
    fact(
      'played-back',
      'methods',
      'The dreams were to be put together and shown to the community and the council.',
    ),
    fact(
      'assets',
      'methods',
      'They feed an assessment of needs and of assets. It starts from what works and what people value, and is not tied to one round of commissioning.',
    ),
    fact(
      'bricks',
      'methods',
      'Young people built models out of Lego, and made physical maps of services and projects that already do good.',
    ),
    fact(
      'school-council',
      'methods',
      'School council members were employed to interview other children in classrooms and the playground.',
    ),
    fact(
      'missing-voices',
      'methods',
      'Some were not yet part of it: disabled children, children with special educational needs and some ethnic groups. Ways to hear them were still to be worked out.',
    ),
    fact(
      'continuous',
      'methods',
      'Listening was to go on all the time, to keep relationships alive and to reach beyond the same few people.',
    ),
    reviewed(
      'read-plans',
      'The work began with reading. nef’s staff went through what each council had written about young people, from strategies and assessments of need to the corporate plan.',
    ),
    reviewed(
      'already-promised',
      'Most of those papers already promised outcomes, which tend to be forgotten once the buying starts and targets and specifications take over.',
    ),
    reviewed(
      'council-only',
      'Those outcomes stood for the council’s priorities alone. Young people’s were to come next, and signs of progress worked out with them.',
    ),
    fact(
      'clustering',
      'outcomes',
      'In a clustering exercise, all priorities and outcomes were brought together, those of services for the young and those of the wider council.',
    ),
    fact(
      'model',
      'outcomes',
      'They were grouped on the Dynamic Model of Wellbeing: external conditions, personal resources, functioning well, and the good feelings that depend on functioning.',
    ),
    fact(
      'fill',
      'outcomes',
      'The empty areas were to be filled with outcomes that young people name, in workshops, dreams and peer interviews.',
    ),
    fact(
      'three-areas',
      'call',
      'Once the framework holds enough, outcomes are to be commissioned from all three areas, so that activities help a young person to function well.',
    ),
    fact(
      'triple',
      'call',
      'Outcomes are also to be drawn from economic, social and environmental value, to show value for money.',
    ),
  ],
  outcomes: [],
  finding: {
    external: 'nearly all',
    functioningAndPersonalResources: 'only one or two',
    sentence:
      'Nearly everything that the council had set out to achieve was about conditions around people. Only one or two were about what people carry inside them or how they live and connect.',
    quotation:
      'nearly all of the Council’s outcomes were based on external factors with only one or two measuring functionings or personal resources',
    source,
  },
  gaps: [
    gap(
      'counts',
      'outcomes',
      'counts',
      'Not published: how many outcomes were clustered and how many fell into each area.',
    ),
    gap(
      'outcomes',
      'outcomes',
      'outcomes',
      'Not published: the outcomes themselves, the council’s or the young people’s.',
    ),
    gap('framework', 'outcomes', 'framework', 'Not published: the framework as it was agreed, if it was.'),
    gap(
      'picture',
      'outcomes',
      'picture of the model',
      'Not published: the picture of the model. It is missing from the copy we hold.',
    ),
    gap('dreams', 'methods', 'dreams', 'Not published: any dream, model or map.'),
    gap(
      'how-many',
      'methods',
      'people reached',
      'Not published: how many people were asked, and who was still missing.',
    ),
    gap(
      'answer',
      'methods',
      'the council’s answer',
      'Not published: what the community and the council said when they were shown the dreams.',
    ),
    gap(
      'documents',
      'document review',
      'documents',
      'Not published: which papers were read, and what was found in each.',
    ),
    gap(
      'indicators',
      'outcomes',
      'indicators',
      'Not published: the signs of progress worked out with young people.',
    ),
    gap('calls', 'call', 'calls', 'Not published: which calls used the framework.'),
  ],
  breaks: [
    {
      key: 'voice-theme',
      from: 'voice',
      to: 'theme',
      why: 'Dreams were collected, but neither they nor what they had in common was published.',
    },
    {
      key: 'theme-outcome',
      from: 'theme',
      to: 'outcome',
      why: 'The outcomes that were to come from young people were not published.',
    },
    {
      key: 'statement-outcome',
      from: 'statement',
      to: 'outcome',
      why: 'What the council’s papers promised was clustered. The promises themselves were not published.',
    },
    {
      key: 'outcome-call',
      from: 'outcome',
      to: 'call',
      why: 'The rule for calls is published. No call that follows it is.',
    },
  ],
  exceptions: [
    {
      key: 'agreed',
      rule: 'A framework is not agreed while young people’s share of it is empty.',
      sentence: 'Not known from the account: whether and when the framework was agreed.',
    },
    {
      key: 'areas',
      rule: 'A call draws on external conditions, personal resources and functioning.',
      sentence: 'Not known from the account: whether later calls kept the rule that it sets.',
    },
  ],
}
