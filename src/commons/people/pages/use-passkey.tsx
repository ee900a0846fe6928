import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { ErrorSummary } from '#ui'
import { startSession } from '../acts.ts'
import { mayComeAndGo, mayUsePasskeys } from '../permissions.ts'
import { challengeFor } from '../person.ts'
import { findPerson } from '../storage.ts'
import { addPasskey, findPasskey, savePasskeyUsed } from '../storage-passkeys.ts'
import { words } from '../words.ts'
import { PasskeyForm } from './passkey-form.tsx'

const answered = (failed: string) =>
  z.object({
    _key: text(),
    // What the browser's passkey said, as JSON; anything else is a failed sign-in, never an error.
    answer: text({ needed: failed, most: 30_000 }).transform((written, context) => {
      try {
        return JSON.parse(written) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: failed })
        return z.NEVER
      }
    }),
  })

/** Adding a passkey to one's account. */
export const addOwnPasskey = page({
  path: '/{place}/account/passkeys',
  load: async () => ({}),
  may: mayUsePasskeys,
  show: (ask) => {
    const say = words.in(ask.language)
    return {
      title: say.account.addPasskey,
      density: 'staff',
      unlisted: true,
      scripts: ['passkey'],
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.account.addPasskey}</h1>
          <p>{say.account.passkeysLead}</p>
          <PasskeyForm
            ask={ask}
            act="register"
            action={ask.path}
            button={say.account.addPasskey}
            needsScript={say.account.needsScript}
          />
        </>
      ),
    }
  },
  acts: (act) => ({
    register: act({
      form: (ask) => answered(words.in(ask.language).signIn.failed),
      do: async (ask, _loaded, { _key, answer }) => {
        const failed = refuse({ text: words.in(ask.language).signIn.failed })
        if (ask.who.kind === 'nobody') return failed
        const verified = await verifyRegistrationResponse({
          response: answer as RegistrationResponseJSON,
          expectedChallenge: challengeFor(ask.secretHash, _key).toString('base64url'),
          expectedOrigin: ask.publicUrl,
          expectedRPID: new URL(ask.publicUrl).hostname,
        }).catch(() => undefined)
        if (!verified?.verified) return failed
        const { credential } = verified.registrationInfo
        await addPasskey(ask.tx, ask.place.id, {
          id: ask.chance.id(),
          person: ask.who.person,
          credential: credential.id,
          publicKey: Buffer.from(credential.publicKey),
          counter: credential.counter,
          transports: credential.transports ?? [],
        })
        ask.record({ act: 'people.add-passkey', subject: { kind: 'person', id: ask.who.person } })
        return seeOther(`/${ask.place.slug}/account`)
      },
    }),
  }),
})

/** Signing in with a passkey: the device offers the ones it has for this place. */
export const signIn = page({
  path: '/{place}/sign-in',
  load: async () => ({}),
  may: mayComeAndGo,
  show: (ask) => {
    const say = words.in(ask.language).signIn
    return {
      title: say.title,
      density: 'public',
      unlisted: true,
      scripts: ['passkey'],
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <PasskeyForm
            ask={ask}
            act="signIn"
            action={ask.path}
            button={say.button}
            needsScript={say.needsScript}
          />
        </>
      ),
    }
  },
  acts: (act) => ({
    signIn: act({
      form: (ask) => answered(words.in(ask.language).signIn.failed),
      do: async (ask, _loaded, { _key, answer }) => {
        const failed = refuse({ text: words.in(ask.language).signIn.failed })
        const response = answer as AuthenticationResponseJSON
        const passkey =
          typeof response?.id === 'string' ? await findPasskey(ask.tx, ask.place.id, response.id) : undefined
        const person = passkey && (await findPerson(ask.tx, ask.place.id, passkey.person))
        if (!passkey || !person) return failed
        const verified = await verifyAuthenticationResponse({
          response,
          expectedChallenge: challengeFor(ask.secretHash, _key).toString('base64url'),
          expectedOrigin: ask.publicUrl,
          expectedRPID: new URL(ask.publicUrl).hostname,
          credential: {
            id: passkey.credential,
            publicKey: new Uint8Array(passkey.publicKey),
            counter: passkey.counter,
          },
        }).catch(() => undefined)
        if (!verified?.verified) return failed
        await savePasskeyUsed(ask.tx, ask.place.id, passkey.id, verified.authenticationInfo.newCounter)
        const session = await startSession(ask, person)
        ask.setCookie('session', session.token, session.days)
        return seeOther(`/${ask.place.slug}/desk`)
      },
    }),
  }),
})
