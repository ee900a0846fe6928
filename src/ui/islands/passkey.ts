import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/**
 * Lets the device's passkey answer and sends the form with what it said. The page says what is asked in data
 * attributes; the form alone (without a script) explains that a passkey needs one.
 */
for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const form = place.querySelector('form')
  const answer = form?.querySelector<HTMLInputElement>('input[name="answer"]')
  if (!form || !answer) continue
  form.addEventListener('submit', async (event) => {
    if (answer.value !== '') return
    event.preventDefault()
    try {
      answer.value = JSON.stringify(await ask(place.dataset))
    } catch {
      // Closed, or nothing fitting on this device: the server answers with a sentence.
      answer.value = '{}'
    }
    form.requestSubmit()
  })
}

async function ask({
  passkey,
  challenge = '',
  host = '',
  person = '',
  name = '',
}: DOMStringMap): Promise<unknown> {
  if (passkey === 'signIn') {
    return startAuthentication({ optionsJSON: { challenge, rpId: host, userVerification: 'preferred' } })
  }
  return startRegistration({
    optionsJSON: {
      challenge,
      rp: { name: 'Alongside', id: host },
      user: { id: person, name: name || 'Alongside', displayName: name || 'Alongside' },
      pubKeyCredParams: [
        { alg: -8, type: 'public-key' },
        { alg: -7, type: 'public-key' },
        { alg: -257, type: 'public-key' },
      ],
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    },
  })
}
