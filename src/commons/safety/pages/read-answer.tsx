import { findCycle, maySeeProject } from '#commons/cycles'
import { spelling } from '#platform/chance'
import { longDate } from '#platform/clock'
import { page } from '#platform/http'
import { Button, ErrorSummary, Form, TextInput, Voice } from '#ui'
import { readBy } from '../concern.ts'
import { HelpNow } from '../exception-line.tsx'
import { findConcernByReceipt, findLead } from '../storage.ts'
import { words } from '../words.ts'

/** What happened to a worry, for whoever has its six words. It stores nothing and shows none of what was written. */
export const readAnswer = page({
  path: '/{place}/projects/{cycle}/worried/answer',
  reads: true,
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const lead = await findLead(ask.tx, ask.place.id, cycle.id)
    const typed = ask.posted?.code
    const code = spelling(typeof typed === 'string' ? typed : '')
    const concern =
      code === ''
        ? undefined
        : await findConcernByReceipt(ask.tx, ask.place.id, cycle.id, ask.secretHash('receipt', code))
    return { cycle, lead, code, concern }
  },
  may: maySeeProject,
  show: (ask, { cycle, lead, code, concern }) => {
    const say = words.in(ask.language)
    const text = code === '' ? say.answer.codeNeeded : say.answer.unknown
    const problems = ask.posted && !concern ? [{ field: 'code', text }] : []
    const who = lead?.name ?? say.answer.somebody
    return {
      title: say.answer.title,
      density: 'participant',
      unlisted: true,
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/worried`, text: say.worried.title },
      ...(problems.length > 0 ? { status: 422 } : {}),
      main: (
        <>
          <ErrorSummary problems={problems} />
          <h1>{say.answer.heading}</h1>
          {concern?.answer ? (
            <>
              <h2>{say.answer.told}</h2>
              <Voice by={who}>{concern.answer.told}</Voice>
              {concern.about && <p>{concern.answer.put === 'back' ? say.answer.back : say.answer.keepOff}</p>}
            </>
          ) : concern ? (
            <p class="lead">{say.answer.waiting(who, longDate(readBy(concern.raisedAt)))}</p>
          ) : (
            <Form view={{ ...ask.form, values: ask.posted ?? {}, problems }}>
              <TextInput name="code" label={say.answer.code} hint={say.answer.codeHint} spellcheck={false} />
              <Button>{say.answer.show}</Button>
            </Form>
          )}
          <HelpNow language={ask.language} />
        </>
      ),
    }
  },
})
