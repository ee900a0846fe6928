// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const agreements = 'src/delivery/agreements'
const activities = 'src/delivery/activities'
const results = 'src/delivery/results'
const learning = 'src/delivery/learning'
const agreed = `${agreements}/agreement.test.ts`
const done = `${activities}/activity.test.ts`
const read = `${results}/reading.test.ts`
const learned = `${learning}/lesson.test.ts`

/** What holds from the agreement to the learning. */
export const ofDelivery: readonly Promised[] = [
  {
    number: '11',
    says: 'No call specifies activities; they belong to an agreement, worked out with young people.',
    rules: [
      {
        does: 'an activity is added to an agreement of its own project and nowhere else',
        file: `${activities}/activity.ts`,
        name: 'mayAddActivity',
        test: [done, 'an activity belongs to an agreement that is being worked out with young people'],
        take: 'if (!facts.hasAgreement) return refuse({ text: words.agreementFirst })',
        put: '',
      },
      {
        does: 'and once it is being worked out with young people',
        file: `${activities}/activity.ts`,
        name: 'mayAddActivity',
        test: [done, 'an activity belongs to an agreement that is being worked out with young people'],
        take: 'if (!facts.codesignBegun) return refuse({ text: words.codesignFirst })',
        put: '',
      },
      {
        does: 'the database holds no activity without an agreement, but for what a source reports',
        file: 'migrations/0070-activities.sql',
        name: 'activities.activity',
        test: [
          `${activities}/acts.test.ts`,
          'none is added to another project’s agreement, and none to one nobody has begun to work out',
        ],
        take: 'check (source is not null or agreement_id is not null)',
        put: 'check (true)',
      },
    ],
  },
  {
    number: '12',
    says: 'How it will be seen to work is agreed by young people and the provider before any payment but the start.',
    rules: [
      {
        does: 'only the start-up part is paid before the schedule is agreed',
        file: `${agreements}/instalment.ts`,
        name: 'mayPayInstalment',
        test: [
          agreed,
          'only the start may be paid before the schedule is agreed, and nothing before all three have signed',
        ],
        take: "if (instalment.kind === 'later' && !facts.isScheduleAgreed) return refuse({ text: words.scheduleFirst })",
        put: '',
      },
      {
        does: 'the start is half of the money at most',
        file: `${agreements}/instalment.ts`,
        name: 'mayProposeInstalment',
        test: [agreed, 'there is one start-up part, of half at most'],
        take: "kind === 'startUp' && amountPence > agreed * mostAtTheStart",
        put: 'amountPence > agreed',
      },
      {
        does: 'it takes both young people and the provider to agree it',
        file: `${agreements}/schedule.ts`,
        name: 'agreedAt',
        test: [
          agreed,
          'the schedule is agreed when young people and the provider both said yes, at the later of the two',
        ],
        take: 'if (!young || !provider) return undefined',
        put: 'if (!young || !provider) return young ?? provider',
      },
      {
        does: 'each sign in it belongs to its outcome',
        file: `${agreements}/schedule.ts`,
        name: 'mayWriteLine',
        test: [agreed, 'a line of the schedule holds one sign of its own outcome, once, and how it is read'],
        take: 'facts.outcomeOfIndicator !== line.outcomeId',
        put: 'false',
      },
      {
        does: 'a change to it asks everybody again',
        file: `${agreements}/acts-schedule.ts`,
        name: 'unsay',
        test: [
          `${agreements}/acts.test.ts`,
          'the schedule is agreed by young people and the provider, and any change asks them again',
        ],
        take: 'await saveYesEnded(tx, place.id, agreement.id)',
        put: '',
      },
    ],
  },
  {
    number: '14',
    says: 'Each application says why its work would achieve the outcomes, and each assumption later gets a verdict.',
    rules: [
      {
        does: 'an activity says because of what it would bring its change about',
        file: `${activities}/activity.ts`,
        name: 'activityProblems',
        test: [done, 'it is for at least one outcome of the project, each with its because'],
        take: "if (because.trim() === '')",
        put: 'if (false)',
      },
      {
        does: 'no project closes while an assumption has no verdict',
        file: `${learning}/ending.ts`,
        name: 'mayCloseProject',
        test: [
          learned,
          'a project closes with a lesson, a play-back, an ending and every verdict, and not without any one of them',
        ],
        take: 'if (facts.unjudged > 0)',
        put: 'if (false)',
      },
    ],
  },
  {
    number: '16',
    says: 'A trial ends in adopt, adapt or stop; no project closes without a lesson and a play-back.',
    rules: [
      {
        does: 'it takes a lesson',
        file: `${learning}/ending.ts`,
        name: 'mayCloseProject',
        test: [
          learned,
          'a project closes with a lesson, a play-back, an ending and every verdict, and not without any one of them',
        ],
        take: 'if (facts.lessons === 0)',
        put: 'if (false)',
      },
      {
        does: 'it takes a play-back',
        file: `${learning}/ending.ts`,
        name: 'mayCloseProject',
        test: [
          learned,
          'a project closes with a lesson, a play-back, an ending and every verdict, and not without any one of them',
        ],
        take: 'if (facts.playBacks === 0)',
        put: 'if (false)',
      },
      {
        does: 'a play-back holds what people answered',
        file: `${learning}/lesson.ts`,
        name: 'mayPlayBack',
        test: [learned, 'telling back holds the answer, and a day that has been'],
        take: "if (draft.answer.trim() === '')",
        put: 'if (false)',
      },
      {
        does: 'it takes an ending',
        file: `${learning}/ending.ts`,
        name: 'mayCloseProject',
        test: [
          learned,
          'a project closes with a lesson, a play-back, an ending and every verdict, and not without any one of them',
        ],
        take: 'if (!facts.hasEnding)',
        put: 'if (false)',
      },
      {
        does: 'and the ending is a decision of those it belongs to',
        file: `${learning}/acts-ending.ts`,
        name: 'endPilot',
        test: [
          `${learning}/acts.test.ts`,
          'how a trial goes on is the group’s decision: not closed without a young person, then adopt, adapt or stop',
        ],
        take: 'const closed = await closeDecision(acting, open.id, { chosen: [chosen], reasons: closing.reasons })',
        put: 'const closed = { ok: true as const, value: { ...open, closedAt: acting.now, chosen: [chosen], reasons: closing.reasons } }',
      },
    ],
  },
  {
    number: '17',
    says: 'Working it out together may take longer without breach.',
    waits: 'Deadlines of the law, which cannot slip. A grant has none.',
    rules: [
      {
        does: 'its end moves with a reason for everybody to read',
        file: `${agreements}/codesign.ts`,
        name: 'maySlip',
        test: [
          agreed,
          'working it out together may take longer, to any day, with a reason and without breach',
        ],
        take: "if (reason.trim() === '') problems.push({ field: 'reason', text: words.slipReasonNeeded })",
        put: '',
      },
      {
        does: 'the day it is meant to end is the newest one',
        file: `${agreements}/codesign.ts`,
        name: 'endNow',
        test: [
          agreed,
          'working it out together may take longer, to any day, with a reason and without breach',
        ],
        take: 'phase.slips.at(-1)?.to ??',
        put: '',
      },
    ],
  },
  {
    number: '25',
    says: 'Promises stay within the pot and payments within their agreement; people’s time has a budget of its own.',
    waits: 'What the partners of an alliance gain and lose together, within what they agreed.',
    rules: [
      {
        does: 'an agreement is within its award',
        file: `${agreements}/agreement.ts`,
        name: 'problemsOf',
        test: [agreed, 'it gives the award to the penny, or less; a penny more is refused'],
        take: 'else if (amountPence > awardPence)',
        put: 'else if (false)',
      },
      {
        does: 'all its parts together are within it',
        file: `${agreements}/instalment.ts`,
        name: 'mayProposeInstalment',
        test: [agreed, 'all parts together are the agreement to the penny, and never a penny more'],
        take: 'else if (sumOf(instalments) + amountPence > agreed)',
        put: 'else if (false)',
      },
      {
        does: 'two of them at the same moment wait for each other',
        file: `${agreements}/storage.ts`,
        name: 'findAgreementToChange',
        test: [
          `${agreements}/acts.test.ts`,
          'two parts proposed at the same moment are never more than the agreement together',
        ],
        take: 'and id = ${id} for update',
        put: 'and id = ${id}',
      },
      {
        does: 'and so is what was paid',
        file: `${agreements}/instalment.ts`,
        name: 'mayPayInstalment',
        test: [agreed, 'it was paid today or before, with a reference, and within the agreement'],
        take: 'if (paidBefore + instalment.amountPence > (facts.amountPence ?? 0))',
        put: 'if (false)',
      },
      {
        does: 'a pound leads back to the award it comes from, whatever a program tries',
        file: 'migrations/0075-agreements-award.sql',
        name: 'agreements.agreement',
        test: [
          `${agreements}/acts.test.ts`,
          'an agreement is that of an award there is, whatever a program tries',
        ],
        take: 'add foreign key (place_id, award_id) references awards.award (place_id, id) deferrable initially deferred',
        put: 'add check (true)',
      },
      {
        does: 'and on to an outcome: nobody says yes to a schedule without one',
        file: `${agreements}/schedule.ts`,
        name: 'mayAgreeSchedule',
        test: [
          agreed,
          'the schedule is agreed when young people and the provider both said yes, at the later of the two',
        ],
        take: 'if (facts.lines === 0) return refuse({ text: words.scheduleEmpty })',
        put: '',
      },
    ],
  },
  {
    number: '27',
    says: 'Records are neither destroyed before their time nor kept after it without a reason.',
    notYet:
      'The times are written down in docs/data-protection. Every night ends drafts of a day and recordings of a week; a job for the other times is not built yet.',
    rules: [
      {
        does: 'the program can end a record of public money and delete none',
        file: 'migrations/0069-agreements.sql',
        name: 'agreements.instalment',
        test: [
          `${agreements}/acts.test.ts`,
          'the program cannot delete a record of public money, whatever it believes',
        ],
        take: "call platform.wall('agreements.instalment', 'select, insert, update')",
        put: "call platform.wall('agreements.instalment')",
      },
    ],
  },
  {
    number: '28',
    says: 'The ledger is only ever added to, time is the server’s, and nobody approves their own.',
    rules: [
      {
        does: 'who proposed a payment does not approve it',
        file: `${agreements}/instalment.ts`,
        name: 'mayApproveInstalment',
        test: [agreed, 'who proposed does not approve'],
        take: 'if (instalment.proposedBy === by.person) return refuse({ text: words.approveOwn })',
        put: '',
      },
      {
        does: 'who approved a payment does not make it',
        file: `${agreements}/instalment.ts`,
        name: 'mayPayInstalment',
        test: [
          agreed,
          'who approved does not pay; who proposed may, so that two are enough and one never is',
        ],
        take: 'if (instalment.approvedBy === facts.by) return refuse({ text: words.payOwnApproval })',
        put: '',
      },
      {
        does: 'the database keeps the first of the two by itself',
        file: 'migrations/0069-agreements.sql',
        name: 'agreements.instalment',
        test: [
          `${agreements}/acts.test.ts`,
          'the database itself refuses one person doing two people’s part',
        ],
        take: 'check (approved_by <> proposed_by)',
        put: 'check (true)',
      },
      {
        does: 'and the second',
        file: 'migrations/0069-agreements.sql',
        name: 'agreements.instalment',
        test: [
          `${agreements}/acts.test.ts`,
          'the database itself refuses one person doing two people’s part',
        ],
        take: 'check (paid_by <> approved_by)',
        put: 'check (true)',
      },
      {
        does: 'whoever speaks for the provider signs for nobody else',
        file: `${agreements}/permissions.ts`,
        name: 'sidesOf',
        test: [agreed, 'whoever speaks for the provider signs for nobody else, whatever seat they have'],
        take: "if (isProviderHere(loaded)) return ['provider']",
        put: '',
      },
    ],
  },
  {
    number: '29',
    says: 'Published figures hide the few; a result without a number is not published; “improved” says since when.',
    rules: [
      {
        does: 'a finding says what it is compared with, or that there is nothing',
        file: `${results}/reading.ts`,
        name: 'mayAddReading',
        test: [read, 'a finding says what it is compared with, or that there is nothing to compare it with'],
        take: 'if (finds && !hasBaseline)',
        put: 'if (false)',
      },
      {
        does: 'who is missing is said wherever anybody was counted',
        file: `${results}/reading.ts`,
        name: 'mayAddReading',
        test: [read, 'it says who is missing wherever somebody was counted'],
        take: "(finds || n !== undefined) && draft.missing.trim() === ''",
        put: 'false',
      },
      {
        does: 'a finding without a number is not published',
        file: `${results}/reading.ts`,
        name: 'shownToAll',
        test: [read, 'a finding without a number is not published, whichever way it points'],
        take: "if (reading.n === undefined) return { how: 'notCounted' }",
        put: "if (reading.n === undefined) return { how: 'whole' }",
      },
      {
        does: 'nor is one from very few people',
        file: `${results}/reading.ts`,
        name: 'shownToAll',
        test: [read, 'everybody reads a finding from ten young people, and nothing of one from nine'],
        take: "return reading.n < fewest ? { how: 'tooFew', fewest } : { how: 'whole' }",
        put: "return { how: 'whole' }",
      },
      {
        does: 'the page keeps to it',
        file: `${results}/pages/reading-said.tsx`,
        name: 'ReadingSaid',
        test: [
          `${results}/pages/result-pages.test.ts`,
          'everybody reads a result from ten, and of one from nine only the people of the project read anything',
        ],
        take: "const isWhole = among || shown.how === 'whole'",
        put: 'const isWhole = true',
      },
      {
        does: 'what taking part did is told about people together',
        file: `${results}/self-change.ts`,
        name: 'mayTellChange',
        test: [read, 'what taking part did is told about people together, never about one'],
        take: 'else if (isAboutOne(draft.words))',
        put: 'else if (false)',
      },
      {
        does: 'and what is close to somebody stays among those it belongs to',
        file: `${results}/self-change.ts`,
        name: 'isForAll',
        test: [
          read,
          'what is close to somebody is kept among the people of the project, unless it was published already',
        ],
        take: 'return !change.sensitive || change.source !== undefined',
        put: 'return change !== undefined',
      },
    ],
  },
]
