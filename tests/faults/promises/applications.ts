import type { Promised } from './promised.ts'

const room = 'src/planning/applications'
const acts = `${room}/acts.test.ts`
const rules = `${room}/application.test.ts`
const pages = `${room}/pages/write-application.test.ts`
const sealed = 'tests/faults/sealed.test.ts'

const bothSides = 'each verb works on the last millisecond, and not one later; the draft stays'
const byNobodyElse = 'opened by the roles the call named and by nobody else: before, there is nothing to read'
const namedAndBlocking =
  'one that was changed, one that is not ours and one whose file was touched are named, and block nobody'

/** What is asked for is said why, sealed in time, read by nobody before, and then by those who may. */
export const ofApplications: readonly Promised[] = [
  {
    number: '14',
    says: 'Every application says why its work would get there: once over everything that is asked for, or for each of it.',
    rules: [
      {
        does: 'nothing is sent while an answer is missing',
        file: `${room}/complete.ts`,
        name: 'problemsAt',
        test: [
          acts,
          'what is missing keeps an application from being sent, each with the step where it can be put right',
        ],
        take: "if (step.kind === 'words' && count === 0) problems.push(words.missing(asks))",
        put: '',
      },
      {
        does: 'the full call asks why each outcome would come',
        file: `${room}/application.ts`,
        name: 'stepsOf',
        test: [
          rules,
          'the light call asks its questions once over everything; the full one asks why each outcome would come',
        ],
        take: "call.preset === 'full' ? outcomes : []",
        put: "call.preset === 'full' ? [] : []",
      },
    ],
  },
  {
    number: '19',
    says: 'An application is in time up to and on the last second, by the database’s clock, and nobody reads it before.',
    waits: 'Keys that only several people together can use, for sums larger than a small grant.',
    rules: [
      {
        does: 'what is too late is refused, whatever it is',
        file: `${room}/acts.ts`,
        name: 'takeInHand',
        test: [acts, bothSides],
        take: '!isTakingApplications(call, acting.now) || box.openedAt',
        put: 'box.openedAt',
      },
      {
        does: 'the clock that says so is the database’s',
        file: `${room}/acts.ts`,
        name: 'takeInHand',
        test: [
          sealed,
          'each verb on the last millisecond and one later, by the database’s clock, with the program’s an hour wrong',
        ],
        take: '!isTakingApplications(call, acting.now) || box.openedAt',
        put: '!isTakingApplications(call, Temporal.Now.instant()) || box.openedAt',
      },
      {
        does: 'an application is there only for the people of its own organisation',
        file: `${room}/acts.ts`,
        name: 'findMine',
        test: [
          acts,
          'nobody begins for an organisation they do not speak for, or reads what another has begun',
        ],
        take: 'return application && mine.includes(application.organisationId) ? application : undefined',
        put: 'return mine ? application : undefined',
      },
      {
        does: 'what was sent cannot be read in the database',
        file: `${room}/acts-sending.ts`,
        name: 'send',
        test: [
          sealed,
          'a copy of the database alone holds no word, no name of a file, no amount, in a draft or sent',
        ],
        take: 'sealed,\n    sentBy',
        put: 'sealed: Buffer.from(JSON.stringify(draft)),\n    sentBy',
      },
      {
        does: 'only the roles the call named open it',
        file: `${room}/acts-opening.ts`,
        name: 'openAll',
        test: [acts, byNobodyElse],
        take: '|| !call.openers.includes(role)',
        put: '',
      },
      {
        does: 'and not before everything sent in time is in',
        file: `${room}/acts-opening.ts`,
        name: 'openAll',
        test: [acts, bothSides],
        take: 'if (!mayOpenNow(call, acting.now)) return refuse({ text: say.notYet })',
        put: '',
      },
      {
        does: 'what was not signed here is named',
        file: `${room}/acts-opening.ts`,
        name: 'openOne',
        test: [acts, namedAndBlocking],
        take: "return 'notOurs'",
        put: 'void 0',
      },
      {
        does: 'one that cannot be opened blocks nobody',
        file: `${room}/acts-opening.ts`,
        name: 'openOne',
        test: [acts, namedAndBlocking],
        take: 'const key = unlessChanged(() => contentKeyOf(sealed, about, boxKey))',
        put: 'const key = contentKeyOf(sealed, about, boxKey)',
      },
      {
        does: 'what was replaced is destroyed unread',
        file: `${room}/acts-opening.ts`,
        name: 'openAll',
        test: [acts, byNobodyElse],
        take: 'await removeSuperseded(tx, place.id, callId)',
        put: '',
      },
      {
        does: 'a receipt says what was sent, and cannot be made to say something else',
        file: `${room}/receipt.ts`,
        name: 'spelled',
        test: [
          acts,
          'sent, replaced and taken back until the deadline; the receipt of each verifies and of none other',
        ],
        take: 'String(version), at, digest]',
        put: 'String(version), at, digest.slice(0, 0)]',
      },
      {
        does: 'no line in the log is left from which to count',
        file: 'src/platform/http/server.ts',
        name: 'openServer',
        test: [
          sealed,
          'no address tells anybody in any role that somebody applied, by a letter, a status or a statement',
        ],
        take: "page.unlogged ? { logLevel: 'warn' as const } : {}",
        put: 'page.unlogged ? {} : {}',
      },
    ],
  },
  {
    number: '20',
    says: 'Nobody scores an application before declaring about it; who is too close neither sees nor scores it.',
    waits: 'The list of everybody who could influence a contract’s award, whether they score or not.',
    rules: [
      {
        does: 'what was opened is read by those who declared, files and all, and by its own people',
        file: `${room}/pages/read-application.tsx`,
        name: 'readApplicationPage',
        test: [
          pages,
          'the opening: a sealed card and a clock, then a button for those the call named, then everything at once',
        ],
        take: "const mayRead = isOwn || reading === 'open'",
        put: "const mayRead = isOwn || reading !== 'none'",
      },
    ],
  },
]
