// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const voices = 'src/insight/voices'
const receipt = 'src/overview/receipt'
const framework = 'src/planning/framework'

/** Where words go, and whose they stay. */
export const ofWords: readonly Promised[] = [
  {
    number: '2',
    says: 'Whoever holds a receipt can see where their words went: the group they lie in, what was asked for because of them, what was chosen; or why they went nowhere.',
    rules: [
      {
        does: 'words are followed through the themes and cards they lie in',
        file: `${receipt}/storage.ts`,
        name: 'listMentions',
        test: [
          `${receipt}/pages/follow-voice.test.ts`,
          'where words went: the box they lie in, the change that leans on it, and what was chosen',
        ],
        take: 'union select id, title from theme',
        put: '',
      },
      {
        does: 'what was not chosen is told with its reason',
        file: `${receipt}/trace.ts`,
        name: 'follow',
        test: [
          `${receipt}/trace.test.ts`,
          'what is chosen and what is not stand apart, each outcome once however many ways lead to it',
        ],
        take: 'because: facts.choice?.reasons.get(outcome.id)',
        put: 'because: undefined',
      },
      {
        does: 'a refusal is read with its reason',
        file: `${receipt}/what-happened.tsx`,
        name: 'WhatHappened',
        test: [`${receipt}/pages/follow-voice.test.ts`, 'a refusal is read with its reason'],
        take: '<p dir="auto">{voice.refusedBecause}</p>',
        put: '',
      },
      {
        does: 'nobody refuses without a reason',
        file: `${voices}/voice.ts`,
        name: 'mayAnswer',
        test: [
          `${voices}/voice.test.ts`,
          'a voice is answered once, while it waits, with a reason for a no, and not while somebody is worried',
        ],
        take: "if (facts.reason === '')",
        put: 'if (false)',
      },
      {
        does: 'nothing is left out of a choice without a reason',
        file: 'src/planning/priorities/choice.ts',
        name: 'mayChoose',
        test: [
          'src/planning/priorities/choice.test.ts',
          'an outcome left out without a reason stands in the way, and so do a few spaces',
        ],
        take: "leftOut.filter((id) => (choice.notChosen.get(id) ?? '').trim() === '')",
        put: 'leftOut.slice(0, 0)',
      },
    ],
  },
  {
    number: '3',
    says: 'Words stay their author’s. Whatever somebody else makes of them is a new thing under that person’s name, beside the words and never instead.',
    rules: [
      {
        does: 'telling it in other words leaves the words alone',
        file: `${voices}/storage-retellings.ts`,
        name: 'addRetelling',
        test: [
          `${voices}/acts.test.ts`,
          'a voice told in other words keeps its own: the telling stands beside it under its teller’s name',
        ],
        take: 'await sql` insert into voices.retelling',
        put: 'await sql`with written_over as (update voices.words set words = ${retelling.words} where voice_id = ${retelling.voiceId}) insert into voices.retelling',
      },
      {
        does: 'a change by the author is a new voice, and the old words stay unless they want them gone',
        file: `${voices}/acts-author.ts`,
        name: 'changeVoice',
        test: [
          `${voices}/acts.test.ts`,
          'a change makes a new voice that waits; the old words stay unless their author wants them gone',
        ],
        take: 'if (change.forgetOld)',
        put: 'if (true)',
      },
      {
        does: 'a sign in young people’s words is reworded by young people alone',
        file: `${framework}/indicator.ts`,
        name: 'mayReword',
        test: [
          `${framework}/outcome.test.ts`,
          'young people’s sign is reworded by young people; everybody else’s by anybody',
        ],
        take: 'return !indicator.byYoungPeople || editorIsYoung',
        put: 'return true',
      },
      {
        does: 'nobody questions how young people word an outcome',
        file: `${framework}/outcome.ts`,
        name: 'questionsFor',
        test: [
          `${framework}/outcome.test.ts`,
          'an officer is asked about counting; young people never, whoever writes their words down',
        ],
        take: "writerIsYoung || draft.provenance.includes('youngPeople') ?",
        put: 'writerIsYoung === undefined ?',
      },
    ],
  },
]
