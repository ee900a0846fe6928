import { z } from 'zod'
import { findDoor } from '#commons/places'
import { page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ErrorSummary, Form, TextInput } from '#ui'
import { startSession } from '../acts.ts'
import { mayComeAndGo } from '../permissions.ts'
import { mayBeKnownAs } from '../person.ts'
import { findOpenLink, saveLinkUsed, saveName } from '../storage.ts'
import { words } from '../words.ts'

/** The address in a one-time link: exchanged for a cookie at once, so that no history keeps it. */
export const openLink = page({
  path: '/{place}/join/{code}',
  load: async (ask) => {
    ask.setCookie('challenge', `link ${ask.params.code}`)
    return {}
  },
  may: mayComeAndGo,
  forward: (ask) => `/${ask.params.place}/join`,
})

/** Coming in by a one-time link: only the tap uses it, so that a mail program's preview does not. */
export const joinPlace = page({
  path: '/{place}/join',
  load: async (ask) => {
    const kept = ask.cookie('challenge')
    const token = kept?.startsWith('link ') ? kept.slice(5) : ''
    const door = await findDoor(ask.tx, 'link', ask.secretHash('link', token))
    if (door?.place !== ask.place.slug) return { link: undefined, person: undefined }
    const person = await findOpenLink(ask.tx, ask.place.id, door.subject)
    return { link: person && door.subject, person }
  },
  may: mayComeAndGo,
  show: (ask, { person }) => {
    const say = words.in(ask.language).join
    return {
      title: say.title,
      density: 'public',
      unlisted: true,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          {person ? (
            <>
              <p class="lead">
                {person.standing === 'participant' ? say.leadCard(ask.place.name) : say.lead(ask.place.name)}
              </p>
              <Form view={ask.form} act="join">
                <TextInput name="knownAs" label={say.name} value={person.knownAs ?? ''} />
                <Button>{say.button}</Button>
              </Form>
            </>
          ) : (
            <p>{say.used}</p>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    join: act({
      form: (ask) => z.object({ knownAs: text({ needed: words.in(ask.language).rules.needed, most: 200 }) }),
      do: async (ask, { link, person }, { knownAs }) => {
        const say = words.in(ask.language)
        const name = mayBeKnownAs(knownAs, say.rules)
        if (!name.ok) return name
        if (!link || !person || !(await saveLinkUsed(ask.tx, ask.place.id, link)))
          return refuse({ text: say.join.used })
        await saveName(ask.tx, ask.place.id, person.id, name.value)
        const session = await startSession(ask, person)
        ask.setCookie('session', session.token, session.days)
        ask.setCookie('challenge', '')
        ask.record({ act: 'people.come-in', subject: { kind: 'person', id: person.id } })
        return seeOther(`/${ask.place.slug}/account`)
      },
    }),
  }),
})
