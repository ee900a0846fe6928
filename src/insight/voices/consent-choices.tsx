import type { Language } from '#platform/words'
import { Checkboxes, TextInput } from '#ui'
import type { Consents } from './voice.ts'
import { words } from './words.ts'

export const consentKeys = [
  'quote',
  'publish',
  'photo',
  'attribute',
] as const satisfies readonly (keyof Consents)[]

interface ConsentChoicesProps {
  language: Language
  label: string
  hint: string
  hasPhoto: boolean
  given?: Consents | undefined
  knownAs?: string | undefined
}

/** What its author allows, one by one. Nothing is ticked beforehand: a tick is consent. */
export function ConsentChoices({ language, label, hint, hasPhoto, given, knownAs }: ConsentChoicesProps) {
  const say = words.in(language).consents
  return (
    <Checkboxes
      name="consents"
      label={label}
      hint={hint}
      value={given && consentKeys.filter((key) => given[key])}
      choices={[
        { value: 'quote', text: say.quote, hint: say.quoteHint },
        { value: 'publish', text: say.publish, hint: say.publishHint },
        ...(hasPhoto ? [{ value: 'photo', text: say.photo, hint: say.photoHint }] : []),
        {
          value: 'attribute',
          text: say.attribute,
          hint: say.attributeHint,
          asks: <TextInput name="knownAs" label={say.knownAs} value={knownAs} />,
        },
      ]}
    />
  )
}

/** The ticks of a form as consents. */
export function consentsFrom(ticked: readonly (typeof consentKeys)[number][]): Consents {
  return {
    takePart: true,
    quote: ticked.includes('quote'),
    publish: ticked.includes('publish'),
    photo: ticked.includes('photo'),
    attribute: ticked.includes('attribute'),
  }
}
