import { AREAS } from '#analysis/wellbeing'
import { documentWords } from '#insight/documents'
import { page, type View } from '#platform/http'
import type { Language } from '#platform/words'
import {
  Button,
  ButtonRow,
  Checkboxes,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  Select,
  TextArea,
  TextInput,
} from '#ui'
import { mayLookInMirror } from '../permissions.ts'
import { longestPaste, type Promised, type Reflection, reflect } from '../reflection.ts'
import { samplePlan } from '../sample.ts'
import { words } from '../words.ts'
import { Carried, formFor, quoted } from './mirror-form.tsx'
import { showing } from './show-model.tsx'

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
