// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const room = 'src/planning/interviews'
const acts = `${room}/acts.test.ts`
const pages = `${room}/pages/interviews-pages.test.ts`
const questions = `${room}/question.test.ts`
const held = `${room}/interview.test.ts`
const rota = `${room}/rota.test.ts`
const everyNight =
  'every night takes what was spoken a week ago, in every place, and the ledger says that it went'
const recordings = `${room}/recording.test.ts`

/** Questions, rooms and reasons that are young people's own, in the same words for everybody. */
export const ofInterviews: readonly Promised[] = [
  {
    number: '4',
    says: 'Where young people hold a right, nothing is decided without them.',
    rules: [
      {
        does: 'no question is on the list that no young person tapped, an adult’s suggestion included',
        file: `${room}/question.ts`,
        name: 'mayPutList',
        test: [
          questions,
          'the list holds at most six different questions, each with a young person’s tap, before anybody is asked',
        ],
        take: "else if (question.taps.length === 0) problems.push({ field: 'list', text: words.noTap(question.words) })",
        put: '',
      },
      {
        does: 'a list that waits for young people’s decision counts for nothing until it chose it',
        file: `${room}/question.ts`,
        name: 'isChosen',
        test: [questions, 'a list that waits for a decision counts only when that very decision chose it'],
        take: 'return decision?.closedAt !== undefined && decision.chosen.includes(choice.decision.option)',
        put: 'return decision?.closedAt !== undefined',
      },
      {
        does: 'an adult has a part in the room only from a young person',
        file: `${room}/rota.ts`,
        name: 'mayStand',
        test: [rota, 'an adult chairs, asks or keeps time only where a young person asked them'],
        take: 'else if (!seat.young && !facts.byYoungPerson && !facts.askedBefore.has(`${person} ${field}`))',
        put: 'else if (field === person)',
      },
    ],
  },
  {
    number: '7',
    says: 'Applications and scores are seen by those entitled to them, and everybody scores by the same rules in the same words.',
    rules: [
      {
        does: 'a spoken reason is heard by whoever spoke it and their supporter, and by nobody else',
        file: `${room}/recording.ts`,
        name: 'mayHear',
        test: [
          recordings,
          'whoever spoke and the supporter hear it; nobody else, and nobody without a name in the room',
        ],
        take: 'return person !== undefined && (person === reason.person || person === interview.supporter)',
        put: 'return person !== undefined && reason.person !== interview.supporter',
      },
      {
        does: 'what one says about how it was is read by nobody else',
        file: `${room}/storage-words.ts`,
        name: 'findDebrief',
        test: [acts, 'how it was stays with whoever says it; what to change is read without a name'],
        take: 'select how, change from interviews.debrief where place_id = ${placeId} and person_id = ${person}',
        put: 'select how, change from interviews.debrief where place_id = ${placeId} and ${person} <> id::text',
      },
      {
        does: 'a digest is checked by another person than the one who wrote it',
        file: `${room}/digest.ts`,
        name: 'mayCheckDigest',
        test: [
          `${room}/digest.test.ts`,
          'nobody checks what they wrote themselves, and nothing is checked twice',
        ],
        take: 'return by === undefined || by === digest.by ?',
        put: 'return by === undefined ?',
      },
    ],
  },
  {
    number: '8',
    says: 'Nothing beside a name says why somebody is here, nothing stored says so, and nobody keeps a register of who came.',
    rules: [
      {
        does: 'a recording is gone in the moment it is written down',
        file: `${room}/storage-reasons.ts`,
        name: 'saveWrittenDown',
        test: [acts, 'a spoken reason is heard by two people, written down, and then the recording is gone'],
        take: 'delete from interviews.recording where place_id = ${placeId} and reason_id = ${id}',
        put: 'update interviews.recording set type = type where place_id = ${placeId} and reason_id = ${id}',
      },
    ],
  },
  {
    number: '27',
    says: 'Records are neither destroyed before their time nor kept after it without a reason.',
    rules: [
      {
        does: 'a recording nobody wrote down goes in the night after a week, and the ledger says so',
        file: `${room}/storage-reasons.ts`,
        name: 'listForgottenReasons',
        test: [acts, everyNight],
        take: "s.said_at < clock.now(${placeId}) - interval '7 days'",
        put: "s.said_at < clock.now(${placeId}) - interval '700 days'",
      },
      {
        does: 'and not before',
        file: `${room}/storage-reasons.ts`,
        name: 'listForgottenReasons',
        test: [acts, everyNight],
        take: "and s.said_at < clock.now(${placeId}) - interval '7 days'",
        put: 'and clock.now(${placeId}) is not null',
      },
    ],
  },
  {
    number: '20',
    says: 'Nobody scores before they have declared; who is too close to an application neither reads nor scores it.',
    rules: [
      {
        does: 'who is too close to an applicant is off that interview’s rota',
        file: `${room}/rota.ts`,
        name: 'without',
        test: [acts, 'a conflict takes somebody off that interview’s rota, and keeps them off'],
        take: 'const stays = (person: string | undefined) => person !== undefined && !gone.has(person)',
        put: 'const stays = (person: string | undefined) => person !== undefined && gone.size >= 0',
      },
      {
        does: 'and off all of its pages',
        file: `${room}/permissions.ts`,
        name: 'mayMeetApplicant',
        test: [pages, 'somebody who is too close is off that interview’s pages; the others go on'],
        take: "const permission = mayTakePart(who, loaded) return permission.may && loaded.reading === 'conflict' ? no(say.conflict) : permission",
        put: 'return mayTakePart(who, loaded)',
      },
    ],
  },
  {
    number: '22',
    says: 'Every applicant invited gets the same information, and every answer goes to all.',
    rules: [
      {
        does: 'everybody is asked the same questions in the same order',
        file: `${room}/interview.ts`,
        name: 'mayAsk',
        test: [held, 'questions come in their order, one after the other, the same for everybody'],
        take: 'return now?.id === question ? allow(now) : refuse({ text: words.notInOrder })',
        put: 'return now ? allow(now) : refuse({ text: words.notInOrder })',
      },
      {
        does: 'a question that was left out is said, with its reason',
        file: `${room}/interview.ts`,
        name: 'mayEnd',
        test: [held, 'it ends when all were asked; before that only with the reason'],
        take: "return why === '' ? refuse({ field: 'notAsked', text: words.sayWhyNotAsked(left) }) : allow(why)",
        put: 'return allow(why)',
      },
      {
        does: 'nobody outside knows the questions before the last applicant was asked',
        file: `${room}/interview.ts`,
        name: 'areOver',
        test: [
          held,
          'the questions may be known to all once the last applicant was met, and not one interview sooner',
        ],
        take: 'return plan.length > 0 && plan.every(({ heldAt }) => heldAt !== undefined)',
        put: 'return plan.some(({ heldAt }) => heldAt !== undefined)',
      },
      {
        does: 'the list stays as it is once anybody was asked',
        file: `${room}/question.ts`,
        name: 'mayPutList',
        test: [
          questions,
          'the list holds at most six different questions, each with a young person’s tap, before anybody is asked',
        ],
        take: 'if (facts.hasBegun) return refuse({ text: words.begun })',
        put: '',
      },
    ],
  },
]
