import { z } from 'zod'
import { shortDate } from '#platform/clock'
import { page, seeOther, text } from '#platform/http'
import { Button, ButtonLink, ErrorSummary, Form, Notice, TextInput } from '#ui'
import { giveCard } from '../acts.ts'
import { mayKeepOwnAccount } from '../permissions.ts'
import { mayBeKnownAs } from '../person.ts'
import { findCardOf, findPerson, saveName } from '../storage.ts'
import { listPasskeys } from '../storage-passkeys.ts'
import { words } from '../words.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { ReturnCard } from './return-card.tsx'

/** My name, my card, my passkeys. */
export const keepAccount = page({
  path: '/{place}/account',
  load: async (ask) => {
    if (ask.who.kind === 'nobody') return { person: undefined, card: undefined, passkeys: [] }
    const [person, card, passkeys] = await Promise.all([
      findPerson(ask.tx, ask.place.id, ask.who.person),
      findCardOf(ask.tx, ask.place.id, ask.who.person),
      listPasskeys(ask.tx, ask.place.id, ask.who.person),
    ])
    return { person, card, passkeys }
  },
  may: mayKeepOwnAccount,
  show: (ask, { person, card, passkeys }) => {
    const say = words.in(ask.language).account
    const staff = ask.who.kind === 'staff'
    return {
      title: say.title,
      density: staff ? 'staff' : 'participant',
      unlisted: true,
      scripts: staff ? ['passkey'] : [],
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <Form view={ask.form} act="name">
            <TextInput name="knownAs" label={say.name} hint={say.nameHint} value={person?.knownAs ?? ''} />
            <Button>{say.saveName}</Button>
          </Form>
          <h2>{say.card}</h2>
          <p>{say.cardLead}</p>
          {card && (
            <Notice>
              {say.cardMade(shortDate(card.madeAt))} {say.replaceWarning}
            </Notice>
          )}
          <Form view={ask.form} act="card">
            <Button kind="secondary">{card ? say.replaceCard : say.newCard}</Button>
          </Form>
          {staff && (
            <section>
              <h2>{say.passkeys}</h2>
              <p>{passkeys.length === 0 ? say.noPasskey : say.passkeysLead}</p>
              <ul>
                {passkeys.map((passkey) => (
                  <li key={passkey.credential}>{say.passkeyMade(shortDate(passkey.madeAt))}</li>
                ))}
              </ul>
              <PasskeyForm
                ask={ask}
                act="register"
                action={`/${ask.place.slug}/account/passkeys`}
                button={say.addPasskey}
                needsScript={say.needsScript}
              />
            </section>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    name: act({
      form: (ask) => z.object({ knownAs: text({ needed: words.in(ask.language).rules.needed, most: 200 }) }),
      do: async (ask, _loaded, { knownAs }) => {
        const ruling = mayBeKnownAs(knownAs, words.in(ask.language).rules)
        if (!ruling.ok || ask.who.kind === 'nobody') return ruling.ok ? seeOther('/') : ruling
        await saveName(ask.tx, ask.place.id, ask.who.person, ruling.value)
        ask.record({ act: 'people.name', subject: { kind: 'person', id: ask.who.person } })
        return seeOther(`/${ask.place.slug}/account`)
      },
    }),
    card: act({
      form: () => z.object({}),
      do: async (ask) => {
        if (ask.who.kind === 'nobody') return seeOther('/')
        const card = await giveCard(ask, ask.who.person)
        ask.setCookie('challenge', `new ${card}`)
        return seeOther(`/${ask.place.slug}/account/card`)
      },
      again: (ask) => {
        if (ask.who.kind !== 'nobody')
          ask.setCookie('challenge', `new ${ask.wordsFor(`card ${ask.who.person}`)}`)
      },
    }),
  }),
})

/** The card itself, shown once: its words are kept nowhere but on it. */
export const showCard = page({
  path: '/{place}/account/card',
  load: async (ask) => {
    const kept = ask.cookie('challenge')
    return { words: kept?.startsWith('new ') ? kept.slice(4) : undefined }
  },
  may: mayKeepOwnAccount,
  show: (ask, { words: code }) => {
    const say = words.in(ask.language).card
    return {
      title: say.title,
      density: 'participant',
      unlisted: true,
      main: code ? (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <ReturnCard ask={ask} code={code} />
          <Form view={ask.form} act="kept">
            <Button>{say.done}</Button>
          </Form>
        </>
      ) : (
        <>
          <h1>{say.title}</h1>
          <p>{say.gone}</p>
          <ButtonLink href={`/${ask.place.slug}/account`}>{words.in(ask.language).account.title}</ButtonLink>
        </>
      ),
    }
  },
  acts: (act) => ({
    kept: act({
      form: () => z.object({}),
      do: async (ask) => {
        ask.setCookie('challenge', '')
        return seeOther(`/${ask.place.slug}/mine`)
      },
    }),
  }),
})
