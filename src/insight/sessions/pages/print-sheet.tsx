import { findCycle } from '#commons/cycles'
import { findLead, type Lead, safetyWords } from '#commons/safety'
import { page } from '#platform/http'
import type { Language } from '#platform/words'
import { ButtonRow, EmptyState, PrintButton, PrintSheet, WritingSpace } from '#ui'
import { isMethodKey, type Method } from '../method.ts'
import { mayPrintSheets } from '../permissions.ts'
import { shareAddress } from '../share-address.ts'
import { words } from '../words.ts'
import { methods } from '../words-methods.ts'

/** The four sheets, to choose from. */
export const chooseSheet = page({
  path: '/{place}/projects/{cycle}/sheets',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle }
  },
  may: mayPrintSheets,
  show: (ask, { cycle }) => {
    const say = words.in(ask.language).sheets
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.title,
      density: 'public',
      cycle,
      back: { href: `${root}/sessions`, text: words.in(ask.language).list.title },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {methods.in(ask.language, cycle.dreamWord).map(({ key, name, ask: asked }) => (
            <section key={key} class="section">
              <h2>{name}</h2>
              <p>{asked}</p>
              <a href={`${root}/sheets/${key}`}>{say.print(name)}</a>
            </section>
          ))}
        </>
      ),
    }
  },
})

/** One method on one sheet of A4: the questions, room to write or draw, who sees it, what may be done with it, a receipt. */
export const printSheet = page({
  path: '/{place}/projects/{cycle}/sheets/{method}',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const { method } = ask.params
    if (!cycle || !isMethodKey(method)) return undefined
    return { cycle, method, lead: await findLead(ask.tx, ask.place.id, cycle.id) }
  },
  may: mayPrintSheets,
  show: (ask, { cycle, method: key, lead }) => {
    const { language } = ask
    const project = { publicUrl: ask.publicUrl, place: ask.place.slug, cycle: cycle.slug }
    const say = words.in(language).sheet
    const method = methods.in(language, cycle.dreamWord).find((one) => one.key === key)
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: method?.name ?? '',
      density: 'public',
      sheet: true,
      cycle,
      back: { href: `${root}/sheets`, text: words.in(language).sheets.title },
      main:
        !lead || !method ? (
          <EmptyState sentence={safetyWords.in(language).rules.noLead} picture="phone" />
        ) : (
          <>
            <ButtonRow>
              <PrintButton>{say.print}</PrintButton>
            </ButtonRow>
            <Sheet
              method={method}
              lead={lead}
              language={language}
              project={cycle.title}
              share={shareAddress(project, { method: key, session: ask.query.session })}
              receipt={`${ask.publicUrl.replace(/^https?:\/\//, '')}/${ask.place.slug}/receipt`}
            />
          </>
        ),
    }
  },
})

interface SheetProps {
  method: Method
  lead: Lead
  language: Language
  project: string
  /** Where the QR leads: the same questions on a phone. */
  share: string
  /** What somebody types to see what became of it. */
  receipt: string
}

// Ruled lines in a box for one answer, so that a sheet with one question and one with four both fill one page.
const linesFor = (questions: number) => (questions > 2 ? 2 : 4)

function Sheet({ method, lead, language, project, share, receipt }: SheetProps) {
  const say = words.in(language).sheet
  const safety = safetyWords.in(language)
  return (
    <PrintSheet
      title={method.name}
      level={1}
      qr={{ text: share, label: say.qr }}
      foot={
        <>
          <hr />
          <p>✂ {say.receipt}</p>
          <WritingSpace label={say.sixWords} lines={1} />
          <p>
            <bdi>{project}</bdi>. {say.receiptHow(receipt)}
          </p>
        </>
      }
    >
      <p>
        <strong>{method.ask}</strong> {say.lead}
      </p>
      <p>
        <strong>{safety.exception.title}.</strong> {safety.exception.line(lead.name)}{' '}
        {say.lead999(lead.name, lead.phone, lead.hours)} {say.anyHour}
      </p>
      {method.prompts.map(({ key, text }) => (
        <WritingSpace key={key} label={text} lines={linesFor(method.prompts.length)} />
      ))}
      <WritingSpace label={say.draw} tall />
      <WritingSpace label={say.bring} lines={1} />
      <div>
        <p>
          {say.takePart} <strong>{say.consent}</strong>
        </p>
        <ul role="list" class="ticks">
          <li>☐ {say.consents.quote}</li>
          <li>☐ {say.consents.publish}</li>
          <li>☐ {say.consents.photo}</li>
        </ul>
        <p>☐ {say.group} ____________________</p>
      </div>
    </PrintSheet>
  )
}
