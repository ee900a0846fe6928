// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised, Rule } from './promised.ts'

const recognition = 'src/commons/recognition'
const migration = 'migrations/0062-recognition.sql'
const acts = `${recognition}/acts.test.ts`

/** Of leaving a matter (5): what it may not cost. */
const payStays: readonly Rule[] = [
  {
    does: 'what was worked for cannot be taken back',
    file: `${recognition}/offer.ts`,
    name: 'mayTakeBack',
    test: [
      acts,
      'does not depend on staying: opting out, leaving and an empty budget take nothing that was worked for',
    ],
    take: 'if (offer.workedOn <= today) return refuse({ text: words.workDone })',
    put: '',
  },
  {
    does: 'work that was done is owed, planned for or not',
    file: `${recognition}/offer.ts`,
    name: 'mayOffer',
    test: [
      acts,
      'does not depend on staying: opting out, leaving and an empty budget take nothing that was worked for',
    ],
    take: 'if (problems.length === 0 && draft.workedOn > today)',
    put: 'if (problems.length === 0)',
  },
]

/** Four eyes (28), where people’s time is paid. */
const payHasFourEyes: readonly Rule[] = [
  {
    does: 'somebody else approves what somebody offered',
    file: `${recognition}/offer.ts`,
    name: 'mayApprove',
    test: [acts, 'is approved by another person than whoever offered it, and never by whoever gets it'],
    take: 'if (offer.offeredBy === by) return refuse({ text: words.otherEyes })',
    put: '',
  },
  {
    does: 'nobody approves their own pay',
    file: `${recognition}/offer.ts`,
    name: 'mayApprove',
    test: [acts, 'is approved by another person than whoever offered it, and never by whoever gets it'],
    take: 'if (offer.person === by) return refuse({ text: words.ownMoney }) if (offer.offeredBy === by)',
    put: 'if (offer.offeredBy === by)',
  },
  {
    does: 'nothing is paid before it is approved',
    file: `${recognition}/offer.ts`,
    name: 'mayPay',
    test: [acts, 'is approved by another person than whoever offered it, and never by whoever gets it'],
    take: 'if (!offer.approvedBy) return refuse({ text: words.approveFirst })',
    put: '',
  },
  {
    does: 'rates are agreed by somebody else than whoever set them',
    file: `${recognition}/rate-policy.ts`,
    name: 'mayApproveRates',
    test: [acts, 'hold from their day on, once somebody else than whoever set them has agreed'],
    take: 'if (rates.setBy === by) return refuse({ text: words.ratesFourEyes })',
    put: '',
  },
]

/** Of pots and payments (25): people’s time. */
const timeHasItsBudget: readonly Rule[] = [
  {
    does: 'promises to pay for time end where its own budget ends',
    file: `${recognition}/offer.ts`,
    name: 'mayOffer',
    test: [acts, 'comes from a budget of its own: promises end where it ends, and the pot is not touched'],
    take: 'else if (amountPence > left)',
    put: 'else if (false)',
  },
]

/** Of dated configuration (26): what time is paid. */
const ratesAreDated: readonly Rule[] = [
  {
    does: 'time is paid by the rates of its day',
    file: `${recognition}/storage-rates.ts`,
    name: 'findRates',
    test: [acts, 'hold from their day on, once somebody else than whoever set them has agreed'],
    take: 'and valid_from <= ${on}::date',
    put: 'and ${on}::date is not null',
  },
  {
    does: 'rates that were agreed never change',
    file: migration,
    name: 'recognition.rates',
    test: [acts, 'stay as they were, in the database itself, whatever a program tries'],
    take: "call platform.wall('recognition.rates', 'select, insert')",
    put: "call platform.wall('recognition.rates')",
  },
]

/** Being paid for one’s time, whatever one says in it. */
export const ofRecognition: readonly Promised[] = [
  {
    number: '6',
    says: 'Whoever takes part is paid what was offered, on time, whatever they thought.',
    rules: [
      {
        does: 'nothing kept about pay can point at what somebody said, chose or scored',
        file: migration,
        name: 'recognition.offer',
        test: [
          acts,
          'no column is there to point with: the tables hold ids of people, projects and each other only',
        ],
        take: 'for_what text not null',
        put: 'voice_id uuid, for_what text',
      },
      {
        does: 'a payment does not lead to a meeting, whose voices have no names',
        file: `${recognition}/storage.ts`,
        name: 'addOffer',
        test: [acts, 'keeps the interview it was for and no meeting'],
        take: "${subject?.kind === 'interview' ? (subject.id ?? null) : null}::uuid",
        put: '${subject?.id ?? null}::uuid',
      },
      {
        does: 'what was offered cannot be made smaller',
        file: migration,
        name: 'recognition.offer',
        test: [acts, 'cannot be made smaller afterwards, whatever a program tries'],
        take: "call platform.wall('recognition.offer', 'select, insert')",
        put: "call platform.wall('recognition.offer')",
      },
      {
        does: 'no answer means pay',
        file: `${recognition}/offer.ts`,
        name: 'penceOf',
        test: [`${recognition}/offer.test.ts`, 'is paid in full while nobody said anything'],
        take: "if (offer.choice === 'decline') return 0",
        put: "if (offer.choice === 'decline' || offer.choice === undefined) return 0",
      },
      {
        does: 'what somebody would like instead is theirs alone to say',
        file: `${recognition}/offer.ts`,
        name: 'mayChoose',
        test: [acts, 'is theirs alone, can be changed until it is paid, and decides what is paid'],
        take: 'if (!offer || offer.person !== by) return refuse({ text: words.notYours })',
        put: 'if (!offer) return refuse({ text: words.notYours })',
      },
      {
        does: 'interviews are due on the day itself',
        file: `${recognition}/offer.ts`,
        name: 'dueOn',
        test: [acts, 'is due on the day itself for interviews, and else on the day the rates promise'],
        take: "draft.subject?.kind === 'interview' ? draft.workedOn :",
        put: '',
      },
      {
        does: 'late is said from the day after it was due',
        file: `${recognition}/offer.ts`,
        name: 'standingOf',
        test: [
          `${recognition}/offer.test.ts`,
          'is late from the day after it was due, not on the day itself',
        ],
        take: "if (today > offer.dueOn) return 'late'",
        put: '',
      },
    ],
  },
  { number: '5', says: 'Leaving one matter to others takes nothing away anywhere else.', rules: payStays },
  {
    number: '25',
    says: 'Promises stay within the pot and payments within their agreement; people’s time has a budget of its own.',
    rules: timeHasItsBudget,
  },
  {
    number: '26',
    says: 'Thresholds, deadlines and rates are dated settings with their source, and each decision keeps the version it used.',
    waits:
      'Thresholds and periods of procurement law, and the version of them by which a route was chosen. A grant has no route to choose.',
    rules: ratesAreDated,
  },
  {
    number: '28',
    says: 'The ledger is only ever added to, time is the server’s, and nobody approves their own.',
    rules: payHasFourEyes,
  },
]
