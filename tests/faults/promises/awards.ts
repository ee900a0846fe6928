// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const awards = 'src/planning/awards'
const acts = `${awards}/acts.test.ts`
const rules = `${awards}/award.test.ts`

/** What holds from a group's decision to the moment everybody is told who gets the money. */
export const ofAwards: readonly Promised[] = [
  {
    number: '4',
    says: 'Where young people hold a decision it does not close without them; an override is on listed grounds, told to them first, and published with their reply.',
    rules: [
      {
        does: 'an award is prepared only from a decision that those who hold its right closed',
        file: `${awards}/award.ts`,
        name: 'holds',
        test: [rules, 'an override stops everything from the moment the group is told of it'],
        take: 'if (!decision?.closedAt) return refuse({ text: words.notDecided })',
        put: 'if (!decision) return refuse({ text: words.notDecided })',
      },
      {
        does: 'nothing is signed or sent on once an officer has told the group they will not follow',
        file: `${awards}/award.ts`,
        name: 'holds',
        test: [rules, 'an override stops everything from the moment the group is told of it'],
        take: '!stands(decision) || decision.override !== undefined',
        put: '!stands(decision)',
      },
    ],
  },
  {
    number: '7',
    says: 'People see the bids, scores and adults’ talk they are entitled to and no others, in words they understand.',
    rules: [
      {
        does: 'an applicant reads their own summary once it is sent, and for everybody outside it does not exist',
        file: `${awards}/permissions.ts`,
        name: 'mayReadSummary',
        test: [
          `${awards}/pages/awards-pages.test.ts`,
          'an applicant reads their own letter once it is sent, and nobody else’s, ever',
        ],
        take: 'if (loaded.isTheirs && loaded.summary.sentAt) return yes',
        put: 'if (loaded.isTheirs) return yes',
      },
      {
        does: 'the question everybody can see names no applicant',
        file: `${awards}/acts.ts`,
        name: 'putAward',
        test: [acts, 'has an answer for every application by its letter, one for none, and no names'],
        take: '...applicants.map(({ application, letter }) => ({ id: application, text: say.optionText(letter),',
        put: '...applicants.map(({ application, letter, organisation }) => ({ id: application, text: `${say.optionText(letter)} ${organisation.name}`,',
      },
      {
        does: 'nor do the reasons, which are public before applicants have heard',
        file: `${awards}/award.ts`,
        name: 'mayDecideSo',
        test: [
          rules,
          'the reasons name no applicant, however the name is written; a part of a word is no name',
        ],
        take: 'const named = facts.names.find((name) => mentions(facts.reasons, name))',
        put: 'const named = facts.names.find((name) => facts.reasons.includes(name))',
      },
    ],
  },
  {
    number: '20',
    says: 'No score before a declaration; whoever is too close neither sees nor scores.',
    rules: [
      {
        does: 'whoever is too close to an applicant does not sign for them',
        file: `${awards}/award.ts`,
        name: 'maySign',
        test: [acts, 'is not for somebody who has something to do with the applicant'],
        take: 'if (facts.hasInterest) return refuse({ text: words.interest })',
        put: '',
      },
      {
        does: 'nor reads its points and reasons in a summary',
        file: `${awards}/permissions.ts`,
        name: 'mayReadSummary',
        test: [
          `${awards}/pages/awards-pages.test.ts`,
          'somebody with an interest in an applicant does not see its points and reasons here either',
        ],
        take: 'if (!mayShapeProject(who, loaded).may) return hidden return loaded.hasInterest ? no(say.interest) : yes',
        put: 'return mayShapeProject(who, loaded).may ? yes : hidden',
      },
    ],
  },
  {
    number: '23',
    says: 'Every applicant whose application was read gets a summary of the reasons before the award is announced.',
    waits: 'What the law asks a summary in a contract’s award to hold.',
    rules: [
      {
        does: 'nobody is told before the last applicant was',
        file: `${awards}/award.ts`,
        name: 'mayPublish',
        test: [rules, 'everybody is told only after the last applicant was'],
        take: 'if (missing > 0) problems.push({ text: words.summariesMissing(missing) })',
        put: '',
      },
      {
        does: 'all summaries go in the same moment, approved every one',
        file: `${awards}/acts-summaries.ts`,
        name: 'sendSummaries',
        test: [acts, 'all go in the same moment or none does, and then they stay as they are'],
        take: 'if (missing > 0) return refuse({ text: say.notApproved(missing) })',
        put: '',
      },
      {
        does: 'a summary that was sent stays as it was sent, whoever asks the database',
        file: 'migrations/0068-awards.sql',
        name: 'awards.stay_as_sent',
        test: [acts, 'all go in the same moment or none does, and then they stay as they are'],
        take: 'if pg_trigger_depth() = 1 and old.sent_at is not null then',
        put: 'if false then',
      },
    ],
  },
  {
    number: '24',
    says: 'An award becomes an agreement only after its approvals, a look at interests, the commitment of the money and what has to be announced.',
    waits:
      'The waiting period between a contract’s award and its signature, its notices, and the review of interests the law asks for. A grant has none of them.',
    rules: [
      {
        does: 'it is signed only when nothing on the list before the signature is open',
        file: `${awards}/award.ts`,
        name: 'maySign',
        test: [
          rules,
          'nobody signs what they wrote down, what they have an interest in, or before the list is settled',
        ],
        take: 'if (facts.open > 0) return refuse({ text: words.notReady })',
        put: '',
      },
      {
        does: 'scores that lie far apart keep the list open until they are talked over',
        file: `${awards}/checklist.ts`,
        name: 'checklist',
        test: [acts, 'waits for scores far apart to be talked over, and for nothing once all is settled'],
        take: "{ about: 'spread', state: state(facts.talkedOver) }",
        put: "{ about: 'spread', state: 'met' }",
      },
      {
        does: 'only an announced award is ready to become an agreement',
        file: `${awards}/award.ts`,
        name: 'isReadyForAgreement',
        test: [acts, 'is another person’s than whoever wrote it down, and says under which promise'],
        take: 'award.signedAt !== undefined && award.publishedAt !== undefined',
        put: 'award.signedAt !== undefined',
      },
      {
        does: 'an announced award stays as it was announced, whoever asks the database',
        file: 'migrations/0068-awards.sql',
        name: 'awards.stay_as_announced',
        test: [acts, 'waits for the signature and for every applicant’s summary, then happens once'],
        take: 'if pg_trigger_depth() = 1 and exists ( select from awards.announcement a where a.place_id = old.place_id and a.call_id = old.call_id) then',
        put: 'if false then',
      },
    ],
  },
  {
    number: '25',
    says: 'No more is promised than there is, and no more paid than was agreed.',
    rules: [
      {
        does: 'what is promised, other calls counted, stays within the project’s money',
        file: `${awards}/award.ts`,
        name: 'mayPrepare',
        test: [rules, 'the sum of what is promised stays within the call and within the pot, to the penny'],
        take: 'if (total > left) problems.push({ field, text: words.moreThanPot(pounds(Math.max(0, left))) })',
        put: '',
      },
      {
        does: 'and within what the call said',
        file: `${awards}/award.ts`,
        name: 'mayPrepare',
        test: [acts, 'is within what the call said: the last pound is there, one more is not'],
        take: 'if (total > facts.callPence) problems.push({ field, text: words.moreThanCall(pounds(facts.callPence)) })',
        put: '',
      },
      {
        does: 'two promises at the same moment wait for each other',
        file: `${awards}/storage.ts`,
        name: 'findPromisedToChange',
        test: [
          acts,
          'two promises at the same moment do not both see the same rest: the second waits for the first',
        ],
        take: 'await sql`select pg_advisory_xact_lock(hashtextextended(${`awards ${cycleId}`}, 0))`.execute(tx.kysely)',
        put: '',
      },
    ],
  },
  {
    number: '28',
    says: 'The ledger is only ever added to, time is the server’s, and nobody approves their own.',
    rules: [
      {
        does: 'whoever wrote an award down does not sign it',
        file: `${awards}/award.ts`,
        name: 'maySign',
        test: [acts, 'is another person’s than whoever wrote it down, and says under which promise'],
        take: 'facts.by === undefined || facts.by === facts.award.preparedBy',
        put: 'facts.by === undefined',
      },
      {
        does: 'the database keeps the two apart as well',
        file: 'migrations/0068-awards.sql',
        name: 'awards.award',
        test: [acts, 'the database itself keeps two people apart'],
        take: 'check (signed_by is null or signed_by is distinct from prepared_by),',
        put: '',
      },
      {
        does: 'whoever wrote a summary last does not approve it',
        file: `${awards}/summary.ts`,
        name: 'mayApprove',
        test: [acts, 'are approved by another person than whoever wrote them last, and anew after a change'],
        take: 'by === undefined || by === summary.editedBy',
        put: 'by === undefined',
      },
      {
        does: 'words that changed after somebody read them are not approved by that somebody',
        file: `${awards}/storage-summaries.ts`,
        name: 'saveApproved',
        test: [acts, 'are approved by another person than whoever wrote them last, and anew after a change'],
        take: 'and application_id = ${approval.applicationId} and version = ${approval.version}',
        put: 'and application_id = ${approval.applicationId}',
      },
    ],
  },
]
