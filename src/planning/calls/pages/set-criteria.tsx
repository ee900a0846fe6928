import { z } from 'zod'
import { number, page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Fieldset, Form, Hidden, Inset, Radios, TextArea, TextInput } from '#ui'
import { setModel } from '../acts-model.ts'
import { ledBys, scores, stages } from '../model.ts'
import { mayWriteCall } from '../permissions.ts'
import { listCriteria, listScale } from '../storage-parts.ts'
import { words } from '../words.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'
import { callAt, findDraftHere } from './draft-here.ts'
import { rowsTyped } from './typed-rows.ts'

/** What applications are judged by, for how much, by whom, and what each score means. */
export const weighCriteria = page({
  path: '/{place}/projects/{cycle}/call/criteria',
  load: async (ask) => {
    const found = await findDraftHere(ask)
    return (
      found && {
        ...found,
        criteria: await listCriteria(ask.tx, ask.place.id, found.call.id),
        scale: await listScale(ask.tx, ask.place.id, found.call.id),
      }
    )
  },
  may: mayWriteCall,
  show: (ask, { cycle, call, criteria, scale }) => {
    const say = teamWords.in(ask.language).criteria
    const { ledBy: ledByWords } = words.in(ask.language).call
    const blank = {
      id: '',
      title: '',
      asks: '',
      weight: 0,
      ledBy: 'panel' as const,
      stage: 'read' as const,
    }
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: callAt(ask), text: teamWords.in(ask.language).write.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="save">
            {[...criteria, blank].map((criterion, i) => (
              <Fieldset key={criterion.id} legend={i < criteria.length ? say.criterion(i + 1) : say.another}>
                <Hidden name={`id-${i}`} value={criterion.id} />
                <TextInput
                  name={`criterion-${i}`}
                  label={say.name}
                  hint={i < criteria.length ? undefined : say.anotherHint}
                  value={criterion.title}
                />
                <TextArea name={`asks-${i}`} label={say.asks} rows={2} value={criterion.asks} />
                <TextInput
                  name={`weight-${i}`}
                  label={say.weight}
                  width={3}
                  inputmode="numeric"
                  value={String(criterion.weight)}
                />
                <Radios
                  name={`ledBy-${i}`}
                  label={say.ledBy}
                  small
                  value={criterion.ledBy}
                  choices={ledBys.map((one) => ({ value: one, text: ledByWords[one] }))}
                />
                <Radios
                  name={`stage-${i}`}
                  label={say.stage}
                  small
                  value={criterion.stage}
                  choices={stages.map((one) => ({ value: one, text: say.stages[one] }))}
                />
              </Fieldset>
            ))}
            <TextInput
              name="youngWeight"
              label={say.youngWeight}
              hint={say.youngWeightHint}
              width={3}
              inputmode="numeric"
              value={String(call.youngWeight)}
            />
            <Fieldset legend={say.scale}>
              {scores.map((score) => (
                <TextInput
                  key={score}
                  name={`scale-${score}`}
                  label={String(score)}
                  value={scale.find(({ value }) => value === score)?.sentence ?? ''}
                />
              ))}
            </Fieldset>
            <Inset>
              <p>{say.tryNext}</p>
            </Inset>
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: (ask) =>
        z
          .object({
            youngWeight: number({ needed: ruleWords.in(ask.language).weightNeeded, most: 100 }),
          })
          .catchall(z.unknown()),
      do: async (ask, { call }, { youngWeight, ...form }) => {
        const say = ruleWords.in(ask.language)
        const rows = rowsTyped(form, ['id', 'criterion', 'asks', 'weight', 'ledBy', 'stage'])
        const problems = rows.flatMap(({ criterion, weight }, i) =>
          criterion === '' || /^(?:100|\d{1,2})$/.test(weight)
            ? []
            : [{ field: `weight-${i}`, text: say.weightNeeded }],
        )
        if (problems.length > 0) return { ok: false, problems }
        const ruling = await setModel(
          ask,
          call.id,
          {
            criteria: rows
              .filter(({ criterion }) => criterion !== '')
              .map((row) => ({
                id: row.id || undefined,
                title: row.criterion.slice(0, 160),
                asks: row.asks.slice(0, 600),
                weight: Number(row.weight),
                ledBy: ledBys.find((one) => one === row.ledBy) ?? 'panel',
                stage: stages.find((one) => one === row.stage) ?? 'read',
              })),
            scale: scores.map((value) => {
              const sentence = form[`scale-${value}`]
              return { value, sentence: typeof sentence === 'string' ? sentence.slice(0, 300) : '' }
            }),
            youngWeight,
          },
          say,
        )
        return ruling.ok ? seeOther(callAt(ask, 'try')) : ruling
      },
    }),
  }),
})
