// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised, Rule } from './promised.ts'

const room = 'src/planning/evaluation'
const scores = 'src/analysis/scores'
const migration = 'migrations/0066-evaluation.sql'
const acts = `${room}/acts.test.ts`
const pages = `${room}/pages/evaluation-pages.test.ts`
const rules = `${room}/score.test.ts`
const arithmetic = `${scores}/scores.test.ts`

const leaving: readonly Rule[] = [
  {
    does: 'who leaves the table with the papers keeps their place in the interviews',
    file: `${room}/storage.ts`,
    name: 'savePlacesDeclined',
    test: [acts, 'that was left on paper takes nothing from the interviews'],
    take: 'and stage = ${places.stage} and person_id = any',
    put: 'and ${places.stage}::text is not null and person_id = any',
  },
]

const entitled: readonly Rule[] = [
  {
    does: 'nobody’s score comes out of the tables before everybody’s of that stage are shown',
    file: `${room}/storage-scores.ts`,
    name: 'listShownScores',
    test: [acts, 'are shown to nobody before everybody locked, and then to all at once'],
    take: 'from evaluation.reveal r join evaluation.lock l on (l.place_id, l.call_id, l.stage) = (r.place_id, r.call_id, r.stage)',
    put: 'from evaluation.lock r join evaluation.lock l on (l.place_id, l.call_id, l.stage, l.person_id) = (r.place_id, r.call_id, r.stage, r.person_id)',
  },
  {
    does: 'there is no sheet of scores before they are shown, not for a commissioner either',
    file: `${room}/permissions.ts`,
    name: 'mayExportScores',
    test: [
      pages,
      'nobody sees a score before all have locked: not the commissioner, on no page and in no sheet',
    ],
    take: 'return permission.may && !loaded.shown ? no(say.notShown) : permission',
    put: 'return permission',
  },
  {
    does: 'scores are for those who scored and the core team',
    file: `${room}/permissions.ts`,
    name: 'mayReadScores',
    test: [
      pages,
      'is seen by the people of the project; others are told whose it is, other places find nothing',
    ],
    take: 'return isOne ? yes : outside(who, loaded, say.scorersOnly)',
    put: 'return isOne || loaded ? yes : outside(who, loaded, say.scorersOnly)',
  },
  {
    does: 'how scores count is one page for young people, adults and applicants',
    file: `${room}/permissions.ts`,
    name: 'mayReadRules',
    test: [pages, 'shows everybody the same rules of scoring in the same words, outside included'],
    take: 'return maySeeProject(who, loaded)',
    put: 'return mayWorkOnProject(who, loaded)',
  },
]

const declared: readonly Rule[] = [
  {
    does: 'no score before a declaration',
    file: `${room}/score.ts`,
    name: 'mayScore',
    test: [
      rules,
      'is refused without place, after leaving it, before opening, before declaring and when too close',
    ],
    take: "if (reading === 'declareFirst') return refuse({ text: words.declareFirst })",
    put: '',
  },
  {
    does: 'who is too close does not score',
    file: `${room}/score.ts`,
    name: 'mayScore',
    test: [
      rules,
      'is refused without place, after leaving it, before opening, before declaring and when too close',
    ],
    take: "if (reading === 'conflict') return refuse({ text: words.conflict })",
    put: '',
  },
  {
    does: 'being too close stays, whatever else is said',
    file: `${room}/score.ts`,
    name: 'readingOf',
    test: [rules, 'opens one application, and being too close closes it whatever was said before'],
    take: "return declared.some(({ conflict }) => conflict) ? 'conflict' : 'open'",
    put: "return 'open'",
  },
  {
    does: 'nothing of an application is loaded for a scorer before they declared',
    file: `${room}/pages/score-application.tsx`,
    name: 'scoreApplication',
    test: [
      pages,
      'an application shows the question about being too close first, with 403 and none of its words',
    ],
    take: "if (!mayScoreOne(who, story).may || reading !== 'open')",
    put: 'if (!mayScoreOne(who, story).may)',
  },
  {
    does: 'who is too close may not read it on any page any more',
    file: `${room}/acts.ts`,
    name: 'declare',
    test: [pages, 'is over for whoever is too close: content, files, scores and sheets'],
    take: 'await endReading(acting, applicationId, person)',
    put: 'void applicationId',
  },
  {
    does: 'nor see its scores',
    file: `${room}/pages/load-scores.ts`,
    name: 'loadShown',
    test: [pages, 'is over for whoever is too close: content, files, scores and sheets'],
    take: "all.filter(({ reading }) => reading === 'open')",
    put: 'all',
  },
  {
    does: 'and what they scored before they found out does not count',
    file: `${room}/storage-scores.ts`,
    name: 'listShownScores',
    test: [acts, 'made after scoring takes those scores out of what is shown'],
    take: 'd.person_id = s.person_id and d.conflict)',
    put: 'd.person_id = s.person_id and false)',
  },
  {
    does: 'who speaks for an applicant cannot say that nothing ties them to it',
    file: `${room}/acts.ts`,
    name: 'declare',
    test: [
      acts,
      'is not taken from somebody who speaks for the organisation itself, except that they are too close',
    ],
    take: 'if (!said.conflict && (await listRepresented(',
    put: 'if (false && (await listRepresented(',
  },
]

