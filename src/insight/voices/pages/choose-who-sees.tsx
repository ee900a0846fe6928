import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { findLead } from '#commons/safety'
import { choices, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, Voice as Quotation, WhoSees } from '#ui'
import { receiptDays, receiptWords, shareVoice } from '../acts.ts'
import { browserOf, throwDraftAway } from '../acts-drafts.ts'
import { ConsentChoices, consentKeys, consentsFrom } from '../consent-choices.tsx'
import { mayShare } from '../permissions.ts'
import { Answers } from '../said.tsx'
import { findVoice } from '../storage.ts'
import { findDraft, removeDraft } from '../storage-drafts.ts'
import { words } from '../words.ts'

/** The second screen: what others may do with it. Sent twice, it is shared once and has one ticket. */
export const chooseWhoSees = page({
  path: '/{place}/projects/{cycle}/share/{voice}',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    if (!cycle) return undefined
    const draft = await findDraft(tx, place.id, params.voice, browserOf(ask))
    const here = draft?.cycleId === cycle.id ? draft : undefined
    // Shared a moment ago: the same form may be on its way a second time, and gets its ticket again.
    const shared = here ? undefined : await findVoice(tx, place.id, params.voice)
    if (!here && shared?.cycleId !== cycle.id) return undefined
    return { cycle, record: place.record, lead: await findLead(tx, place.id, cycle.id), draft: here }
  },
  may: mayShare,
  show: (ask, { cycle, draft, lead }) => {
    const say = words.in(ask.language)
    const share = `/${ask.place.slug}/projects/${cycle.slug}/share`
    const steps = {
      knots: [{ label: say.steps.say, done: true }, { label: say.steps.choose }, { label: say.steps.keep }],
      here: 1,
    }
    if (!draft) {
      return {
        title: say.choose.already,
        density: 'participant',
        cycle,
        unlisted: true,
        main: (
          <>
            <h1>{say.choose.already}</h1>
            <p class="lead">{say.choose.alreadyNext}</p>
            <ButtonLink href={`/${ask.place.slug}/projects/${cycle.slug}/ticket`}>
              {say.choose.toTicket}
            </ButtonLink>
          </>
        ),
      }
    }
    return {
      title: say.choose.title,
      density: 'participant',
      cycle,
      unlisted: true,
      steps,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.choose.title}</h1>
          <p class="lead">{say.choose.lead}</p>
          {lead && <WhoSees>{say.choose.whoSees(lead.name)}</WhoSees>}
          <Quotation
            size="small"
            by={say.choose.youSaid}
            photo={
              draft.photo && {
                src: `${share}/${draft.id}/photo`,
                alt: draft.photo.shows ?? say.voice.photoShows,
              }
            }
            aside={<a href={`${share}?method=${draft.method}&draft=${draft.id}`}>{say.choose.change}</a>}
          >
            <Answers
              voice={{ words: draft.words, parts: draft.parts, method: draft.method }}
              language={ask.language}
            />
          </Quotation>
          <Form view={ask.form} act="share">
            <ConsentChoices
              language={ask.language}
              label={say.choose.question}
              hint={say.choose.hint}
              hasPhoto={draft.photo !== undefined}
            />
            <Button>{say.choose.share}</Button>
          </Form>
          <ButtonRow>
            <Form view={ask.form} act="throwAway">
              <Button kind="secondary">{say.choose.throwAway}</Button>
            </Form>
          </ButtonRow>
        </>
      ),
    }
  },
  acts: (act) => ({
    share: act({
      form: () => z.object({ consents: choices(consentKeys), knownAs: text({ most: 200 }) }),
      do: async (ask, { cycle, draft }, { consents, knownAs }) => {
        const say = words.in(ask.language).rules
        if (!draft) return refuse({ text: say.saidAlready })
        const { cycleId, ...said } = draft
        const shared = await shareVoice(
          ask,
          { ...said, cycle: cycleId, consents: consentsFrom(consents), knownAs },
          say,
        )
        if (!shared.ok) return shared
        await removeDraft(ask.tx, ask.place.id, draft.id)
        ask.setCookie('receipt', shared.value.code, receiptDays)
        return seeOther(`/${ask.params.place}/projects/${cycle.slug}/ticket`)
      },
      again: (ask) => ask.setCookie('receipt', receiptWords(ask, ask.params.voice), receiptDays),
    }),
    throwAway: act({
      form: () => z.object({}),
      do: async (ask, { cycle, draft }) => {
        if (draft) await throwDraftAway(ask, draft)
        return seeOther(`/${ask.params.place}/projects/${cycle.slug}/share`)
      },
    }),
  }),
})
