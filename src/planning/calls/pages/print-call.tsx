import type { ComponentChildren } from 'preact'
import { findCycle } from '#commons/cycles'
import { shortDate } from '#platform/clock'
import { page } from '#platform/http'
import { pounds } from '#platform/words'
import { ButtonRow, PrintButton, PrintSheet, type SummaryRow } from '#ui'
import { mayReadCall } from '../permissions.ts'
import { findPublishedCall } from '../storage.ts'
import { words } from '../words.ts'
import { Decides } from './call-around.tsx'
import { dateRows, qualityRows } from './call-read.tsx'
import { callAt } from './draft-here.ts'
import { loadPublished } from './published-call.ts'
import { moment } from './when.ts'

/**
 * The call on two sheets of A4: what should change, the money and the dates; what was corrected, what is asked and
 * how it is scored.
 * On paper nobody can take their words back, so none of what people said is printed.
 */
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
    const say = all.call
    const { call, corrections, outcomes, qualities, questions, criteria, scale, right } = published
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const address = `${ask.publicUrl}${callAt(ask)}`
    const sheet = {
      of: 2,
      qr: { text: address, label: all.paper.qr },
      foot: (
        <p>
          {all.paper.foot} <Breaking address={address} />
        </p>
      ),
    }
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
          <PrintSheet title={call.title} level={1} number={1} {...sheet}>
            <div class="small">
              {corrections.length > 0 && <strong>{all.paper.corrected(1 + corrections.length)}</strong>}
              <p dir="auto">{call.about}</p>
              <h2>{say.changes}</h2>
              <Lines
                numbered
                lines={outcomes.map(({ statement, why }) => (
                  <>
                    <strong>{statement ?? say.notNamed}</strong> <bdi>{why}</bdi>
                  </>
                ))}
              />
              {qualities.length > 0 && (
                <>
                  <h2>{say.qualities}</h2>
                  <Facts rows={qualityRows(qualities, language)} />
                </>
              )}
              <h2>{say.money}</h2>
              <Facts
                rows={[
                  { term: say.amount, detail: <strong>{pounds(call.amountPence)}</strong> },
                  {
                    term: say.howMany,
                    detail: call.awards === 1 ? say.oneOrganisation : say.upTo(call.awards),
                  },
                  { term: say.whoDecides, detail: <Decides right={right} project={project} ask={ask} /> },
                ]}
              />
              <h2>{say.dates}</h2>
              <Facts rows={dateRows(call, language)} />
            </div>
          </PrintSheet>
          <PrintSheet
            title={corrections.length > 0 ? say.corrected(corrections.length) : say.questions}
            number={2}
            {...sheet}
          >
            <div class="small">
              {corrections.length > 0 && (
                <>
                  <Lines
                    lines={corrections.map((one) => (
                      <>
                        {say.correctedOn(shortDate(one.at))} <strong>{one.what}.</strong>{' '}
                        <bdi>{one.words}</bdi> {say.moreTime(moment(one.newClosesAt, language))}
                      </>
                    ))}
                  />
                  <h2>{say.questions}</h2>
                </>
              )}
              <Lines
                numbered
                lines={questions.map(({ asks, hint, mostWords }) => (
                  <>
                    <strong>{asks}</strong> ({say.mostWords(String(mostWords))}) <bdi>{hint}</bdi>
                  </>
                ))}
              />
              <h2>{say.scoring}</h2>
              <Lines
                lines={criteria.map(({ title, asks, weight, ledBy, stage }) => (
                  <>
                    {weight}: <strong>{title}.</strong> <bdi>{asks}</bdi> {say.ledBy[ledBy]},{' '}
                    {say.stage[stage]}.
                  </>
                ))}
              />
              <p>
                {say.youngShare(call.youngWeight)} {say.nothingElse}
              </p>
              <h3>{say.scale}</h3>
              <Lines lines={[scale.map(({ value, sentence }) => `${value}: ${sentence}`).join(' ')]} />
              <h2>{say.fixed}</h2>
              <Lines lines={[say.fixedMoney(pounds(call.amountPence)), ...say.fixedList]} />
              <h2>{say.yours}</h2>
              <Lines lines={say.yoursList} />
            </div>
          </PrintSheet>
        </>
      ),
    }
  },
})

/** One thing a line, over the whole width: lists and tables would take twice the room on paper. */
function Lines({ lines, numbered }: { lines: readonly ComponentChildren[]; numbered?: boolean }) {
  return (
    <div>
      {lines.map((line, i) => (
        <div key={i} dir="auto">
          {numbered && `${i + 1}. `}
          {line}
        </div>
      ))}
    </div>
  )
}

function Facts({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <Lines
      lines={rows.map(({ term, detail }) => (
        <>
          {term}: <bdi>{detail}</bdi>
        </>
      ))}
    />
  )
}

/** An address that may break after each slash, so that it never pushes a phone's page wide. */
function Breaking({ address }: { address: string }) {
  return (
    <bdi>
      {address.split(/(?<=\/)/).map((part, i) => (
        <span key={i}>
          {part}
          <wbr />
        </span>
      ))}
    </bdi>
  )
}
