import { z } from 'zod'
import { page, seeOther, text } from '#platform/http'
import { Button, ErrorSummary, Form, Notice, TextInput } from '#ui'
import { join, makeLink } from '../acts.ts'
import { mayInviteStaff } from '../permissions.ts'
import { mayBeKnownAs } from '../person.ts'
import { words } from '../words.ts'

/** The people who keep a place invite others to work in it: a link that works once. */
export const inviteStaff = page({
  path: '/{place}/invite-staff',
  load: async (ask) => {
    const kept = ask.cookie('challenge')
    return { made: kept?.startsWith('made ') ? kept.slice(5) : undefined }
  },
  may: mayInviteStaff,
  show: (ask, { made }) => {
    const say = words.in(ask.language).invite
    return {
      title: say.title,
      density: 'staff',
      unlisted: true,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p>{say.lead}</p>
          {made && (
            <Notice title={say.made} tone="done">
              <p>
                <code>{made}</code>
              </p>
              <p>{say.once}</p>
            </Notice>
          )}
          <Form view={ask.form} act="invite">
            <TextInput name="knownAs" label={say.name} />
            <Button>{say.button}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    invite: act({
      form: (ask) => z.object({ knownAs: text({ needed: words.in(ask.language).rules.needed, most: 200 }) }),
      do: async (ask, _loaded, { knownAs }) => {
        const name = mayBeKnownAs(knownAs, words.in(ask.language).rules)
        if (!name.ok) return name
        const person = await join(ask, { standing: 'staff', knownAs: name.value })
        ask.setCookie('challenge', `made ${await makeLink(ask, person.id)}`)
        return seeOther(`/${ask.place.slug}/invite-staff`)
      },
    }),
  }),
})
