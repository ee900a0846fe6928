import { type Question, wordingQuestions } from '#analysis/statements'
import { AREAS, BOTTOM_LINES, coverage, finding } from '#analysis/wellbeing'
import { documentWords } from '#insight/documents'
import type { View } from '#platform/http'
import type { Language } from '#platform/words'
import { Button, ButtonRow, Form, Hidden, IndexCard, PrintButton, Table, WellbeingModel } from '#ui'
import type { Promised, Reflection } from '../reflection.ts'
import { words } from '../words.ts'
import { Carried, formFor, quoted } from './mirror-form.tsx'

/** The promises on the model, the sentence that says what they leave out, and what is worth asking. */
export function showing(language: Language, { text, promises }: Reflection): View {
  const say = words.in(language).model
  const model = documentWords.in(language)
  const kept = promises.filter((promise) => promise.kept)
  const spread = coverage(
    kept.map(({ area, bottomLines }) => ({ area, bottomLines, from: 'council' as const })),
  )
  const rows = [
    ...BOTTOM_LINES.map((line) => ({ name: model.bottomLines[line], count: spread.bottomLines[line] })),
    { name: say.noLine, count: spread.withoutBottomLine },
  ]
  return {
    title: say.title,
    density: 'public',
    wide: true,
    main: (
      <>
        <h1>{say.title}</h1>
        <WellbeingModel
          finding={model.model.finding(finding(spread))}
          areas={AREAS.map((area) => ({
            area,
            name: model.areas[area],
            meaning: model.areaMeanings[area],
            question: model.areaQuestions[area],
            outcomes: kept
              .filter((promise) => promise.area === area)
              .map((promise) => ({ title: promise.quote })),
          }))}
        />
        <p>{say.count(kept.length, promises.length)}</p>
        {spread.unplaced > 0 && <p>{say.unplaced(spread.unplaced)}</p>}
        <Table
          caption={say.lines}
          columns={[
            { heading: say.line, names: true, cell: (row) => row.name },
            { heading: say.promises, numeric: true, cell: (row) => row.count },
          ]}
          rows={rows}
        />
        <Wording language={language} promises={kept} />
        <section class="section">
          <p class="quiet">{words.in(language).nothingKept}</p>
          <Form view={formFor('keep', undefined)}>
            <Hidden name="text" value={text} />
            <Carried promises={promises} />
            {promises.map((promise) => (
              <Hidden key={promise.key} name={`area.${promise.key}`} value={promise.area ?? 'none'} />
            ))}
            {kept.map((promise) => (
              <Hidden key={promise.key} name="keep" value={promise.key} />
            ))}
            <ButtonRow>
              <Button kind="secondary" name="step" value="choose">
                {say.change}
              </Button>
              <PrintButton>{say.print}</PrintButton>
              <a href="/mirror">{say.again}</a>
            </ButtonRow>
          </Form>
        </section>
      </>
    ),
  }
}

function Wording({ language, promises }: { language: Language; promises: readonly Promised[] }) {
  const say = words.in(language).model
  const asked = promises
    .map((promise) => ({ promise, questions: wordingQuestions(promise.quote) }))
    .filter(({ questions }) => questions.length > 0)
  if (asked.length === 0) return null
  return (
    <section class="section">
      <h2>{say.wording}</h2>
      <p>{say.wordingLead}</p>
      {asked.map(({ promise, questions }) => (
        <IndexCard key={promise.key} title={promise.quote}>
          {questions.map((question: Question) => (
            <p key={question.about}>
              {say.says(quoted(question.words))} {question.question}
            </p>
          ))}
        </IndexCard>
      ))}
    </section>
  )
}
