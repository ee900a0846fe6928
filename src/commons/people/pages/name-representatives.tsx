import { z } from 'zod'
import { findOrganisation } from '#commons/organisations'
import { longDate } from '#platform/clock'
import { hiddenId, page, seeOther, text } from '#platform/http'
import { Button, EmptyState, ErrorSummary, Form, Hidden, Notice, Rows, TextInput } from '#ui'
import { join, makeLink } from '../acts.ts'
import { represent, standDown } from '../acts-representatives.ts'
import { mayNameRepresentatives } from '../permissions.ts'
import { mayBeKnownAs } from '../person.ts'
import { listNames } from '../storage.ts'
import { listWhoSpeaks } from '../storage-representatives.ts'
import { words } from '../words.ts'

/** Who speaks for an organisation: they let others in and stand down; staff stand down whoever should not. */
export const nameRepresentatives = page({
  path: '/{place}/providers/{organisation}/people',
  load: async (ask) => {
    const { tx, place } = ask
    const organisation = await findOrganisation(tx, place.id, ask.params.organisation)
    if (!organisation) return undefined
    const speaking = await listWhoSpeaks(tx, place.id, organisation.id)
    const names = await listNames(
      tx,
      place.id,
      speaking.map(({ person }) => person),
    )
    const kept = ask.cookie('challenge')
    const made = kept?.startsWith('made ') ? kept.slice(5) : undefined
    return { organisation, speaking, names, made, record: place.record }
  },
  may: mayNameRepresentatives,
  show: (ask, { organisation, speaking, names, made }) => {
    const say = words.in(ask.language).representatives
    return {
      title: say.title(organisation.name),
      density: 'staff',
      unlisted: true,
      back: { href: `/${ask.place.slug}/providers/${organisation.id}`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1 dir="auto">{say.title(organisation.name)}</h1>
          <p class="lead">{say.lead}</p>
          {made && (
            <Notice title={say.made} tone="done">
              <p>
                <code>{made}</code>
              </p>
              <p>{say.once}</p>
            </Notice>
          )}
          {speaking.length === 0 ? (
            <EmptyState sentence={say.none} />
          ) : (
            <Rows
              rows={speaking.map(({ person, since }) => {
                const name = names.get(person) ?? say.somebody
                return {
                  name,
                  note: say.since(longDate(since)),
                  acts: (
                    <Form view={ask.form} act="standDown" id={`p${person.slice(-8)}`}>
                      <Hidden name="person" value={person} />
                      <Button kind="secondary" small hidden={say.endHidden(name)}>
                        {say.end}
                      </Button>
                    </Form>
                  ),
                }
              })}
            />
          )}
          <section class="section">
            <h2>{say.invite}</h2>
            <p>{say.inviteLead}</p>
            <Form view={ask.form} act="invite">
              <TextInput name="knownAs" label={say.inviteName} />
              <Button>{say.inviteButton}</Button>
            </Form>
          </section>
        </>
      ),
    }
  },
  acts: (act) => ({
    invite: act({
      form: (ask) => z.object({ knownAs: text({ needed: words.in(ask.language).rules.needed, most: 200 }) }),
      do: async (ask, { organisation }, { knownAs }) => {
        const name = mayBeKnownAs(knownAs, words.in(ask.language).rules)
        if (!name.ok) return name
        const person = await join(ask, { standing: 'participant', knownAs: name.value })
        await represent(ask, person.id, organisation.id)
        ask.setCookie('challenge', `made ${await makeLink(ask, person.id)}`)
        return seeOther(`/${ask.place.slug}/providers/${organisation.id}/people`)
      },
    }),
    standDown: act({
      form: (ask) => z.object({ person: hiddenId(words.in(ask.language).rules.needed) }),
      do: async (ask, { organisation }, { person }) => {
        await standDown(ask, person, organisation.id)
        const own = ask.who.kind === 'participant' && ask.who.person === person
        const root = `/${ask.place.slug}/providers/${organisation.id}`
        return seeOther(own ? root : `${root}/people`)
      },
    }),
  }),
})
