import { AREAS, BOTTOM_LINES, coverage, finding } from '#analysis/wellbeing'
import { findCycle, maySeeProject } from '#commons/cycles'
import { page } from '#platform/http'
import { EmptyState, Table, WellbeingModel } from '#ui'
import { listStatements } from '../storage.ts'
import { words } from '../words.ts'

/** Every promise of every document on the model of well-being, and one sentence that says what they leave out. */
export const seePromises = page({
  path: '/{place}/projects/{cycle}/documents/model',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, statements: await listStatements(ask.tx, ask.place.id, cycle.id) }
  },
  may: maySeeProject,
  show: (ask, { cycle, statements }) => {
    const all = words.in(ask.language)
    const say = all.model
    const root = `/${ask.place.slug}/projects/${cycle.slug}/documents`
    const spread = coverage(
      statements.map(({ area, bottomLines }) => ({ area, bottomLines, from: 'council' as const })),
    )
    return {
      title: say.title,
      density: 'public',
      cycle,
      wide: true,
      back: { href: root, text: say.back },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {statements.length === 0 ? (
            <EmptyState sentence={say.empty} />
          ) : (
            <>
              <WellbeingModel
                finding={say.finding(finding(spread))}
                areas={AREAS.map((area) => ({
                  area,
                  name: all.areas[area],
                  meaning: all.areaMeanings[area],
                  question: all.areaQuestions[area],
                  outcomes: statements
                    .filter((statement) => statement.area === area)
                    .map((statement) => ({
                      title: statement.quote,
                      href: `${root}/${statement.documentId}#m-${statement.id}`,
                      saidBy: ['council'] as const,
                    })),
                }))}
              />
              {spread.unplaced > 0 && <p>{say.unplaced(spread.unplaced)}</p>}
              <Table
                caption={say.lines}
                columns={[
                  { heading: say.line, names: true, cell: (line) => all.bottomLines[line] },
                  { heading: say.count, numeric: true, cell: (line) => spread.bottomLines[line] },
                ]}
                rows={BOTTOM_LINES}
              />
            </>
          )}
        </>
      ),
    }
  },
})
