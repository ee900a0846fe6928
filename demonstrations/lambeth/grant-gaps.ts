import type { Break, Exception, Gap, Stage } from './types.ts'

function gap(key: string, stage: Stage, missing: string, sentence: Gap['sentence']): Gap {
  return { key, stage, missing, sentence, source: '002' }
}

export const grantGaps: readonly Gap[] = [
  gap(
    'started',
    'purpose',
    'start date',
    'Not published: when the work began and how many times the team met.',
  ),
  gap('rate', 'people', 'rate of pay', 'Not published: what the young people were paid.'),
  gap(
    'who',
    'people',
    'people',
    'Not published: who anybody was. Nor does this record repeat why the young people knew the service: it is nobody’s business here.',
  ),
  gap('said', 'methods', 'voices', 'Not published: anything that a young person said, drew or imagined.'),
  gap('three-outcomes', 'outcomes', 'outcomes', 'Not published: three of the nine outcomes.'),
  gap(
    'choosing',
    'outcomes',
    'way of choosing',
    'Not published: what else was considered, and how the team chose.',
  ),
  gap(
    'bottom-lines',
    'outcomes',
    'bottom lines',
    'Not published: whether the outcomes were set across economic, social and environmental value.',
  ),
  gap('signs', 'outcomes', 'indicators', 'Not published: the indicators that were agreed.'),
  gap(
    'call-text',
    'call',
    'call',
    'Not published: the call itself, and how long providers had to answer it.',
  ),
  gap(
    'applications',
    'call',
    'applications',
    'Not published: how many were invited, how many applied, and what they proposed.',
  ),
  gap(
    'weights',
    'evaluation',
    'weights',
    'Not published: how much each criterion counted, and how the applications were scored.',
  ),
  gap('panel-members', 'evaluation', 'panel', 'Not published: who sat on the panel.'),
  gap(
    'questions',
    'evaluation',
    'interview questions',
    'Not published: the questions the young people asked.',
  ),
  gap('winner', 'award', 'winner', 'Not published: the name of the organisation, and who formally signed.'),
  gap(
    'how-much',
    'award',
    'amount',
    'Not published: whether the grant was all of the £20,000 that had been offered. We show the money there was.',
  ),
  gap('terms', 'award', 'agreement', 'Not published: the agreement, and how the £20,000 was paid.'),
  gap('outturn', 'results', 'results', 'Not published: what the project achieved.'),
  gap(
    'usual-way',
    'learning',
    'decision on the pilot',
    'Not published: whether this became the usual way to commission.',
  ),
  gap(
    'evaluation-report',
    'learning',
    'evaluation report',
    'Not published: the evaluation report. It is available on request and we have not read it.',
  ),
]

export const grantBreaks: readonly Break[] = [
  {
    key: 'voice-outcome',
    from: 'voice',
    to: 'outcome',
    why: 'No words were published, so no outcome can be followed back to what somebody said.',
  },
  {
    key: 'outcome-indicator',
    from: 'outcome',
    to: 'indicator',
    why: 'Indicators were to be agreed at the start of the project. They were not published.',
  },
  {
    key: 'outcome-call',
    from: 'outcome',
    to: 'call',
    why: 'The call rested on the outcomes, but three of them and the text of the call are missing.',
  },
  {
    key: 'call-application',
    from: 'call',
    to: 'application',
    why: 'Every provider was invited. What came back was not published.',
  },
  {
    key: 'application-award',
    from: 'application',
    to: 'award',
    why: 'Criteria were published, but neither their weights nor how any application did against them.',
  },
  {
    key: 'award-agreement',
    from: 'award',
    to: 'agreement',
    why: 'Neither the organisation’s name nor the agreement was published.',
  },
  {
    key: 'agreement-activity',
    from: 'agreement',
    to: 'activity',
    why: 'The idea of a talent show is published, but not what was worked out with young people.',
  },
  {
    key: 'activity-result',
    from: 'activity',
    to: 'result',
    why: 'Not yet known when the account was written.',
  },
]

export const grantExceptions: readonly Exception[] = [
  {
    key: 'evidence',
    rule: 'Every outcome stands on a voice, a theme or a statement.',
    sentence:
      'Not known from the account: which words each outcome stood on. It says that they came from the young people’s experience.',
  },
  {
    key: 'choosing-method',
    rule: 'A prioritised outcome has a recorded way in which it was chosen.',
    sentence: 'Not known from the account: how the nine were chosen from what was said.',
  },
  {
    key: 'external',
    rule: 'A call draws on external conditions, personal resources and functioning.',
    sentence:
      'Not known from the account: whether an outcome was about external conditions. As we read the named ones, none is; the three others may be.',
  },
  {
    key: 'bottom-lines',
    rule: 'A call draws on economic, social and environmental value.',
    sentence: 'Not known from the account: which bottom lines the outcomes served.',
  },
  {
    key: 'rights-first',
    rule: 'Who decides is declared before anything is decided.',
    sentence:
      'Not known from the account: what was declared beforehand. It says that everybody’s part was equal.',
  },
  {
    key: 'safeguarding-first',
    rule: 'A safeguarding lead is named before the first word.',
    sentence: 'Not known from the account: who looked after safety, and how.',
  },
]
