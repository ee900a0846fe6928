import { z } from 'zod'
import { STATEMENT_RULES } from '#analysis/statements'
import { AREAS, BOTTOM_LINES, suggestArea } from '#analysis/wellbeing'
import { findCycle, mayShapeProject } from '#commons/cycles'
import { choice, choices, number, page, seeOther } from '#platform/http'
import { listed } from '#platform/words'
import { Button, Checkboxes, ErrorSummary, Form, Institution, Radios, SummaryList } from '#ui'
import { readStatement, unmark } from '../acts.ts'
import { findDocument, listStatementsIn } from '../storage.ts'
import { words } from '../words.ts'

/** One promise: people say where it belongs on the model. The suggestion was only a beginning. */
export const placePromise = page({
  path: '/{place}/projects/{cycle}/documents/{document}/promises/{promise}',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const document = cycle && (await findDocument(ask.tx, ask.place.id, cycle.id, ask.params.document))
    if (!document) return undefined
    const marked = await listStatementsIn(ask.tx, ask.place.id, cycle.id, document.id)
    const statement = marked.find((one) => one.id === ask.params.promise)
    return statement && { cycle, document, statement }
  },
  may: mayShapeProject,
  show: (ask, { cycle, document, statement }) => {
    const all = words.in(ask.language)
    const say = all.statement
    const back = `/${ask.place.slug}/projects/${cycle.slug}/documents/${document.id}`
    const suggested = suggestArea(statement.quote)
    const rule = Object.values(STATEMENT_RULES).find((one) => one.id === statement.rule)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: back, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <Institution by={document.source}>
            <p>{statement.quote}</p>
          </Institution>
          <SummaryList
            rows={[
              { term: say.document, detail: <a href={back}>{document.title}</a> },
              { term: say.where, detail: all.where(statement.where.heading, statement.where.paragraph) },
              { term: say.found, detail: rule?.sentence ?? all.read.foundBy },
            ]}
          />
          <Form view={{ ...ask.form, version: statement.version }} act="place">
            <Radios
              name="area"
              label={say.area}
              hint={suggested && say.areaHint(listed(suggested.because.map((cue) => `“${cue}”`)))}
              choices={[
                ...AREAS.map((area) => ({
                  value: area,
                  text: all.areas[area],
                  hint: all.areaMeanings[area],
                })),
                { value: 'none', text: all.notPlaced },
              ]}
              value={statement.area ?? 'none'}
            />
            <Checkboxes
              name="bottomLines"
              label={say.bottomLines}
              hint={say.bottomLinesHint}
              choices={BOTTOM_LINES.map((line) => ({ value: line, text: all.bottomLines[line] }))}
              value={statement.bottomLines}
            />
            <Button>{say.save}</Button>
          </Form>
          <Form view={ask.form} act="unmark">
            <p>{say.unmarkLead}</p>
            <Button kind="secondary">{say.unmark}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    place: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          area: choice([...AREAS, 'none'], say.areaNeeded),
          bottomLines: choices(BOTTOM_LINES),
          _version: number({ needed: say.lookAgain }),
        })
      },
      do: async (ask, { cycle, document, statement }, { area, bottomLines, _version }) => {
        const reading = { area: area === 'none' ? undefined : area, bottomLines }
        const read = await readStatement(
          ask,
          { id: statement.id, version: _version },
          reading,
          words.in(ask.language).rules,
        )
        if (read.ok !== true) return read
        return seeOther(
          `/${ask.place.slug}/projects/${cycle.slug}/documents/${document.id}#m-${statement.id}`,
        )
      },
    }),
    unmark: act({
      form: () => z.object({}),
      do: async (ask, { cycle, document, statement }) => {
        await unmark(ask, document.id, statement.id)
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/documents/${document.id}`)
      },
    }),
  }),
})
