// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const calls = 'src/planning/calls'
const acts = `${calls}/acts.test.ts`
const pages = `${calls}/pages/call-pages.test.ts`
const pure = `${calls}/rules.test.ts`
const stored = `${calls}/storage.test.ts`
const migration = 'migrations/0063-calls.sql'

const asAllowed =
  'what people said is on a call only as they allowed: publish and quote, nobody worried, not taken back'
const underARight =
  'a call is published only under a right that young people hold or share, by a yes to it as it stands'
const ordersRefused =
  'an officer’s sentence that orders workshops is refused; a young person’s is not questioned'
const leavesOut = 'a call that leaves an area or a bottom line out says so in public, or is not published'
const triedAsItIs = 'it is put to the team only when the way of scoring was tried as it is now'
const stays = 'what is published stays, whoever asks the database; only with its whole place can it go'
const reworded =
  'an outcome reworded after the team said yes has to be asked about again, and shows both wordings'

/** What holds from a draft made of what was chosen to the last second in which somebody may apply. */
export const ofCalls: readonly Promised[] = [
  {
    number: '1',
    says: 'What somebody said is shown, quoted and named only as they allowed.',
    rules: [
      {
        does: 'a call quotes only words that may be quoted',
        file: `${calls}/acts-heard.ts`,
        name: 'heardFor',
        test: [pages, asAllowed],
        take: "voice?.consents.quote ? shownTo('public', voice) : undefined",
        put: "voice ? shownTo('public', voice) : undefined",
      },
      {
        does: 'and none that somebody is worried about',
        file: `${calls}/acts-heard.ts`,
        name: 'heardFor',
        test: [pages, asAllowed],
        take: 'ids.filter((id) => !offScreen.has(id))',
        put: 'ids',
      },
    ],
  },
  {
    number: '4',
    says: 'Where young people hold a decision it does not close without them.',
    rules: [
      {
        does: 'a call goes out by a decision that those who hold its right closed',
        file: `${calls}/publishing.ts`,
        name: 'decisionProblems',
        test: [pure, underARight],
        take: 'if (!decision || decision.id !== call.put?.decision) return [{ text: words.noDecision }]',
        put: 'if (!decision || !call.put) return []',
      },
      {
        does: 'not under a right in which young people have no part',
        file: `${calls}/publishing.ts`,
        name: 'decisionProblems',
        test: [pure, underARight],
        take: "if (decision.right?.holder === 'officer') return [{ text: words.officersRight }]",
        put: '',
      },
      {
        does: 'a call that was changed after the yes is asked about again',
        file: `${calls}/publishing.ts`,
        name: 'decisionProblems',
        test: [pure, underARight],
        take: 'return call.version === call.put.version ? [] : [{ text: words.changedSince }]',
        put: 'return []',
      },
      {
        does: 'and so is one in which an outcome was reworded meanwhile',
        file: `${calls}/acts-publish.ts`,
        name: 'publishCall',
        test: [acts, reworded],
        take: 'return refuse({ text: say.outcomesReworded })',
        put: 'void 0',
      },
    ],
  },
  {
    number: '10',
    says: 'A call draws on what surrounds people, what they carry in themselves and how they get on, and on the economy, people together and the environment; or it says in public what it leaves out, why, and who answers for it.',
    rules: [
      {
        does: 'an area nothing in the call is about is named',
        file: `${calls}/asked.ts`,
        name: 'gapsIn',
        test: [pure, 'three areas and three bottom lines: whatever is missing is named, feelings never'],
        take: '...COMMISSIONED_AREAS.filter((area) => !outcomes.some((outcome) => outcome.area === area)),',
        put: '',
      },
      {
        does: 'and so is a bottom line',
        file: `${calls}/asked.ts`,
        name: 'gapsIn',
        test: [pure, 'three areas and three bottom lines: whatever is missing is named, feelings never'],
        take: '...BOTTOM_LINES.filter((line) => !outcomes.some(({ bottomLines }) => bottomLines.includes(line))),',
        put: '',
      },
      {
        does: 'without a reason it is not published',
        file: `${calls}/publishing.ts`,
        name: 'mayPublish',
        test: [acts, leavesOut],
        take: 'if (gaps.length > 0 && !facts.because?.reason.trim())',
        put: 'if (false)',
      },
      {
        does: 'without a role that answers for it neither',
        file: `${calls}/publishing.ts`,
        name: 'mayPublish',
        test: [acts, leavesOut],
        take: 'if (gaps.length > 0 && !facts.because?.owner.trim())',
        put: 'if (false)',
      },
      {
        does: 'what it leaves out is an exception everybody reads',
        file: `${calls}/acts-publish.ts`,
        name: 'publishCall',
        test: [acts, leavesOut],
        take: 'await publishGaps(acting, call.cycleId, ruling.value, confirmed.because, say)',
        put: '',
      },
      {
        does: 'a call asks only for what was chosen',
        file: `${calls}/acts-write.ts`,
        name: 'chooseOutcomes',
        test: [
          acts,
          'what was chosen and is not in the call keeps its reason, and only what was chosen can be in it',
        ],
        take: 'if (asked.some(({ outcomeId }) => !chosen.has(outcomeId) || chosen.get(outcomeId)?.withdrawnAt))',
        put: 'if (false)',
      },
    ],
  },
  {
    number: '11',
    says: 'A call says what should be different and never what to do: there is no field for activities, and an adult’s sentence that orders them is refused.',
    waits:
      'Exceptions for what a statute prescribes, or for work done in-house: they come with those routes.',
    rules: [
      {
        does: 'an adult’s words that order an activity are not saved',
        file: `${calls}/acts-write.ts`,
        name: 'changeCall',
        test: [acts, ordersRefused],
        take: 'if (isReworded) problems.push(',
        put: 'if (false) problems.push(',
      },
      {
        does: 'what was copied into a call is looked at before the team is asked',
        file: `${calls}/publishing.ts`,
        name: 'readinessProblems',
        test: [
          acts,
          'a purpose that orders activities was copied, not written: it still stops the call before the team is asked',
        ],
        take: '...prescriptionProblems(textsOf(whole), words),',
        put: '',
      },
      {
        does: 'a young person’s words are never questioned',
        file: `${calls}/publishing.ts`,
        name: 'prescriptionProblems',
        test: [acts, ordersRefused],
        take: '.filter(({ byYoung }) => !byYoung)',
        put: '',
      },
    ],
  },
  {
    number: '13',
    says: 'What counts adds up to 100, what each score means is written down, young people’s share is what the criteria add up to, and all of it was tried before it is published.',
    waits: 'That each criterion belongs to the subject-matter of the contract.',
    rules: [
      {
        does: 'weights make 100',
        file: `${calls}/model.ts`,
        name: 'modelProblems',
        test: [`${calls}/model.test.ts`, 'weights make 100: not 99 and not 101'],
        take: 'if (sum !== 100) problems.push',
        put: 'if (false) problems.push',
      },
      {
        does: 'every score has its sentence',
        file: `${calls}/model.ts`,
        name: 'modelProblems',
        test: [`${calls}/model.test.ts`, 'every score has a sentence'],
        take: "if (!scale.some(({ value, sentence }) => value === score && sentence.trim() !== ''))",
        put: 'if (false)',
      },
      {
        does: 'young people’s share can be what it says',
        file: `${calls}/model.ts`,
        name: 'modelProblems',
        test: [
          `${calls}/model.test.ts`,
          'what is said of young people’s share is what the criteria can add up to',
        ],
        take: 'if (sum === 100 && (youngWeight < least || youngWeight > most))',
        put: 'if (false)',
      },
      {
        does: 'it was tried on made-up bids',
        file: `${calls}/publishing.ts`,
        name: 'readinessProblems',
        test: [acts, triedAsItIs],
        take: 'if (!facts.tried) problems.push({ text: words.notTried })',
        put: '',
      },
      {
        does: 'and tried as it is now',
        file: `${calls}/acts-publish.ts`,
        name: 'readinessOf',
        test: [acts, triedAsItIs],
        take: 'trial !== undefined && trial.modelVersion === call.modelVersion',
        put: 'trial !== undefined',
      },
    ],
  },
  {
    number: '14',
    says: 'Every application says why its work would get there: once over everything that is asked for, or for each of it.',
    rules: [
      {
        does: 'no call goes out without asking why',
        file: `${calls}/publishing.ts`,
        name: 'readinessProblems',
        test: [acts, 'one question asks why it would work, and one how it is worked out with young people'],
        take: "else if (!questions.some(({ kind }) => kind === 'why'))",
        put: 'else if (false)',
      },
    ],
  },
  {
    number: '15',
    says: 'Whatever became of what young people chose is in the call: how it was worded then, and why something chosen is not there.',
    rules: [
      {
        does: 'a call shows how an outcome was worded when it was chosen',
        file: `${calls}/acts-draft.ts`,
        name: 'inCall',
        test: [acts, reworded],
        take: 'chosenAs: chosenAs !== undefined && chosenAs !== statement ? chosenAs : undefined,',
        put: 'chosenAs: undefined,',
      },
      {
        does: 'nothing that was chosen is left out without a reason',
        file: `${calls}/acts-write.ts`,
        name: 'chooseOutcomes',
        test: [
          acts,
          'what was chosen and is not in the call keeps its reason, and only what was chosen can be in it',
        ],
        take: "if (why === '')",
        put: 'if (false)',
      },
    ],
  },
  {
    number: '18',
    says: 'What was published stays as it was. A correction stands beside it with its number, everybody has more time, and whoever asked for letters gets one.',
    waits: 'A change to a contract that was signed, and the notice of it.',
    rules: [
      {
        does: 'the database changes no published call',
        file: migration,
        name: 'calls.stay_as_published',
        test: [acts, stays],
        take: 'if pg_trigger_depth() = 1 and old.published_at is not null then',
        put: 'if false then',
      },
      {
        does: 'nor anything it is made of',
        file: migration,
        name: 'calls.refuse_when_published',
        test: [acts, stays],
        take: 'if exists (select from calls.call c where c.place_id = place and c.id = whole and c.published_at is not null) then',
        put: 'if false then',
      },
      {
        does: 'a change waits for the moment of publishing, and is then refused',
        file: migration,
        name: 'calls.refuse_when_published',
        test: [stored, 'what is added to a call while it is being published waits, and is then refused'],
        take: 'perform from calls.call c where c.place_id = place and c.id = whole for share;',
        put: '',
      },
      {
        does: 'a correction gives everybody more time',
        file: `${calls}/after.ts`,
        name: 'mayCorrect',
        test: [pure, 'a correction gives everybody at least a day more, and ends before the decision'],
        take: 'if (Temporal.Instant.compare(draft.newClosesAt, least) < 0)',
        put: 'if (false)',
      },
      {
        does: 'nothing is corrected once it has closed',
        file: `${calls}/after.ts`,
        name: 'mayCorrect',
        test: [pure, 'a correction gives everybody at least a day more, and ends before the decision'],
        take: 'if (!isTakingApplications(call, now)) return refuse({ text: words.tooLate })',
        put: '',
      },
      {
        does: 'whoever asked for letters hears of it',
        file: `${calls}/acts-after.ts`,
        name: 'correct',
        test: [
          pages,
          'a correction tells whoever asked for letters, stands on the page, and each letter says how to stop',
        ],
        take: 'await tell(acting, call, { subject: write.corrected(call.title),',
        put: 'void ({ subject: write.corrected(call.title),',
      },
    ],
  },
  {
    number: '19',
    says: 'An application is in time up to and on the last second, by the database’s clock, and nobody reads it before.',
    rules: [
      {
        does: 'one millisecond after the deadline is late',
        file: `${calls}/call.ts`,
        name: 'isTakingApplications',
        test: [
          `${calls}/call.test.ts`,
          'an application is in time on the second itself, and late one millisecond after',
        ],
        take: 'return Temporal.Instant.compare(now, call.closesAt) <= 0',
        put: 'return Temporal.Instant.compare(now, call.closesAt.add({ seconds: 1 })) <= 0',
      },
      {
        does: 'nothing is opened before whatever was sent in time is in',
        file: `${calls}/call.ts`,
        name: 'mayOpenNow',
        test: [
          `${calls}/call.test.ts`,
          'it may be opened only when a minute has passed, so that whatever was sent in time is in',
        ],
        take: 'call.closesAt.add(settling)',
        put: 'call.closesAt',
      },
      {
        does: 'the deadline does not move while somebody sends',
        file: `${calls}/storage.ts`,
        name: 'findCallToSend',
        test: [
          stored,
          'the deadline cannot move while somebody sends: a correction waits for them, other senders do not',
        ],
        take: 'and id = ${id} for share`',
        put: 'and id = ${id}`',
      },
    ],
  },
  {
    number: '22',
    says: 'Everybody who may apply is told the same: every question is answered for all, and nobody can find out who asked.',
    rules: [
      {
        does: 'the ledger does not say who asked',
        file: `${calls}/acts-after.ts`,
        name: 'askQuestion',
        test: [
          pages,
          'a question is answered for everybody, in words that hide who asked, and no person stands beside it',
        ],
        take: "acting.record({ act: 'calls.ask', subject: { kind: 'call', id: callId }, by: undefined })",
        put: "acting.record({ act: 'calls.ask', subject: { kind: 'call', id: callId } })",
      },
      {
        does: 'a question that may give its asker away stays with the team until it is answered',
        file: `${calls}/pages/ask-about-call.tsx`,
        name: 'askAboutCall',
        test: [
          pages,
          'a question is answered for everybody, in words that hide who asked, and no person stands beside it',
        ],
        take: '{isTeam && isTakingApplications(call, ask.now) &&',
        put: '{isTakingApplications(call, ask.now) &&',
      },
      {
        does: 'an answer that was given is not changed',
        file: migration,
        name: 'calls.stay_answered',
        test: [
          pages,
          'a question is answered for everybody, in words that hide who asked, and no person stands beside it',
        ],
        take: 'if old.answered_at is not null then',
        put: 'if false then',
      },
    ],
  },
  {
    number: '25',
    says: 'No more is promised than there is.',
    rules: [
      {
        does: 'a call promises no more than its project has left',
        file: `${calls}/publishing.ts`,
        name: 'readinessProblems',
        test: [pure, 'a call promises what its project has left, and not a penny more'],
        take: 'if (call.amountPence + facts.elsewherePence > facts.potPence)',
        put: 'if (false)',
      },
    ],
  },
  {
    number: '26',
    says: 'Figures the law sets are dated, with their source.',
    rules: [
      {
        does: 'a call goes by the figure in force on the day it was published',
        file: `${calls}/dated.ts`,
        name: 'figureOn',
        test: [
          pure,
          'a legal figure is the one in force on the day, with its source, and none before there was one',
        ],
        take: 'one.from <= day',
        put: 'one.from !== day + day',
      },
    ],
  },
  {
    number: '31',
    says: 'Who was spoken to before has no advantage: what they were told is published with the call.',
    waits: 'The notice of talks with a market before a contract.',
    rules: [
      {
        does: 'a call tells what was said before, or that nothing was',
        file: `${calls}/publishing.ts`,
        name: 'mayPublish',
        test: [
          acts,
          'what was said to possible applicants before is on the list, or it is said that nothing was',
        ],
        take: 'if (facts.contacts === 0 && !facts.nothingSaidBefore)',
        put: 'if (false)',
      },
      {
        does: 'it cannot say both',
        file: `${calls}/publishing.ts`,
        name: 'mayPublish',
        test: [
          acts,
          'what was said to possible applicants before is on the list, or it is said that nothing was',
        ],
        take: 'if (facts.contacts > 0 && facts.nothingSaidBefore)',
        put: 'if (false)',
      },
    ],
  },
]
