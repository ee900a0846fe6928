import { z } from 'zod'
import { listOffersTo, standingOf } from '#commons/recognition'
import { dateOf } from '#platform/clock'
import { hiddenId, page, seeOther, text, whenGiven } from '#platform/http'
import { ErrorSummary } from '#ui'
import { takeThanks } from '../acts-after.ts'
import { askNext, beginInterview, endInterview, leads, noteFollowUp } from '../acts-live.ts'
import { listChosenQuestions } from '../acts-questions.ts'
import { mayMeetApplicant } from '../permissions.ts'
import { listFollowUps } from '../storage-interviews.ts'
import { listSpokenReasons } from '../storage-reasons.ts'
import { words as rules } from '../words.ts'
import { words } from '../words-live.ts'
import { findMeeting } from './meeting.ts'
import { After, Before, Room } from './moments.tsx'

/** The room: one question, big; who asks it; how time stands, in words. Everybody there sees the same page. */
export const holdInterview = page({
  path: '/{place}/projects/{cycle}/interviews/{interview}',
  load: async (ask) => {
    const meeting = await findMeeting(ask)
    if (!meeting) return undefined
    const { tx, place } = ask
    const { call, interview, me, young, reading } = meeting
    const offers = interview.heldAt && young && me ? await listOffersTo(tx, place.id, me) : []
    const thanks = offers.find(({ subject, takenBackAt }) => subject?.id === interview.id && !takenBackAt)
    return {
      ...meeting,
      questions: await listChosenQuestions(tx, place.id, call.id),
      followUps: await listFollowUps(tx, place.id, call.id, interview.id),
      spoken:
        interview.heldAt && me === interview.supporter
          ? (await listSpokenReasons(tx, place.id, interview.id)).filter((one) => one.words === undefined)
              .length
          : 0,
      isLeading: leads(interview, { person: me, young, open: reading === 'open' }),
      thanked: thanks && standingOf(thanks, dateOf(ask.now)),
    }
  },
  may: mayMeetApplicant,
  show: (ask, loaded) => {
    const say = words.in(ask.language).live
    const title = say.title(loaded.applicant?.name ?? '')
    const { cycle, project, interview } = loaded
    return {
      title,
      density: 'participant',
      cycle,
      unlisted: true,
      back: { href: `${project}/interviews`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          {!interview.begunAt && <Before ask={ask} {...loaded} title={title} />}
          {interview.begunAt && !interview.heldAt && <Room ask={ask} {...loaded} title={title} />}
          {interview.heldAt && <After ask={ask} {...loaded} title={title} />}
        </>
      ),
    }
  },
  acts: (act) => ({
    begin: act({
      form: () => z.object({}),
      do: async (ask, { call, interview, here }) => {
        const ruling = await beginInterview(ask, call, interview.id, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(here) : ruling
      },
    }),
    next: act({
      form: (ask) => z.object({ question: hiddenId(rules.in(ask.language).rules.notInOrder) }),
      do: async (ask, { call, interview, here }, { question }) => {
        const ruling = await askNext(ask, call, interview.id, question, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(here) : ruling
      },
    }),
    note: act({
      form: () => z.object({ question: whenGiven(text({ most: 60 })), words: text({ most: 2000 }) }),
      do: async (ask, { call, interview, questions, here }, noted) => {
        const question = questions.find(({ id }) => id === noted.question)?.id
        const ruling = await noteFollowUp(
          ask,
          call,
          interview.id,
          { ...noted, question },
          rules.in(ask.language).rules,
        )
        return ruling.ok ? seeOther(here) : ruling
      },
    }),
    end: act({
      form: () => z.object({ notAsked: text({ most: 500 }) }),
      do: async (ask, { call, interview, here }, { notAsked }) => {
        const ruling = await endInterview(ask, call, interview.id, notAsked, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(here) : ruling
      },
    }),
    thanks: act({
      form: () => z.object({}),
      do: async (ask, { call, interview, here }) => {
        const ruling = await takeThanks(ask, call, interview.id, rules.in(ask.language).rules)
        return ruling.ok ? seeOther(here) : ruling
      },
    }),
  }),
})
