import type { z } from 'zod'
import { choice, text, whenGiven } from '#platform/http'
import { Radios, TextArea, TextInput } from '#ui'
import { kinds } from '../organisation.ts'
import type { words } from '../words.ts'

type Sentences = ReturnType<typeof words.in>

/** What is asked about an organisation: four things, two of which may stay empty. */
export function OrganisationFields({ say, name }: { say: Sentences; name?: string | undefined }) {
  return (
    <>
      <TextInput name="name" label={say.fields.name} hint={say.fields.nameHint} value={name} />
      <Radios
        name="kind"
        label={say.fields.kind}
        choices={kinds.map((kind) => ({ value: kind, text: say.kinds[kind] }))}
      />
      <TextInput
        name="identifier"
        label={say.fields.identifier}
        hint={say.fields.identifierHint}
        width={20}
        optional
      />
      <TextArea name="about" label={say.fields.about} hint={say.fields.aboutHint} rows={3} optional />
    </>
  )
}

export function organisationForm({ rules }: Sentences) {
  return {
    name: text({ needed: rules.nameNeeded, most: 160, tooLong: rules.nameTooLong }),
    kind: choice(kinds, rules.kindNeeded),
    identifier: whenGiven(text({ most: 80, tooLong: rules.identifierShape })),
    about: text({ most: 600, tooLong: rules.aboutTooLong }),
  } satisfies Readonly<Record<string, z.ZodType>>
}
