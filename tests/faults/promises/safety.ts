// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const voices = 'src/insight/voices'
const receipt = 'src/overview/receipt'
const firstScreen = [
  `${voices}/pages/share-voice.test.ts`,
  'the first screen says before its first box who will see it, the one exception, and whom to ring',
] as const
const closedReceipt = [
  `${receipt}/pages/follow-voice.test.ts`,
  'the square’s address is left at once, and shows nothing of the words before a tap',
] as const

/** What is kept about people, and what keeps them safe. */
export const ofSafety: readonly Promised[] = [
  {
    number: '8',
    says: 'Nothing beside a name says why somebody is here, nothing stored says so, and nobody keeps a register of who came.',
    rules: [
      {
        does: 'a person is an id and, if they like, a name',
        file: 'migrations/0010-people.sql',
        name: 'people.person',
        test: [
          'tests/faults/kept.test.ts',
          'a person is an id, a standing, a name they chose and two days: nothing says why they are here',
        ],
        take: 'known_as text check',
        put: 'known_as text, referred_by text check',
      },
      {
        does: 'no table has room for why somebody qualifies',
        file: 'migrations/0011-cycles.sql',
        name: 'cycles.seat',
        test: [
          'tests/faults/kept.test.ts',
          'no column anywhere is for why somebody qualifies, who came, or where a request came from',
        ],
        take: 'taken_at timestamptz not null',
        put: 'taken_at timestamptz, qualifies_by text',
      },
      {
        does: 'a meeting has a headcount and nowhere to write names',
        file: 'migrations/0020-sessions.sql',
        name: 'sessions.session',
        test: [
          'src/insight/sessions/acts.test.ts',
          'there is nowhere to write who came: no table of this room points at a person',
        ],
        take: 'headcount integer check',
        put: 'headcount integer, who_came uuid[] check',
      },
      {
        does: 'what people say leads to nobody, not even in the ledger',
        file: `${voices}/acts.ts`,
        name: 'unnamed',
        test: [
          `${voices}/erasure.test.ts`,
          'a voice of somebody who is signed in is tied to them nowhere, not even in the ledger',
        ],
        take: 'acting.record({ ...deed, by: undefined })',
        put: 'acting.record(deed)',
      },
      {
        does: 'a log line holds the route and never the address',
        file: 'src/platform/http/server.ts',
        name: 'openServer',
        test: [
          'src/commons/people/pages/come-back.test.ts',
          'the log tells which page was answered, and no card, name or address of anybody',
        ],
        take: "route: request.routeOptions.url ?? 'unknown'",
        put: 'route: request.url',
      },
    ],
  },
  {
    number: '8a',
    says: 'Before the first word: who will see it, the one exception, who keeps people safe and how to reach them, and a quick way out.',
    rules: [
      {
        does: 'no voice opens without a named lead',
        file: 'src/commons/safety/lead.ts',
        name: 'maySpeakHere',
        test: [`${voices}/acts.test.ts`, 'no voice opens before somebody is named who keeps people safe'],
        take: 'return lead ? allow(lead) : refuse({ text: words.noLead })',
        put: 'return lead || words ? allow(lead as Lead) : refuse({ text: words.noLead })',
      },
      {
        does: 'without one there is no box to write in',
        file: `${voices}/pages/share-voice.tsx`,
        name: 'shareVoice',
        test: [
          `${voices}/pages/share-voice.test.ts`,
          'a project without a named lead opens no box and says what is missing',
        ],
        take: 'if (!lead) return notOpenView(ask, cycle, isInCoreTeam(ask.who, cycle.id))',
        put: "if (!lead) return { title: '', main: <textarea /> }",
      },
      {
        does: 'the exception and the lead’s telephone stand above the first box',
        file: `${voices}/pages/share-voice.tsx`,
        name: 'shareVoice',
        test: firstScreen,
        take: '<ExceptionLine lead={lead} language={ask.language} />',
        put: '',
      },
      {
        does: 'so does who will see it',
        file: `${voices}/pages/share-voice.tsx`,
        name: 'shareVoice',
        test: firstScreen,
        take: '<WhoSees>{say.share.whoSees}</WhoSees>',
        put: '',
      },
      {
        does: 'every page of participants has a quick way out',
        file: 'src/overview/frame/layout.tsx',
        name: 'layoutWith',
        test: firstScreen,
        take: "leave: '/leave'",
        put: 'leave: undefined',
      },
      {
        does: 'and a way to the lead',
        file: 'src/overview/frame/layout.tsx',
        name: 'layoutWith',
        test: firstScreen,
        take: '`${root}/projects/${view.cycle.slug}/worried`',
        put: 'undefined',
      },
    ],
  },
  {
    number: '8b',
    says: 'A receipt or card in somebody else’s hands shows a neutral page until its code and a tap, and can be shown closed again.',
    rules: [
      {
        does: 'the code alone opens nothing: it takes a tap as well',
        file: `${receipt}/acts.ts`,
        name: 'lookUp',
        test: closedReceipt,
        take: 'const voice = receipt?.opened ? found : undefined',
        put: 'const voice = found',
      },
      {
        does: 'an open receipt can be closed',
        file: `${receipt}/pages/follow-voice.tsx`,
        name: 'followVoice',
        test: closedReceipt,
        take: "if (receipt) ask.setCookie('receipt', receipt.code, receiptDays)",
        put: '',
      },
      {
        does: 'a scanned card leads to a page that names nobody',
        file: 'src/commons/people/pages/come-back.tsx',
        name: 'scanCard',
        test: [
          'src/commons/people/pages/come-back.test.ts',
          'a found card shows a neutral page until the code and a tap, and its words leave the address at once',
        ],
        take: 'forward: (ask) => `/${ask.params.place}/hello`',
        put: 'forward: (ask) => `/${ask.params.place}/account`',
      },
    ],
  },
]
