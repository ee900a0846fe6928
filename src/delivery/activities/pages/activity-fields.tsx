import { z } from 'zod'
import { boxesOf, dayFields, dayFrom, isMistyped } from '#delivery/agreements'
import type { Outcome } from '#planning/framework'
import { choices, text } from '#platform/http'
import type { Problem } from '#platform/ruling'
import type { Language } from '#platform/words'
import { Checkboxes, DateInput, TextArea, TextInput } from '#ui'
import type { Activity, ActivityDraft, ActivityOutcome } from '../activity.ts'
import { words } from '../words.ts'

interface ActivityFieldsProps {
  outcomes: readonly Outcome[]
  language: Language
  activity?: Activity | undefined
  links?: readonly ActivityOutcome[] | undefined
}

/** What somebody is asked about an activity, when it is added and when it changes. */
export function ActivityFields({ outcomes, language, activity, links = [] }: ActivityFieldsProps) {
  const { write: say } = words.in(language)
  const becauseOf = (id: string) => links.find(({ outcomeId }) => outcomeId === id)?.because
  return (
    <>
      <TextInput name="title" label={say.name} value={activity?.title} />
      <TextArea name="about" label={say.about} rows={4} value={activity?.about} />
      <TextArea
        name="codesignedWith"
        label={say.codesigned}
        hint={say.codesignedHint}
        rows={3}
        value={activity?.codesignedWith}
      />
      <Checkboxes
        name="outcomes"
        label={say.outcomes}
        hint={say.outcomesHint}
        value={links.map(({ outcomeId }) => outcomeId)}
        choices={outcomes.map(({ id, statement }) => ({
          value: id,
          text: <bdi>{statement}</bdi>,
          asks: (
            <TextInput name={`because-${id}`} label={say.because} hidden={statement} value={becauseOf(id)} />
          ),
        }))}
      />
      <TextInput name="where" label={say.where} value={activity?.where} />
      <TextInput name="when" label={say.when} value={activity?.when} />
      <TextArea name="wayIn" label={say.wayIn} hint={say.wayInHint} rows={3} value={activity?.wayIn} />
      <DateInput name="startsOn" label={say.startsOn} optional {...boxesOf(activity?.startsOn)} />
      <DateInput name="endsOn" label={say.endsOn} optional {...boxesOf(activity?.endsOn)} />
    </>
  )
}

export function activityForm(outcomes: readonly Outcome[]) {
  return z
    .object({
      title: text({ most: 160 }),
      about: text({ most: 3000 }),
      codesignedWith: text({ most: 2000 }),
      where: text({ most: 300 }),
      when: text({ most: 300 }),
      wayIn: text({ most: 1000 }),
      assumption: text({ most: 1000 }),
      version: text({ most: 10 }),
      outcomes: choices(outcomes.map(({ id }) => id)),
      ...dayFields('startsOn'),
      ...dayFields('endsOn'),
    })
    .catchall(z.unknown())
}

type Typed = z.output<ReturnType<typeof activityForm>>

export function draftFrom(form: Typed): ActivityDraft {
  const { title, about, codesignedWith, where, when, wayIn } = form
  return {
    title,
    about,
    codesignedWith,
    where,
    when,
    wayIn,
    startsOn: dayFrom(form, 'startsOn'),
    endsOn: dayFrom(form, 'endsOn'),
    outcomes: form.outcomes.map((outcomeId) => ({
      outcomeId,
      because: String(form[`because-${outcomeId}`] ?? '')
        .trim()
        .slice(0, 1000),
    })),
  }
}

/** Days may be left out, and are asked for again where something was typed that is none. */
export function mistypedDays(form: Typed, language: Language): Problem[] {
  const text = words.in(language).rules.noSuchDay
  return ['startsOn', 'endsOn'].flatMap((field) => (isMistyped(form, field) ? [{ field, text }] : []))
}
