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
          <>
            <h1>{method?.name}</h1>
            <EmptyState sentence={safetyWords.in(language).rules.noLead} picture="phone" />
          </>
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

/** One side of A4: two questions leave room for a drawing; with four it goes on the back. */
function Sheet({ method, lead, language, project, share, receipt }: SheetProps) {
  const say = words.in(language).sheet
  const safety = safetyWords.in(language)
  const { prompts } = method
  const hasRoom = prompts.length <= 2
  return (
    <PrintSheet
      title={method.name}
      level={1}
      qr={{ text: share, label: say.qr }}
      foot={
        <>
          <WritingSpace label={`✂ ${say.receipt}`} lines={1} />
          <bdi>{project}</bdi>. {say.receiptHow(receipt)}
        </>
      }
    >
      <div>
        <strong>{method.ask}</strong> {say.lead} {!hasRoom && say.drawOver}
      </div>
      <div class="small">
        <strong>{safety.exception.title}.</strong> {safety.exception.line(lead.name)}{' '}
        {say.ring(lead.name, lead.phone, lead.hours)} {say.anyHour}
      </div>
      <div class="card-grid">
        {prompts.map(({ key, text }) => (
          <WritingSpace key={key} label={text} lines={hasRoom ? 5 : 3} />
        ))}
        {hasRoom ? (
          <>
            <WritingSpace label={say.draw} />
            <div>
              <Offer say={say} />
              <Ticks say={say} />
            </div>
          </>
        ) : (
          <>
            <Offer say={say} />
            <Ticks say={say} />
          </>
        )}
      </div>
    </PrintSheet>
  )
}

type Say = ReturnType<typeof words.in>['sheet']

function Offer({ say }: { say: Say }) {
  return <WritingSpace label={say.bring} lines={2} />
}

function Ticks({ say }: { say: Say }) {
  return (
    <div class="small">
      {say.takePart} <strong>{say.consent}</strong>
      {[say.consents.quote, say.consents.publish, say.consents.photo, say.group].map((tick) => (
        <div key={tick}>☐ {tick}</div>
      ))}
    </div>
  )
}
