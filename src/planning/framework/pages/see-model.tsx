import { AREAS, BOTTOM_LINES, coverage, finding, PROVENANCES } from '#analysis/wellbeing'
import { findCycle, listFacts } from '#commons/cycles'
import { page } from '#platform/http'
import { Institution, Table, WellbeingModel } from '#ui'
import type { Outcome } from '../outcome.ts'
import { mayReadFramework } from '../permissions.ts'
import { listAllOutcomes } from '../storage.ts'
import { words } from '../words.ts'

// As many cards as an eye still takes in; the list has the rest.
const cardsInAnArea = 12

/** The outcomes on the Dynamic Model of Well-being, and in one sentence what they leave out. */
export const seeModel = page({
  path: '/{place}/projects/{cycle}/outcomes/model',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const outcomes = await listAllOutcomes(ask.tx, ask.place.id, cycle.id)
    const facts = ask.place.record ? await listFacts(ask.tx, ask.place.id, cycle.id) : []
    const published = facts.filter(({ stage }) => stage === 'outcomes')
    // What the source says word for word is the finding; the rest explains it.
    const inItsWords = (fact: (typeof facts)[number]) => Number(fact.quotation !== undefined)
    return {
      cycle,
      outcomes,
      record: ask.place.record,
      published: published.toSorted((one, other) => inItsWords(other) - inItsWords(one)),
    }
  },
  may: mayReadFramework,
  show: (ask, { cycle, outcomes, record, published }) => {
    const all = words.in(ask.language)
    const say = all.model
    const list = `/${ask.place.slug}/projects/${cycle.slug}/outcomes`
    const placed = outcomes.map(({ area, bottomLines, provenance }) => ({
      area,
      bottomLines,
      from: provenance[0] ?? ('community' as const),
    }))
    const spread = coverage(placed)
    const unplaced = outcomes.filter(({ area }) => area === undefined)
    const card = ({ id, statement, provenance }: Outcome) => ({
      title: statement ?? all.notNamed,
      href: `${list}/${id}`,
      saidBy: provenance,
    })
    return {
      title: say.title,
      density: 'public',
      cycle,
      wide: true,
      back: { href: list, text: say.back },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {published.map((fact) => (
            <Institution key={fact.text} by={fact.source}>
              <p>{fact.text}</p>
              {fact.quotation && <blockquote>“{fact.quotation}”</blockquote>}
            </Institution>
          ))}
          {(outcomes.length > 0 || published.length === 0) && (
            <WellbeingModel
              finding={say.finding(finding(spread))}
              areas={AREAS.map((area) => {
                const here = outcomes.filter((outcome) => outcome.area === area)
                return {
                  area,
                  meaning: all.areaMeanings[area],
                  outcomes: here.slice(0, cardsInAnArea).map(card),
                  question: <p>{record ? say.notInAccount : say.questions[area]}</p>,
                  more:
                    here.length > cardsInAnArea ? (
                      <a href={`${list}?area=${area}`}>{say.more(here.length - cardsInAnArea)}</a>
                    ) : undefined,
                }
              })}
            />
          )}
          {outcomes.some(({ ourReading }) => ourReading) && <p class="quiet">{say.ourReading}</p>}
          {unplaced.length > 0 && (
            <section>
              <h2>{say.unplaced}</h2>
              <ul>
                {unplaced.map((outcome) => (
                  <li key={outcome.id} dir="auto">
                    <a href={`${list}/${outcome.id}`}>{outcome.statement ?? all.notNamed}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {outcomes.length > 0 && (
            <>
              <p class="quiet">{say.several}</p>
              <div class="columns columns--even">
                {spread.withoutBottomLine < outcomes.length && (
                  <Table
                    caption={say.lines}
                    columns={[
                      { heading: say.line, cell: (line) => all.bottomLines[line], names: true },
                      { heading: say.outcomes, cell: (line) => spread.bottomLines[line], numeric: true },
                    ]}
                    rows={BOTTOM_LINES}
                  />
                )}
                <Table
                  caption={say.provenances}
                  columns={[
                    { heading: say.provenance, cell: (who) => all.from[who], names: true },
                    {
                      heading: say.outcomes,
                      cell: (who) => outcomes.filter(({ provenance }) => provenance.includes(who)).length,
                      numeric: true,
                    },
                  ]}
                  rows={PROVENANCES}
                />
              </div>
            </>
          )}
        </>
      ),
    }
  },
})
