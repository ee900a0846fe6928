import { type Question, wordingQuestions } from '#analysis/statements'
import { AREAS, BOTTOM_LINES, coverage, finding } from '#analysis/wellbeing'
import { documentWords } from '#insight/documents'
import { page, type View } from '#platform/http'
import { type Language, listed } from '#platform/words'
import {
  Button,
  ButtonRow,
  Checkboxes,
  ErrorSummary,
  Form,
  Hidden,
  IndexCard,
  Notice,
  PrintButton,
  Select,
  Table,
  TextArea,
  TextInput,
  WellbeingModel,
} from '#ui'
import { mayLookInMirror } from '../permissions.ts'
import { longestPaste, type Promised, type Reflection, reflect } from '../reflection.ts'
import { samplePlan } from '../sample.ts'
import { words } from '../words.ts'

/** Anybody pastes any strategy and sees on the model what its promises leave out. Nothing is kept. */
export const lookInMirror = page({
  path: '/mirror',
  reads: true,
  load: async (ask) => ({
    reflection: reflect(ask.posted),
    sample: ask.query.sample !== undefined && ask.posted === undefined,
  }),
  may: mayLookInMirror,
  show: (ask, { reflection, sample }): View => {
    const { language } = ask
    switch (reflection.step) {
      case 'paste':
        return pasting(language, reflection, sample)
      case 'choose':
        return choosing(language, reflection)
      case 'model':
        return showing(language, reflection)
    }
  },
})

// No cookie and no token: the form changes nothing, so there is nothing to protect from being sent twice.
function formFor(field: string, problem: string | undefined) {
  return {
    action: '/mirror',
    csrf: '',
    key: '',
    values: {},
    problems: problem === undefined ? [] : [{ field, text: problem }],
  }
}

function pasting(language: Language, { text, trouble }: Reflection, sample: boolean): View {
  const say = words.in(language)
  const most = longestPaste.toLocaleString('en-GB')
  const problem =
    trouble === 'empty'
      ? say.paste.empty
      : trouble === 'tooLong'
        ? say.paste.tooLong(text.length.toLocaleString('en-GB'), most)
        : undefined
  const form = formFor('text', problem)
  return {
    title: say.title,
    density: 'public',
    ...(problem === undefined ? {} : { status: 422 }),
    main: (
      <>
        <ErrorSummary problems={form.problems} />
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <Notice>{say.nothingKept}</Notice>
        <Form view={form}>
          <TextArea
            name="text"
            label={say.paste.text}
            hint={say.paste.hint(most)}
            rows={16}
            value={sample ? samplePlan : text}
          />
          <ButtonRow>
            <Button name="step" value="choose">
              {say.paste.button}
            </Button>
            <a href="/mirror?sample=1">{say.paste.sample}</a>
          </ButtonRow>
        </Form>
      </>
    ),
  }
}

function choosing(language: Language, { text, promises, trouble }: Reflection): View {
  const say = words.in(language)
  const form = formFor('keep', trouble === 'nothingKept' ? say.choose.nothingTicked : undefined)
  return {
    title: say.choose.title,
    density: 'public',
    ...(trouble === undefined ? {} : { status: 422 }),
    main: (
      <>
        <ErrorSummary problems={form.problems} />
        <h1>{say.choose.title}</h1>
        <p class="lead">{promises.length === 0 ? say.choose.none : say.choose.lead(promises.length)}</p>
        <p class="quiet">{say.nothingKept}</p>
        <Form view={form}>
          <Hidden name="text" value={text} />
          <Carried promises={promises} />
          {promises.length > 0 && (
            <Checkboxes
              name="keep"
              label={say.choose.promises}
              value={promises.filter((promise) => promise.kept).map((promise) => promise.key)}
              choices={promises.map((promise) => ({
                value: promise.key,
                text: <bdi>{promise.quote}</bdi>,
                hint: whyFound(promise, language),
                asks: <AreaSelect promise={promise} language={language} />,
              }))}
            />
          )}
          <TextInput name="newOwn" label={say.choose.newOwn} />
          <ButtonRow>
            <Button kind="secondary" name="step" value="add">
              {say.choose.add}
            </Button>
            <Button name="step" value="model">
              {say.choose.show}
            </Button>
            <a href="/mirror">{say.choose.again}</a>
          </ButtonRow>
        </Form>
      </>
    ),
  }
}

/** Which promises the form shows, so that an empty tick is an answer; and the sentences people added. */
function Carried({ promises }: { promises: readonly Promised[] }) {
  return (
    <>
      {promises.map((promise) => (
        <Hidden key={promise.key} name="shown" value={promise.key} />
      ))}
      {promises
        .filter((promise) => promise.found === undefined)
        .map((promise) => (
          <Hidden key={promise.key} name="own" value={promise.quote} />
        ))}
    </>
  )
}

function AreaSelect({ promise, language }: { promise: Promised; language: Language }) {
  const say = words.in(language).choose
  const { areas } = documentWords.in(language)
  return (
    <Select
      name={`area.${promise.key}`}
      label={say.area}
      hint={promise.because.length > 0 && say.suggested(quoted(promise.because))}
      value={promise.area ?? 'none'}
      options={[
        ...AREAS.map((area) => ({ value: area, text: areas[area] })),
        { value: 'none', text: say.notPlaced },
      ]}
    />
  )
}

function whyFound({ found }: Promised, language: Language): string {
  if (!found) return words.in(language).choose.own
  const say = documentWords.in(language)
  return `${found.rule.sentence} ${say.kinds[found.kind]}. ${say.where(found.heading, found.paragraph)}.`
}

function showing(language: Language, { text, promises }: Reflection): View {
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

function quoted(cues: readonly string[]): string {
  return listed(cues.map((cue) => `“${cue}”`))
}
