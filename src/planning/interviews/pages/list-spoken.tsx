import { page } from '#platform/http'
import { Rows } from '#ui'
import { mayMeetApplicant } from '../permissions.ts'
import { listSpokenReasons } from '../storage-reasons.ts'
import { words } from '../words-live.ts'
import { findMeeting } from './meeting.ts'

/** For the supporter: whose spoken reasons wait to be written down. Everybody else sees only their own. */
export const listSpoken = page({
  path: '/{place}/projects/{cycle}/interviews/{interview}/spoken',
  load: async (ask) => {
    const meeting = await findMeeting(ask)
    if (!meeting) return undefined
    const { interview, me } = meeting
    const all = await listSpokenReasons(ask.tx, ask.place.id, interview.id)
    return {
      ...meeting,
      waiting: all.filter(
        ({ person, words: written }) =>
          person === me || (me === interview.supporter && written === undefined),
      ),
    }
  },
  may: mayMeetApplicant,
  show: (ask, { cycle, here, waiting, seats }) => {
    const say = words.in(ask.language).spoken
    return {
      title: say.list,
      density: 'participant',
      cycle,
      unlisted: true,
      back: { href: here, text: say.back },
      main: (
        <>
          <h1>{say.list}</h1>
          <p class="lead">{waiting.length === 0 ? say.none : say.listLead}</p>
          <Rows
            rows={waiting.map(({ id, person }) => ({
              name: <a href={`${here}/spoken/${id}`}>{say.listItem(seats.name(person) ?? '')}</a>,
            }))}
          />
        </>
      ),
    }
  },
})
