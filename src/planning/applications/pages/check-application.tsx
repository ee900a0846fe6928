import { z } from 'zod'
import { page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Form, Notice, SummaryList } from '#ui'
import { send } from '../acts-sending.ts'
import { stepsOf, totalOf, wordsAt } from '../application.ts'
import { checkComplete } from '../complete.ts'
import { dateAndTime, loadOwn, ownAddress, titleOf, Written, whomToAsk } from '../own.tsx'
import { mayWriteOwn } from '../permissions.ts'
import { pounds, words } from '../words.ts'

/** Everything once more, what is missing with the way there, and one button that seals and sends. */
export const checkApplicationPage = page({
  path: '/{place}/projects/{cycle}/apply/{application}/check',
  unlogged: true,
  load: loadOwn,
  may: mayWriteOwn,
  show: (ask, own) => {
    const { cycle, application, asked, draft, isTaking } = own
    const all = words.in(ask.language)
    const say = all.check
    const here = ownAddress(ask, own)
    const missing = checkComplete(draft, asked, all.rules)
    return {
      title: say.title,
      density: 'public',
      cycle,
      unlisted: true,
      back: { href: here, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems.filter(({ field }) => !field)} />
          <h1>{say.title}</h1>
          {missing.length > 0 && (
            <Notice title={say.missing} tone="warning">
              <ul>
                {missing.map(({ field, text }) => (
                  <li key={`${field} ${text}`}>
                    <a href={`${here}/${field}`}>{text}</a>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <SummaryList
            rows={stepsOf(asked).map((step) => ({
              term: titleOf(step, ask.language),
              change: isTaking
                ? { href: `${here}/${step.key}`, hidden: titleOf(step, ask.language), text: say.change }
                : undefined,
              detail:
                step.kind === 'files' ? (
                  draft.files.map(({ name }) => name).join(', ') || say.none
                ) : (
                  <>
                    {wordsAt(draft, step) ? (
                      <Written text={wordsAt(draft, step)} />
                    ) : (
                      step.kind !== 'budget' && say.notAnswered
                    )}
                    {step.kind === 'budget' && (
                      <ul>
                        {draft.budget.map(({ what, pence }, i) => (
                          <li key={i}>
                            <bdi>{what}</bdi>: {pounds(pence)}
                          </li>
                        ))}
                        <li>
                          <strong>
                            {say.total}: {pounds(totalOf(draft.budget))}
                          </strong>
                        </li>
                      </ul>
                    )}
                  </>
                ),
            }))}
          />
          {!isTaking && (
            <Notice tone="warning" title={all.list.lateTitle}>
              <p>{all.list.late(...dateAndTime(asked.call.closesAt))}</p>
              <p>{all.list.ring(whomToAsk(ask.place))}</p>
            </Notice>
          )}
          {isTaking && missing.length === 0 && (
            <>
              <p>{say.lead}</p>
              {application.sentAt && <p>{say.again(application.version)}</p>}
              <Form view={ask.form} act="send">
                <Button>{application.sentAt ? say.sendAgain : say.send}</Button>
              </Form>
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    send: act({
      form: () => z.object({}),
      do: async (ask, own) => {
        const ruling = await send(ask, own.application.id, words.in(ask.language).rules, own)
        return ruling.ok ? seeOther(`${ownAddress(ask, own)}/sent?version=${ruling.value.version}`) : ruling
      },
    }),
  }),
})
