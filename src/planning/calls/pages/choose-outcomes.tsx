import { z } from 'zod'
import { listPriorities } from '#planning/priorities'
import { page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Fieldset, Form, Radios, TextInput } from '#ui'
import { chooseOutcomes } from '../acts-write.ts'
import { mayWriteCall } from '../permissions.ts'
import { listCallOutcomes, listLeftOut } from '../storage-parts.ts'
import { words } from '../words.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'
import { callAt, findDraftHere } from './draft-here.ts'

/** Which of the chosen changes the call asks for and why, and why not the others. */
export const chooseOutcomesPage = page({
  path: '/{place}/projects/{cycle}/call/outcomes',
  load: async (ask) => {
    const found = await findDraftHere(ask)
    if (!found) return undefined
    const { tx, place } = ask
    const asked = await listCallOutcomes(tx, place.id, found.call.id)
    const leftOut = await listLeftOut(tx, place.id, found.call.id)
    return {
      ...found,
      priorities: await listPriorities(tx, place.id, found.cycle.id),
      asked: new Map(asked.map((one) => [one.outcomeId, one])),
      leftOut: new Map(leftOut.map((one) => [one.outcomeId, one.why])),
    }
  },
  may: mayWriteCall,
  show: (ask, { cycle, priorities, asked, leftOut }) => {
    const say = teamWords.in(ask.language).outcomes
    const { notNamed } = words.in(ask.language).call
    const options = new Map(priorities?.decision.options.map(({ id, text }) => [id, text]))
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
            {priorities?.chosen.map((outcome) => {
              const title = outcome.statement ?? notNamed
              const before = options.get(outcome.id)
              return (
                <Fieldset key={outcome.id} legend={title}>
                  {before !== undefined && before !== outcome.statement && (
                    <p class="small">
                      {say.reworded} <bdi>{before}</bdi>
                    </p>
                  )}
                  {outcome.withdrawnAt ? (
                    <>
                      <p>{say.takenBack}</p>
                      <TextInput
                        name={`left-${outcome.id}`}
                        label={say.leftOut}
                        value={leftOut.get(outcome.id) ?? ''}
                      />
                    </>
                  ) : (
                    <Radios
                      name={`in-${outcome.id}`}
                      label={say.isIn}
                      value={asked.has(outcome.id) ? 'yes' : 'no'}
                      choices={[
                        {
                          value: 'yes',
                          text: say.in,
                          asks: (
                            <TextInput
                              name={`why-${outcome.id}`}
                              label={say.why}
                              hint={say.whyHint}
                              value={asked.get(outcome.id)?.why ?? ''}
                            />
                          ),
                        },
                        {
                          value: 'no',
                          text: say.out,
                          asks: (
                            <TextInput
                              name={`left-${outcome.id}`}
                              label={say.leftOut}
                              hint={say.leftOutHint}
                              value={leftOut.get(outcome.id) ?? ''}
                            />
                          ),
                        },
                      ]}
                    />
                  )}
                </Fieldset>
              )
            })}
            <Button>{say.save}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: () => z.object({}).catchall(z.unknown()),
      do: async (ask, { call, priorities }, form) => {
        const chosen = priorities?.chosen ?? []
        const typed = (name: string) => {
          const value = (form as Readonly<Record<string, unknown>>)[name]
          return typeof value === 'string' ? value.trim().slice(0, 600) : ''
        }
        const isIn = (id: string) => typed(`in-${id}`) === 'yes'
        const ruling = await chooseOutcomes(
          ask,
          call.id,
          {
            asked: chosen
              .filter(({ id }) => isIn(id))
              .map(({ id }) => ({ outcomeId: id, why: typed(`why-${id}`) })),
            leftOut: new Map(chosen.map(({ id }) => [id, typed(`left-${id}`)])),
          },
          ruleWords.in(ask.language),
        )
        return ruling.ok ? seeOther(callAt(ask)) : ruling
      },
    }),
  }),
})
