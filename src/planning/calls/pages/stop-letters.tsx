import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { page, seeOther } from '#platform/http'
import { Button, Form, Notice } from '#ui'
import { stopListening } from '../acts-after.ts'
import { mayStopLetters } from '../permissions.ts'
import { findListener } from '../storage-after.ts'
import { words } from '../words.ts'
import { callAt } from './draft-here.ts'

/** The link at the foot of a letter: one tap, and the address is gone. */
export const stopLetters = page({
  path: '/{place}/projects/{cycle}/call/letters/{listener}',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    return cycle && { cycle, listener: await findListener(tx, place.id, params.listener) }
  },
  may: mayStopLetters,
  show: (ask, { listener }) => {
    const say = words.in(ask.language).letters
    return {
      title: say.title,
      density: 'public',
      unlisted: true,
      back: { href: callAt(ask), text: words.in(ask.language).questions.back },
      main: listener ? (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="stop">
            <Button>{say.stop}</Button>
          </Form>
        </>
      ) : (
        <>
          <h1>{say.title}</h1>
          <Notice tone="done" announced>
            <p>{say.stopped}</p>
          </Notice>
        </>
      ),
    }
  },
  acts: (act) => ({
    stop: act({
      form: () => z.object({}),
      do: async (ask) => {
        await stopListening(ask, ask.params.listener)
        return seeOther(callAt(ask, `letters/${ask.params.listener}`))
      },
    }),
  }),
})
