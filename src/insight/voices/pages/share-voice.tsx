import { findCycle, isInCoreTeam } from '#commons/cycles'
import { ExceptionLine, findLead, maySpeakHere } from '#commons/safety'
import { findSession, isMethodKey } from '#insight/sessions'
import { page, seeOther } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, WhoSees } from '#ui'
import { browserOf, keepDraft } from '../acts-drafts.ts'
import { mayShare } from '../permissions.ts'
import { SaidFields, saidForm, takeSaid } from '../said-form.tsx'
import { isKiosk, notOpenView, startView } from '../start.tsx'
import { findDraft } from '../storage-drafts.ts'
import { maySay } from '../voice.ts'
import { words } from '../words.ts'
import { methodIn } from '../words-prompts.ts'

const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The first of three screens: one thing to say, who will see it, and who keeps people safe. */
export const shareVoice = page({
  path: '/{place}/projects/{cycle}/share',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const method = isMethodKey(ask.query.method) ? ask.query.method : undefined
    if (ask.query.kiosk !== undefined) ask.setCookie('kiosk', `${ask.place.slug}/${cycle.slug}`)
    if (!method && (ask.query.kiosk !== undefined || isKiosk(ask))) {
      // The next person at the tablet is somebody else: what the last one wrote, holds or may do is not theirs.
      for (const name of ['visit', 'receipt', 'session'] as const) ask.setCookie(name, '')
    }
    const wanted = ask.query.draft ?? ''
    const draft =
      method && anId.test(wanted) ? await findDraft(ask.tx, ask.place.id, wanted, browserOf(ask)) : undefined
    const session =
      method && anId.test(ask.query.session ?? '')
        ? await findSession(ask.tx, ask.place.id, ask.query.session ?? '')
        : undefined
    return {
      cycle,
      record: ask.place.record,
      lead: await findLead(ask.tx, ask.place.id, cycle.id),
      method,
      draft: draft?.cycleId === cycle.id ? draft : undefined,
      session: session?.cycleId === cycle.id ? session : undefined,
    }
  },
  may: mayShare,
  show: (ask, { cycle, lead, method, draft }) => {
    if (!lead) return notOpenView(ask, cycle, isInCoreTeam(ask.who, cycle.id))
    if (!method) return startView(ask, cycle)
    const say = words.in(ask.language)
    const asked = methodIn(ask.language, method, cycle.dreamWord)
    const start = `/${ask.place.slug}/projects/${cycle.slug}/share`
    return {
      title: asked.name,
      density: 'participant',
      cycle,
      unlisted: true,
      steps: {
        knots: [{ label: say.steps.say }, { label: say.steps.choose }, { label: say.steps.keep }],
        here: 0,
      },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{asked.name}</h1>
          <p class="lead">{asked.ask}</p>
          <ExceptionLine lead={lead} language={ask.language} />
          <WhoSees>{say.share.whoSees}</WhoSees>
          <p class="quiet">{say.share.allOptional}</p>
          <Form view={ask.form} act="next" upload>
            <SaidFields
              language={ask.language}
              method={method}
              said={draft}
              trouble={ask.form.problems.map(({ field }) => field)}
            />
            <ButtonRow>
              <Button>{say.share.next}</Button>
              <ButtonLink kind="secondary" href={start}>
                {say.share.skip}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    next: act({
      form: (ask) => saidForm(ask.language),
      do: async (ask, { cycle, lead, method, draft, session }, form) => {
        const say = words.in(ask.language).rules
        const open = maySpeakHere(lead, say)
        if (!open.ok) return open
        if (!method) return refuse({ text: say.nothingSaid })
        const said = await takeSaid(ask, form, method, ask.language, draft?.photo)
        if (!said.ok) return said
        const ruling = maySay(said.value, say)
        if (!ruling.ok) return ruling
        const id = draft?.id ?? ask.chance.id()
        await keepDraft(
          ask,
          { ...said.value, id, cycleId: cycle.id, method, session: session?.id ?? draft?.session },
          browserOf(ask),
        )
        return seeOther(`/${ask.params.place}/projects/${cycle.slug}/share/${id}`)
      },
    }),
  }),
})
