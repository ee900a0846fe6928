import { findCycle } from '#commons/cycles'
import { page } from '#platform/http'
import { ButtonRow, PrintButton, PrintSheet } from '#ui'
import { wholePounds } from '../money.ts'
import { mayReadCall } from '../permissions.ts'
import { findPublishedCall } from '../storage.ts'
import { words } from '../words.ts'
import { Asked, Changes, Corrections, Dates, FixedAndYours, Money, Qualities, Scoring } from './call-read.tsx'
import { callAt } from './draft-here.ts'
import { Decides, loadPublished } from './read-call.tsx'
import { moment } from './when.ts'

/** The call on two sheets of A4: what should change and the money; what is asked, scored and when. */
export const printCall = page({
  path: '/{place}/projects/{cycle}/call/paper',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    const call = cycle && (await findPublishedCall(tx, place.id, cycle.id))
    return cycle && call && { cycle, published: await loadPublished(ask, call) }
  },
  may: mayReadCall,
  show: (ask, { cycle, published }) => {
    const { language } = ask
    const all = words.in(language)
    const { call } = published
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const address = `${ask.publicUrl}${callAt(ask)}`
    const foot = (
      <p>
        {all.paper.foot} <bdi>{address}</bdi>
      </p>
    )
    const qr = { text: address, label: all.paper.qr }
    return {
      title: call.title,
      density: 'public',
      sheet: true,
      cycle,
      back: { href: callAt(ask), text: all.paper.back },
      main: (
        <>
          <ButtonRow>
            <PrintButton>{all.paper.print}</PrintButton>
          </ButtonRow>
          <PrintSheet title={call.title} level={1} number={1} of={2} foot={foot} qr={qr}>
            <p class="lead">
              {all.call.inShort(wholePounds(call.amountPence), call.awards)}.{' '}
              {all.call.closesAt(moment(call.closesAt, language))}.
            </p>
            <Corrections corrections={published.corrections} language={language} />
            <p dir="auto">{call.about}</p>
            <h2>{all.call.changes}</h2>
            {/* On paper nobody can take their words back, so none of them are printed. */}
            <Changes outcomes={published.outcomes} heard={new Map()} project={project} language={language} />
            <Qualities qualities={published.qualities} language={language} />
          </PrintSheet>
          <PrintSheet title={all.call.questions} number={2} of={2} foot={foot} qr={qr}>
            <Money
              call={call}
              language={language}
              decides={<Decides right={published.right} project={project} ask={ask} />}
            />
            <Asked call={call} questions={published.questions} language={language} />
            <Scoring call={call} criteria={published.criteria} scale={published.scale} language={language} />
            <Dates call={call} language={language} />
            <FixedAndYours call={call} language={language} />
          </PrintSheet>
        </>
      ),
    }
  },
})
