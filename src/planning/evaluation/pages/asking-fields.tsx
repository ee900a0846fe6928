import type { SeatHere } from '#commons/cycles'
import { Button, Details, Form, Radios, Select, TextInput } from '#ui'
import { isAwaited, type Panelist, parts, placeKey, stageOf } from '../panelist.ts'
import { words } from '../words.ts'
import type { Here } from './at-panel.ts'

/** The form that asks somebody to score: one for young people and adults. */
export function Asking({
  ask,
  seats,
  panel,
  shown,
}: {
  ask: Here
  seats: readonly SeatHere[]
  panel: readonly Panelist[]
  shown: readonly string[]
}) {
  const say = words.in(ask.language).panel
  const open = parts.filter((part) => !shown.includes(stageOf(part)))
  const free = seats.filter(({ person }) =>
    open.some((part) => !panel.some((one) => one.person === person && one.stage === stageOf(part))),
  )
  if (open.length === 0) return null
  return (
    <section class="section">
      <h2>{say.invite}</h2>
      {free.length === 0 ? (
        <p>{say.inviteNobody}</p>
      ) : (
        <Form view={ask.form} act="invite" id="ask">
          <Select
            name="person"
            label={say.who}
            options={[
              { value: '', text: '' },
              ...free.map(({ person, knownAs }) => ({ value: person, text: knownAs ?? say.nobody })),
            ]}
          />
          <Radios
            name="part"
            label={say.part}
            choices={open.map((part) => ({ value: part, text: say.parts[part] }))}
          />
          <Button kind="secondary">{say.inviteSave}</Button>
        </Form>
      )}
    </section>
  )
}

/** The form that writes down that somebody cannot finish. */
export function Absence({
  ask,
  panel,
  shown,
  nameOf,
}: {
  ask: Here
  panel: readonly Panelist[]
  shown: readonly string[]
  nameOf: (person: string) => string
}) {
  const { panel: say, stage } = words.in(ask.language)
  const awaited = panel.filter((one) => isAwaited(one) && !shown.includes(one.stage))
  if (awaited.length === 0) return null
  return (
    <Details summary={say.absent}>
      <p>{say.absentLead}</p>
      <Form view={ask.form} act="absent" id="absent">
        <Select
          name="place"
          label={say.absentWho}
          options={[
            { value: '', text: '' },
            ...awaited.map((one) => ({
              value: placeKey(one),
              text: `${nameOf(one.person)}, ${stage[one.stage]}`,
            })),
          ]}
        />
        <TextInput name="why" label={say.absentWhy} />
        <Button kind="secondary">{say.absentSave}</Button>
      </Form>
    </Details>
  )
}
