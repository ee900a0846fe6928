import { z } from 'zod'
import { findDoor, removeDoor } from '#commons/places'
import { checked, page, seeOther } from '#platform/http'
import { Button, ButtonLink, Checkboxes, Form } from '#ui'
import { endSessions } from '../acts.ts'
import { mayComeAndGo } from '../permissions.ts'
import { removeSession } from '../storage.ts'
import { words } from '../words.ts'

/** "Finish and clear": ends the session here and takes everything of ours off this device. */
export const signOut = page({
  path: '/{place}/sign-out',
  load: async () => ({}),
  may: mayComeAndGo,
  show: (ask) => {
    const say = words.in(ask.language).signOut
    return {
      title: say.title,
      density: 'participant',
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="finish">
            {ask.who.kind !== 'nobody' && (
              <Checkboxes
                name="everywhere"
                label={say.else}
                choices={[{ value: 'yes', text: say.everywhere }]}
              />
            )}
            <Button>{say.button}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    finish: act({
      form: () => z.object({ everywhere: checked() }),
      do: async (ask, _loaded, { everywhere }) => {
        const token = ask.cookie('session')
        if (token) {
          const hash = ask.secretHash('session', token)
          const door = await findDoor(ask.tx, 'session', hash)
          if (door?.place === ask.place.slug) {
            await removeDoor(ask.tx, hash)
            await removeSession(ask.tx, ask.place.id, door.subject)
          }
        }
        if (everywhere && ask.who.kind !== 'nobody') await endSessions(ask, ask.who.person)
        ask.clearBrowser()
        return seeOther(`/${ask.place.slug}/finished`)
      },
      again: (ask) => ask.clearBrowser(),
    }),
  }),
})

export const finished = page({
  path: '/{place}/finished',
  load: async () => ({}),
  may: mayComeAndGo,
  show: (ask) => {
    const say = words.in(ask.language).finished
    return {
      title: say.title,
      density: 'participant',
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.body}</p>
          <ButtonLink href={`/${ask.place.slug}`}>{say.next}</ButtonLink>
        </>
      ),
    }
  },
})
