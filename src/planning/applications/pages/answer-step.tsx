import { z } from 'zod'
import { page, seeOther, text } from '#platform/http'
import { type Problem, refuse } from '#platform/ruling'
import { Button, ButtonRow, ErrorSummary, Form, Hidden, Notice, TextArea, TextInput, WhoSees } from '#ui'
import { longestAnswer, saveStep } from '../acts.ts'
import {
  type BudgetLine,
  countWords,
  mostBudgetLines,
  type Step,
  stepsOf,
  turnOf,
  wordsAt,
} from '../application.ts'
import { penceFrom } from '../budget.ts'
import { BudgetTotal, FromTheCall, loadOwn, ownAddress, titleOf, Written, wordsLine } from '../own.tsx'
import { mayWriteOwn } from '../permissions.ts'
import { words } from '../words.ts'

// Empty lines to write on: enough to go on, few enough to see the button on a phone.
const freeLines = 3

/** One question, one page: saved when it is left, however long it is. */
export const answerStepPage = page({
  path: '/{place}/projects/{cycle}/apply/{application}/{kind}',
  unlogged: true,
  load: async (ask) => {
    const own = await loadOwn(ask)
    const step =
      own && stepsOf(own.asked).find(({ key, kind }) => key === ask.params.kind && kind !== 'files')
    return own && step && { ...own, step }
  },
  may: mayWriteOwn,
  show: (ask, own) => {
    const { cycle, asked, draft, step, isTaking } = own
    const all = words.in(ask.language)
    const say = all.step
    const title = titleOf(step, ask.language)
    const over = countWords(wordsAt(draft, step)) - step.mostWords
    const hint = [hintOf(step), wordsLine(draft, step, ask.language)].filter(Boolean).join(' ')
    const lines = Math.min(mostBudgetLines, draft.budget.length + freeLines)
    return {
      title,
      density: 'public',
      cycle,
      unlisted: true,
      back: { href: ownAddress(ask, own), text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          {over > 0 && ask.form.problems.length === 0 && (
            <Notice tone="warning">
              <p>{all.steps.over(over)}</p>
            </Notice>
          )}
          {!isTaking ? (
            <>
              <h1>{title}</h1>
              <Written text={wordsAt(draft, step)} />
              {step.kind === 'budget' && <BudgetTotal draft={draft} asked={asked} language={ask.language} />}
            </>
          ) : (
            <Form view={ask.form} act="save">
              <Hidden name="turn" value={String(turnOf(draft, step))} />
              {step.kind === 'budget' ? (
                <>
                  <h1>{title}</h1>
                  {hintOf(step) && <p>{hintOf(step)}</p>}
                  <BudgetTotal draft={draft} asked={asked} language={ask.language} />
                  {Array.from({ length: lines }, (_, i) => (
                    <div class="columns" key={i}>
                      <TextInput name={`what-${i}`} label={say.what(i + 1)} value={draft.budget[i]?.what} />
                      <TextInput
                        name={`pounds-${i}`}
                        label={say.pounds(i + 1)}
                        prefix="£"
                        inputmode="decimal"
                        width={10}
                        value={inPounds(draft.budget[i])}
                      />
                    </div>
                  ))}
                  <Button kind="secondary" name="goes" value="more">
                    {say.more}
                  </Button>
                  <TextArea
                    name="words"
                    label={say.anything}
                    hint={wordsLine(draft, step, ask.language)}
                    optional
                    rows={5}
                    value={wordsAt(draft, step)}
                  />
                </>
              ) : (
                <TextArea
                  name="words"
                  label={title}
                  heading
                  hint={hint}
                  rows={14}
                  value={wordsAt(draft, step)}
                />
              )}
              <FromTheCall own={own} step={step} language={ask.language} />
              <WhoSees>{say.whoSees}</WhoSees>
              <ButtonRow>
                <Button name="goes" value="next">
                  {say.next}
                </Button>
                <Button kind="secondary" name="goes" value="list">
                  {say.later}
                </Button>
              </ButtonRow>
            </Form>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: (ask) =>
        z
          .object({
            words: text({ most: longestAnswer, tooLong: words.in(ask.language).rules.farTooLong }),
            turn: z.coerce.number().int().catch(0),
            goes: z.string().catch('next'),
          })
          .catchall(z.unknown()),
      do: async (ask, own, { words: written, turn, goes, ...fields }) => {
        const say = words.in(ask.language).rules
        const { step, asked } = own
        const read = step.kind === 'budget' ? linesFrom(fields, say) : undefined
        if (read && 'problems' in read) return refuse(...read.problems)
        const saved = await saveStep(
          ask,
          own.application.id,
          step.key,
          { words: written, budget: read?.lines },
          turn,
          say,
          own,
        )
        if (saved.ok !== true) return saved
        const here = ownAddress(ask, own)
        if (goes === 'list') return seeOther(here)
        if (goes === 'more' || saved.value.over > 0) return seeOther(`${here}/${step.key}`)
        const steps = stepsOf(asked)
        const next = steps[steps.findIndex(({ key }) => key === step.key) + 1]
        return seeOther(next ? `${here}/${next.key}` : here)
      },
    }),
  }),
})

function hintOf(step: Step): string {
  return step.kind === 'words' || step.kind === 'budget' ? step.question.hint : ''
}

function inPounds(line: BudgetLine | undefined): string | undefined {
  if (!line) return undefined
  return line.pence % 100 === 0 ? String(line.pence / 100) : (line.pence / 100).toFixed(2)
}

function linesFrom(
  fields: Readonly<Record<string, unknown>>,
  say: { readonly pence: string; readonly lineNeedsWhat: string; readonly lineNeedsPounds: string },
): { readonly lines: BudgetLine[] } | { readonly problems: [Problem, ...Problem[]] } {
  const problems: Problem[] = []
  const lines = Array.from({ length: mostBudgetLines }, (_, i): BudgetLine | undefined => {
    const what = typed(fields[`what-${i}`]).slice(0, 200)
    const amount = typed(fields[`pounds-${i}`])
    if (what === '' && amount === '') return undefined
    const pence = penceFrom(amount)
    if (what === '') problems.push({ field: `what-${i}`, text: say.lineNeedsWhat })
    if (pence === undefined)
      problems.push({ field: `pounds-${i}`, text: amount === '' ? say.lineNeedsPounds : say.pence })
    return { what, pence: pence ?? 0 }
  }).filter((line) => line !== undefined)
  const [first, ...rest] = problems
  return first ? { problems: [first, ...rest] } : { lines }
}

const typed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
