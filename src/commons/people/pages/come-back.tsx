import { z } from 'zod'
import { findDoor } from '#commons/places'
import { type Ask, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, ErrorSummary, Form, TextInput } from '#ui'
import { startSession } from '../acts.ts'
import { mayComeAndGo } from '../permissions.ts'
import { findPersonByCard } from '../storage.ts'
import { words } from '../words.ts'

/** Coming back on any phone: by the six words of a card. Works with autocorrect, capitals and spaces. */
export const comeBack = page({
  path: '/{place}/return',
  load: async () => ({}),
  may: mayComeAndGo,
  show: (ask) => {
    const say = words.in(ask.language).comeBack
    return {
      title: say.title,
      density: 'participant',
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="comeBack">
            <TextInput name="code" label={say.code} hint={say.codeHint} spellcheck={false} />
            <Button>{say.button}</Button>
          </Form>
          <p>
            {say.staff} <a href={`/${ask.place.slug}/sign-in`}>{say.staffLink}</a>
          </p>
        </>
      ),
    }
  },
  acts: (act) => ({
    comeBack: act({
      form: (ask) => z.object({ code: text({ needed: words.in(ask.language).comeBack.unknown, most: 200 }) }),
      do: (ask, _loaded, { code }) => comeIn(ask, code),
    }),
  }),
})

/** The square on the card. Its address is exchanged for a cookie at once, so that no history keeps the words. */
export const scanCard = page({
  path: '/{place}/c/{code}',
  load: async (ask) => {
    ask.setCookie('challenge', `card ${ask.params.code}`)
    return {}
  },
  may: mayComeAndGo,
  forward: (ask) => `/${ask.params.place}/hello`,
})

/** A card found by somebody else shows this and nothing more, until the code *and* a tap. */
export const hello = page({
  path: '/{place}/hello',
  load: async () => ({}),
  may: mayComeAndGo,
  show: (ask) => {
    const say = words.in(ask.language).comeBack
    return {
      title: say.neutralTitle,
      density: 'participant',
      unlisted: true,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.neutralTitle}</h1>
          <p class="lead">{say.neutralBody}</p>
          <Form view={ask.form} act="mine">
            <Button>{say.neutralButton}</Button>
          </Form>
          <ButtonLink kind="secondary" href={`/${ask.place.slug}`}>
            {say.neutralNo}
          </ButtonLink>
        </>
      ),
    }
  },
  acts: (act) => ({
    mine: act({
      form: () => z.object({}),
      do: async (ask) => {
        const kept = ask.cookie('challenge')
        ask.setCookie('challenge', '')
        return comeIn(ask, kept?.startsWith('card ') ? kept.slice(5) : '')
      },
    }),
  }),
})

async function comeIn(ask: Ask<{ readonly place: string }>, code: string) {
  return (await enterWithCard(ask, code))
    ? seeOther(`/${ask.place.slug}/mine`)
    : refuse({ field: 'code', text: words.in(ask.language).comeBack.unknown })
}

/** Starts a session for whoever a card's words belong to; false when they belong to nobody here. */
export async function enterWithCard(ask: Ask<{ readonly place: string }>, code: string): Promise<boolean> {
  const door = await findDoor(ask.tx, 'card', ask.secretHash('card', code))
  const person =
    door?.place === ask.place.slug ? await findPersonByCard(ask.tx, ask.place.id, door.subject) : undefined
  if (!person) return false
  const session = await startSession(ask, person)
  ask.setCookie('session', session.token, session.days)
  return true
}
