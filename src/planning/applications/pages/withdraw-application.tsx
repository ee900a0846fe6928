import { z } from 'zod'
import { page, seeOther } from '#platform/http'
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form } from '#ui'
import { takeBack } from '../acts-sending.ts'
import { loadOwn, ownAddress } from '../own.tsx'
import { mayWriteOwn } from '../permissions.ts'
import { words } from '../words.ts'

/** Asked once more before what was sent stops standing. */
export const withdrawApplicationPage = page({
  path: '/{place}/projects/{cycle}/apply/{application}/take-back',
  unlogged: true,
  load: loadOwn,
  may: mayWriteOwn,
  show: (ask, own) => {
    const all = words.in(ask.language)
    const say = all.takeBack
    const here = ownAddress(ask, own)
    return {
      title: say.title,
      density: 'public',
      cycle: own.cycle,
      unlisted: true,
      back: { href: here, text: all.receipt.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="takeBack">
            <ButtonRow>
              <Button kind="warning">{say.go}</Button>
              <ButtonLink kind="secondary" href={here}>
                {say.keep}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    takeBack: act({
      form: () => z.object({}),
      do: async (ask, own) => {
        const ruling = await takeBack(ask, own.application.id, words.in(ask.language).rules)
        return ruling.ok ? seeOther(ownAddress(ask, own)) : ruling
      },
    }),
  }),
})
