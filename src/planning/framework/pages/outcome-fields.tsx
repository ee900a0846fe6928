import type { z } from 'zod'
import { AREAS, BOTTOM_LINES, PROVENANCES, suggestArea } from '#analysis/wellbeing'
import { roleIn } from '#commons/cycles'
import { type Ask, choice, choices, text } from '#platform/http'
import { listed } from '#platform/words'
import { Button, ButtonRow, Checkboxes, Notice, Radios, TextArea } from '#ui'
import { type OutcomeDraft, questionsFor } from '../outcome.ts'
import { words } from '../words.ts'

type AnyAsk = Ask<{ place: string }>

/** What an outcome says, where it belongs and who it came from. */
export function OutcomeFields({ ask, outcome }: { ask: AnyAsk; outcome?: Partial<OutcomeDraft> }) {
  const all = words.in(ask.language)
  const say = all.form
  const suggested = outcome?.area ? undefined : suggestArea(typed(ask, 'statement'))
  return (
    <>
      <TextArea
        name="statement"
        label={say.statement}
        hint={say.statementHint}
        rows={2}
        limit={300}
        value={outcome?.statement}
      />
      <Radios
        name="area"
        label={say.area}
        hint={suggested && say.areaHint(listed(suggested.because.map((cue) => `“${cue}”`)))}
        choices={AREAS.map((area) => ({ value: area, text: all.areas[area], hint: all.areaMeanings[area] }))}
        value={outcome?.area}
      />
      <Checkboxes
        name="bottomLines"
        label={say.lines}
        hint={say.linesHint}
        choices={BOTTOM_LINES.map((line) => ({
          value: line,
          text: all.bottomLines[line],
          hint: all.bottomLineMeanings[line],
        }))}
        value={outcome?.bottomLines}
      />
      <From ask={ask} value={outcome?.provenance} />
    </>
  )
}

export function From({ ask, value }: { ask: AnyAsk; value?: readonly string[] | undefined }) {
  const { form: say, from } = words.in(ask.language)
  return (
    <Checkboxes
      name="provenance"
      label={say.from}
      hint={say.fromHint}
      choices={PROVENANCES.map((who) => ({ value: who, text: from[who] }))}
      value={value}
    />
  )
}

/** What there is to ask about the wording, once somebody wanted to save it. A question never blocks. */
export function WordingQuestions({ ask, cycleId }: { ask: AnyAsk; cycleId: string }) {
  const say = words.in(ask.language).form
  if (!isAsked(ask)) return null
  const draft = { statement: typed(ask, 'statement'), provenance: chosen(ask, 'provenance') }
  return (
    <Notice title={say.beforeSaving} announced>
      <ul>
        {questionsFor(draft, isYoung(ask, cycleId)).map((question) => (
          <li key={question.about}>{say.question(question)}</li>
        ))}
      </ul>
      <p>{say.beforeSavingLead}</p>
    </Notice>
  )
}

/** Saves, or, once something about the wording was asked, saves it as it is. */
export function SaveButtons({ ask, save }: { ask: AnyAsk; save: string }) {
  const say = words.in(ask.language).form
  return (
    <ButtonRow>
      <Button>{save}</Button>
      {isAsked(ask) && (
        <Button kind="secondary" name="asIs" value="yes">
          {say.saveAsIs}
        </Button>
      )}
    </ButtonRow>
  )
}

function isAsked(ask: AnyAsk): boolean {
  return ask.form.problems.some(({ field }) => field === 'wording')
}

/** Whether the wording is to be asked about before it is saved. */
export function asksAboutWording(
  ask: AnyAsk,
  cycleId: string,
  form: Pick<OutcomeDraft, 'statement' | 'provenance'> & { readonly asIs: string },
): boolean {
  return form.asIs !== 'yes' && questionsFor(form, isYoung(ask, cycleId)).length > 0
}

/** What is wrong, without the question about the wording: that is a question, not a problem. */
export function problemsOf(ask: AnyAsk) {
  return ask.form.problems.filter(({ field }) => field !== 'wording')
}

export function isYoung({ who }: Pick<AnyAsk, 'who'>, cycleId: string): boolean {
  return roleIn(who, cycleId) === 'youngPerson'
}

export function outcomeForm(ask: AnyAsk) {
  const say = words.in(ask.language).rules
  return {
    statement: text({ needed: say.statementNeeded, most: 300 }),
    area: choice(AREAS, say.areaNeeded),
    bottomLines: choices(BOTTOM_LINES),
    provenance: choices(PROVENANCES),
    asIs: text(),
  } satisfies z.ZodRawShape
}

function typed(ask: AnyAsk, field: string): string {
  const value = ask.form.values[field]
  return typeof value === 'string' ? value : ''
}

function chosen(ask: AnyAsk, field: string) {
  const value = ask.form.values[field] ?? []
  const all = typeof value === 'string' ? [value] : value
  return PROVENANCES.filter((who) => all.includes(who))
}
