// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const voices = 'src/insight/voices'
const circles = [
  `${voices}/voice.test.ts`,
  'the public sees words only with the wish to publish, a photo only with its own, a name only where it was wished for',
] as const
const erased = [
  `${voices}/erasure.test.ts`,
  'what its author takes back is nowhere: no table, no file, no print of a form; and the ledger holds',
] as const
const swept = [
  'tests/faults/withdrawn.test.ts',
  'withdrawn words are gone at once from every table and log, and after a sweep from every byte of the data folder',
] as const

/** What somebody allows, and taking it back. */
export const ofConsent: readonly Promised[] = [
  {
    number: '1',
    says: 'What somebody said is shown, quoted and named only as they allowed. Taking it back reaches every place it got to, and leaves a record that it did.',
    rules: [
      {
        does: 'no words in public without the wish to publish',
        file: `${voices}/voice.ts`,
        name: 'shownTo',
        test: circles,
        take: 'if (!voice.consents.publish) return undefined',
        put: '',
      },
      {
        does: 'no name beside words without the wish to be named',
        file: `${voices}/voice.ts`,
        name: 'shownTo',
        test: circles,
        take: 'const knownAs = voice.consents.attribute ? voice.knownAs : undefined',
        put: 'const knownAs = voice.knownAs',
      },
      {
        does: 'no photo in public without its own consent',
        file: `${voices}/voice.ts`,
        name: 'shownTo',
        test: [`${voices}/pages/read-voices.test.ts`, 'a photo in public needs its own consent'],
        take: 'photo: voice.consents.photo ? voice.photo : undefined',
        put: 'photo: voice.photo',
      },
      {
        does: 'a name nobody wished to show is not even kept',
        file: `${voices}/acts.ts`,
        name: 'shareVoice',
        test: [`${voices}/acts.test.ts`, 'a name is kept only with the wish to be named'],
        take: 'knownAs: consents.value.attribute ? sharing.knownAs : undefined',
        put: 'knownAs: sharing.knownAs',
      },
      {
        does: 'public lists leave out what may not be published',
        file: `${voices}/storage.ts`,
        name: 'inReach',
        test: [
          `${voices}/acts.test.ts`,
          'nothing is on any screen before somebody of the team approved it, and in public only with the wish to publish',
        ],
        take: "${shownTo === 'public' ? sql`and v.may_publish` : sql``}",
        put: '',
      },
      {
        does: 'the thread for everybody, and for machines, holds only what may be published',
        file: 'src/overview/thread/storage.ts',
        name: 'isPublic',
        test: [
          'src/overview/thread/pages/follow-thread.test.ts',
          'never holds words that are not public, waiting, taken back, or that somebody is worried about',
        ],
        take: 'and ${v}.may_publish',
        put: '',
      },
      {
        does: 'beside other people’s words it is a quotation, and needs that consent',
        file: 'src/insight/themes/board.ts',
        name: 'faceOf',
        test: [
          'src/insight/themes/theme.test.ts',
          'the team reads every approved card; the public only words that may be quoted and published',
        ],
        take: "const quoted = sources.circle === 'team' || voice.consents.quote",
        put: 'const quoted = true',
      },
      {
        does: 'a consent taken back counts at once',
        file: `${voices}/storage.ts`,
        name: 'saveConsents',
        test: [`${voices}/acts.test.ts`, 'consents change with effect at once'],
        take: 'may_publish = ${consents.publish}',
        put: 'may_publish = may_publish',
      },
      {
        does: 'the words of every version go',
        file: `${voices}/acts-author.ts`,
        name: 'withdrawVoice',
        test: swept,
        take: 'await forgetWords(acting, versions)',
        put: '',
      },
      {
        does: 'photos go with them',
        file: `${voices}/acts-author.ts`,
        name: 'forgetWords',
        test: swept,
        take: 'await removeUnusedPhotos(tx, place.id, await removeWords(tx, place.id, versions))',
        put: 'await removeWords(tx, place.id, versions)',
      },
      {
        does: 'so do letters that repeat them',
        file: `${voices}/acts-author.ts`,
        name: 'forgetWords',
        test: swept,
        take: 'await eraseLettersAbout(tx, place.id, version)',
        put: '',
      },
      {
        does: 'so do the prints that forms are compared by',
        file: `${voices}/acts-author.ts`,
        name: 'forgetWords',
        test: [
          `${voices}/erasure.test.ts`,
          'a form sent again after its words were taken back makes no second voice, and nothing is left to compare it with',
        ],
        take: 'await forgetAnswersAbout(tx, place.id, version)',
        put: '',
      },
      {
        does: 'so do the words of a worry about them',
        file: `${voices}/acts-author.ts`,
        name: 'forgetWords',
        test: erased,
        take: 'await removeConcernWordsAbout(tx, place.id, version)',
        put: '',
      },
      {
        does: 'so does what others told of them',
        file: `${voices}/storage-erasure.ts`,
        name: 'removeWords',
        test: swept,
        take: 'delete from voices.retelling where place_id',
        put: 'delete from voices.retelling where false and place_id',
      },
      {
        does: 'the ledger says what was erased, or its check objects',
        file: `${voices}/acts-author.ts`,
        name: 'forgetWords',
        test: erased,
        take: 'if (erased.erases?.length) unnamed(acting).record(erased)',
        put: '',
      },
      {
        does: 'the ledger says that it was taken back',
        file: `${voices}/acts-author.ts`,
        name: 'withdrawVoice',
        test: swept,
        take: "act: 'voices.withdraw'",
        put: "act: 'voices.other'",
      },
      {
        does: 'that something was said, and later removed, stays',
        file: `${voices}/acts-author.ts`,
        name: 'withdrawVoice',
        test: [
          `${voices}/acts.test.ts`,
          'withdrawing takes every version; what is left is that something was said, later removed',
        ],
        take: 'await saveWithdrawn(tx, place.id, versions)',
        put: '',
      },
      {
        does: 'a sweep rewrites the tables’ files',
        file: 'src/verbs/sweep.ts',
        name: 'sweepDatabase',
        test: swept,
        take: 'vacuum (full, analyze)',
        put: 'vacuum (analyze)',
      },
      {
        does: 'a sweep forgets what the planner remembered',
        file: 'src/verbs/sweep.ts',
        name: 'sweepDatabase',
        test: swept,
        take: 'delete from pg_statistic where starelid = any ($1::oid[])',
        put: 'select $1::oid[]',
      },
      {
        does: 'a sweep leaves the old log behind',
        file: 'src/verbs/sweep.ts',
        name: 'sweepDatabase',
        test: swept,
        take: "await owner.query('select pg_switch_wal()')",
        put: '',
      },
      {
        does: 'old logs are not kept as spare files',
        file: 'src/platform/postgres/launch.ts',
        name: 'wal_recycle',
        test: swept,
        take: "wal_recycle: 'off'",
        put: "wal_recycle: 'on'",
      },
      {
        does: 'a sweep waits for whoever could still see them',
        file: 'src/verbs/sweep.ts',
        name: 'olderWorkEnds',
        test: [swept[0], 'a sweep waits for work that began before the words were taken back'],
        take: 'if (rowCount === 0) return',
        put: 'return',
      },
    ],
  },
]
