// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised, Rule } from './promised.ts'

const power = 'src/commons/power'
const framework = 'src/planning/framework'

/** What stands behind a record, and what guards it. */
export const ofRecords: readonly Promised[] = [
  {
    number: '9',
    says: 'No outcome without somebody’s words or a document behind it; none comes first without a recorded way of choosing.',
    rules: [
      {
        does: 'an outcome rests on a voice, a theme or a promise',
        file: `${framework}/evidence.ts`,
        name: 'evidenceProblems',
        test: [
          `${framework}/outcome.test.ts`,
          'a voice, a theme or a promise carries an outcome; what is already good, or in the way, does not by itself',
        ],
        take: 'const carries = evidence.some((link) => link.hasWords && carrying.includes(link.kind))',
        put: 'const carries = true',
      },
      {
        does: 'words that were taken back carry nothing new',
        file: `${framework}/evidence.ts`,
        name: 'linkProblems',
        test: [
          `${framework}/outcome.test.ts`,
          'nothing new is built on words that were taken back, not even beside words that stand',
        ],
        take: 'if (evidence.some((link) => !link.hasWords))',
        put: 'if (false)',
      },
      {
        does: 'a framework with a broken thread is not agreed',
        file: `${framework}/agreement.ts`,
        name: 'mayAgree',
        test: [
          `${framework}/outcome.test.ts`,
          'a framework is agreed with young people in it, every thread whole, and something in it',
        ],
        take: 'if (broken > 0) problems.push({ text: words.someBroken(broken) })',
        put: '',
      },
      {
        does: 'what comes first is what a closed decision says, taken by those who hold the right',
        file: 'src/planning/priorities/acts-choice.ts',
        name: 'choosePriorities',
        test: [
          'src/planning/priorities/pages/priorities-pages.test.ts',
          'asked, spoken, chosen: with a reason for everything that is left out, public for good',
        ],
        take: 'const closed = await closeDecision(acting, open.id, choice)',
        put: 'const closed = { ok: true as const, value: open }',
      },
    ],
  },
  {
    number: '28',
    says: 'The ledger is only ever added to, time is the server’s, and nobody approves their own.',
    notYet:
      'Who said something is known to nobody here, so that nobody approves their own words cannot be checked by name; what can be is that an officer who departs from a promise does not write the group’s reply.',
    rules: [
      {
        does: 'the program may add to the ledger and change or delete nothing',
        file: 'migrations/0004-platform-ledger-forms-files-letters.sql',
        name: 'audit.entry',
        test: [
          'verifier/verify.test.ts',
          'the app role can append to the ledger, and neither change nor delete an entry',
        ],
        take: "call platform.wall('audit.entry', 'select, insert')",
        put: "call platform.wall('audit.entry')",
      },
      {
        does: 'each entry holds the hash of the one before',
        file: 'src/platform/audit/chain.ts',
        name: 'entryHash',
        test: [
          'verifier/verify.test.ts',
          'what the product wrote verifies, with erased content accounted for',
        ],
        take: '.update(previous)',
        put: '',
      },
      {
        does: 'what commits first is numbered first',
        file: 'src/platform/audit/ledger.ts',
        name: 'seal',
        test: ['verifier/verify.test.ts', 'acts at the same time are numbered without a gap'],
        take: 'from audit.head where place_id = ${placeId} for update',
        put: 'from audit.head where place_id = ${placeId}',
      },
      {
        does: 'every accepted form is sealed into it',
        file: 'src/platform/http/answer.ts',
        name: 'inTransaction',
        test: [
          'tests/faults/resent.test.ts',
          'a voice sent 50 times at once is one voice, one entry in the ledger and one receipt',
        ],
        take: 'await seal(tx, place.id, deeds)',
        put: '',
      },
      {
        does: 'time is the database’s',
        file: 'src/platform/audit/ledger.ts',
        name: 'seal',
        test: [
          'tests/faults/kept.test.ts',
          'when something was done is the database’s to say, whatever the clock of the program says',
        ],
        take: "clock.now(${placeId}) at time zone 'UTC'",
        put: "${new Date().toISOString()}::timestamptz at time zone 'UTC'",
      },
      {
        does: 'an officer who departs from a promise does not answer for the group',
        file: `${power}/override.ts`,
        name: 'mayReply',
        test: [
          `${power}/right.test.ts`,
          'the reply is the group’s: not that of whoever told them, and in what young people hold, theirs',
        ],
        take: '|| seat.person === override.toldBy',
        put: '',
      },
    ],
  },
]

/** What the promises stand on, and no invariant counts by itself. */
export const ground: readonly Rule[] = [
  {
    does: 'a place sees its own rows and no other’s',
    file: 'migrations/0001-platform-roles-and-clock.sql',
    name: 'platform.wall',
    test: [
      'tests/faults/rls.test.ts',
      'who has entered one place sees its rows everywhere and no other’s, though nothing in the question says so',
    ],
    take: 'using (place_id = platform.place())',
    put: 'using (platform.place() is not null)',
  },
  {
    does: 'a place is left with the transaction that entered it',
    file: 'src/platform/db/transaction.ts',
    name: 'enter',
    test: [
      'tests/faults/rls.test.ts',
      'the place is left with the transaction: the next one on the same connection has entered none',
    ],
    take: "set_config('alongside.place', $1, true)",
    put: "set_config('alongside.place', $1, false)",
  },
  {
    does: 'a form sent twice is done once',
    file: 'src/platform/http/answer.ts',
    name: 'claim',
    test: ['tests/faults/resent.test.ts', 'a worry sent 50 times at once is one worry'],
    take: "if (numAffectedRows === 1n) return 'new'",
    put: "if (numAffectedRows >= 0n) return 'new'",
  },
]
