import type { Ask } from '#platform/http'
import { Button, Form, Hidden } from '#ui'
import { challengeFor } from '../person.ts'

interface PasskeyFormProps {
  ask: Ask<{ readonly place: string }>
  act: 'register' | 'signIn'
  action: string
  button: string
  needsScript: string
}

/** A form that a small script fills with what the device's passkey answers, and sends. */
export function PasskeyForm({ ask, act, action, button, needsScript }: PasskeyFormProps) {
  const { form } = ask
  const challenge = challengeFor(ask.secretHash, `${form.key}.${act}`).toString('base64url')
  const person = ask.who.kind === 'nobody' ? undefined : ask.who
  return (
    <div
      data-passkey={act}
      data-challenge={challenge}
      data-host={new URL(ask.publicUrl).hostname}
      data-person={person && Buffer.from(person.person).toString('base64url')}
      data-name={person?.knownAs}
    >
      <Form view={{ ...form, action }} act={act}>
        <Hidden name="answer" value="" />
        <Button>{button}</Button>
      </Form>
      <noscript>
        <p>{needsScript}</p>
      </noscript>
    </div>
  )
}
