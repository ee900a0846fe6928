import { youngPart } from '#analysis/scores'
import { findCycle } from '#commons/cycles'
import { findPublishedCall, listCriteria, listScale } from '#planning/calls'
import { page } from '#platform/http'
import { EmptyState, Inset, SummaryList, Table } from '#ui'
import { mayReadRules } from '../permissions.ts'
import { words } from '../words.ts'

/** How scores become an order: one page for young people, adults and applicants, in the same words. */
export const readRules = page({
  path: '/{place}/projects/{cycle}/panel/rules',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    if (!cycle) return undefined
    const call = await findPublishedCall(tx, place.id, cycle.id)
    return {
      cycle,
      record: place.record,
      call,
      criteria: call ? await listCriteria(tx, place.id, call.id) : [],
      scale: call ? await listScale(tx, place.id, call.id) : [],
    }
  },
  may: mayReadRules,
  show: (ask, { cycle, call, criteria, scale }) => {
    const { rulesPage: say, panel } = words.in(ask.language)
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const { part, whole } = youngPart({ criteria, youngWeight: call?.youngWeight ?? 0 })
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: `${project}/call`, text: say.backToCall },
      main: (
        <>
          <h1>{say.title}</h1>
          {!call && <EmptyState sentence={panel.noCall} />}
          {call && (
            <>
              <p class="lead">{say.lead}</p>
              <h2>{say.scale}</h2>
              <Table
                caption={say.scale}
                captionHidden
                columns={[
                  { heading: say.scaleValue, numeric: true, cell: ({ value }) => value },
                  { heading: say.scaleSentence, names: true, cell: ({ sentence }) => <bdi>{sentence}</bdi> },
                ]}
                rows={scale}
              />
              <h2>{say.criteria}</h2>
              <SummaryList
                rows={criteria.map(({ title, asks, weight, ledBy }) => ({
                  term: <bdi>{title}</bdi>,
                  detail: (
                    <>
                      {asks !== '' && (
                        <p>
                          <bdi>{asks}</bdi>
                        </p>
                      )}
                      <p>
                        {say.weight(weight)} {say.ledBy[ledBy]}
                      </p>
                    </>
                  ),
                }))}
              />
              <h2>{say.how}</h2>
              <ol>
                {say.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <h2>{say.youngTitle}</h2>
              <Inset>
                <p>{say.young(call.youngWeight)}</p>
                {criteria.some(({ ledBy }) => ledBy === 'panel') && <p>{say.youngOnPanel}</p>}
              </Inset>
              {whole > 0 && (
                <>
                  <p>{say.youngParts(part, whole)}</p>
                  <p>
                    {say.youngHeads} {say.oneGroup}
                  </p>
                </>
              )}
              <h2>{say.ties}</h2>
              <ol>
                <li>{say.tie1}</li>
                <li>{say.tie2}</li>
                <li>{say.tie3}</li>
              </ol>
              <p>{say.fixed}</p>
            </>
          )}
        </>
      ),
    }
  },
})