const locked: readonly Rule[] = [
  {
    does: 'scores are shown when everybody has locked, left or is written down as away',
    file: `${room}/score.ts`,
    name: 'mayReveal',
    test: [rules, 'waits for everybody who has not left, locked or been written down as away'],
    take: 'if (awaited > 0) return refuse({ text: words.waitsFor(awaited) })',
    put: '',
  },
  {
    does: 'and the database keeps that',
    file: 'migrations/0077-evaluation-listeners.sql',
    name: 'evaluation.reveal_when_all_locked',
    test: [acts, 'are shown to nobody before everybody locked, and then to all at once'],
    take: "raise exception 'scores are shown when everybody has locked theirs' using errcode = 'restrict_violation';",
    put: 'null;',
  },
  {
    does: 'a locked score stays as it is, in the database too',
    file: migration,
    name: 'evaluation.lock',
    test: [acts, 'lock when all are given with their reasons, and stay as they are'],
    take: "raise exception 'a locked score stays as it is' using errcode = 'restrict_violation';",
    put: 'null;',
  },
  {
    does: 'a score is locked with its reason',
    file: `${room}/score.ts`,
    name: 'mayLock',
    test: [rules, 'is refused while a declaration, a score or a reason is missing'],
    take: 'if (unreasoned > 0) problems.push({ text: words.stillReasons(unreasoned) })',
    put: '',
  },
  {
    does: 'only what was published is scored',
    file: `${room}/score.ts`,
    name: 'mayScore',
    test: [
      rules,
      'is refused without place, after leaving it, before opening, before declaring and when too close',
    ],
    take: 'if (!criterion) return refuse({ text: words.unknownCriterion })',
    put: 'if (!criterion) return refuse({ text: words.noPlace })',
  },
  {
    does: 'scores two or more apart wait to be talked over',
    file: `${scores}/point.ts`,
    name: 'pointsOn',
    test: [
      arithmetic,
      'one apart is counted; two apart waits to be talked over, and then the agreed value counts',
    ],
    take: 'waits: agreed === undefined && spread >= talkOverFrom',
    put: 'waits: false',
  },
  {
    does: 'nothing has a place while something waits',
    file: `${scores}/standing.ts`,
    name: 'standingsOf',
    test: [arithmetic, 'no application has a place while one of them waits to be talked over'],
    take: 'const isPlaced = standing.complete && !anyWaits',
    put: 'const isPlaced = standing.complete',
  },
  {
    does: 'what was agreed has its reason',
    file: `${room}/moderation.ts`,
    name: 'mayModerate',
    test: [
      acts,
      'wait, are agreed on by people who gave them and were there, and stay beside what was agreed',
    ],
    take: "if (said.reason.trim() === '') problems.push({ field: 'reason', text: words.agreedReason })",
    put: '',
  },
  {
    does: 'where young people’s scores count, one of them was there',
    file: `${room}/moderation.ts`,
    name: 'mayModerate',
    test: [
      acts,
      'wait, are agreed on by people who gave them and were there, and stay beside what was agreed',
    ],
    take: "problems.push({ field: 'present', text: words.youngPresent })",
    put: 'problems.push(...[])',
  },
  {
    does: 'what was agreed is not changed afterwards',
    file: migration,
    name: 'evaluation.moderation',
    test: [
      acts,
      'wait, are agreed on by people who gave them and were there, and stay beside what was agreed',
    ],
    take: "call platform.wall('evaluation.moderation', 'select, insert')",
    put: "call platform.wall('evaluation.moderation')",
  },
  {
    does: 'what young people lead counts their scores alone',
    file: `${scores}/score.ts`,
    name: 'counting',
    test: [arithmetic, 'what young people lead counts their scores alone, whatever adults gave'],
    take: "return criterion.ledBy === 'youngPeople' ? scores.filter(({ young }) => young) : scores",
    put: 'return criterion ? scores : []',
  },
  {
    does: 'young people’s scores carry the published share of the whole',
    file: `${scores}/score.ts`,
    name: 'youngPart',
    test: [
      arithmetic,
      'young people’s share of the whole is the published one: what they lead, and of the rest just so much',
    ],
    take: "part: Math.min(whole, Math.max(0, youngWeight - led('youngPeople')))",
    put: 'part: 0',
  },
  {
    does: 'the exported sheet holds everything a total is made of',
    file: `${room}/sheet.ts`,
    name: 'scoresSheet',
    test: [pages, 'recompute every total by the published rule, from the scores alone'],
    take: 'agreed?.value,',
    put: 'undefined,',
  },
]

/** Who may read and score, that scores stay private until all are in, and that their sum can be checked. */
export const ofEvaluation: readonly Promised[] = [
  { number: '5', says: 'Leaving one matter to others takes nothing away anywhere else.', rules: leaving },
  {
    number: '7',
    says: 'Applications and scores are seen by those entitled to them, and everybody scores by the same rules in the same words.',
    rules: entitled,
  },
  {
    number: '20',
    says: 'Nobody scores before they have declared; who is too close to an application neither reads nor scores it.',
    rules: declared,
  },
  {
    number: '21',
    says: 'Scores lock before they are shown, what is agreed afterwards has its reason, and every total can be worked out again from what is exported.',
    rules: locked,
  },
]
