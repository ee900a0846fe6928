import { z } from 'zod'
import { choice, text } from '#platform/http'
import type { Language } from '#platform/words'
import { Radios, TextArea, TextInput } from '#ui'
import { isMethodKey, methodKeys } from './method.ts'
import type { Session } from './session.ts'
import { words } from './words.ts'
import { methods } from './words-methods.ts'

type Details = Pick<Session, 'title' | 'heldFrom' | 'heldAt' | 'gettingThere' | 'method' | 'openToAll'>

/** What a meeting is: the same questions when it is planned and when it is changed. */
export function SessionFields(props: {
  language: Language
  dreamWord: string
  session?: Details | undefined
}) {
  const { language, dreamWord, session } = props
  const say = words.in(language).plan
  return (
    <>
      <TextInput name="title" label={say.name} hint={say.nameHint} value={session?.title} />
      <TextInput name="heldFrom" label={say.time} hint={say.timeHint} value={session?.heldFrom} optional />
      <TextInput name="heldAt" label={say.where} hint={say.whereHint} value={session?.heldAt} />
      <TextArea
        name="gettingThere"
        label={say.getting}
        hint={say.gettingHint}
        value={session?.gettingThere}
        rows={2}
        optional
      />
      <Radios
        name="method"
        label={say.method}
        value={session && (session.method ?? 'none')}
        choices={[
          ...methods.in(language, dreamWord).map(({ key, name }) => ({ value: key, text: name })),
          { value: 'none', text: say.methodNone },
        ]}
      />
      <Radios
        name="who"
        label={say.who}
        hint={say.whoHint}
        value={session && (session.openToAll ? 'all' : 'team')}
        choices={[
          { value: 'team', text: say.whoTeam },
          { value: 'all', text: say.whoAll },
        ]}
      />
    </>
  )
}

export function sessionForm(language: Language) {
  const say = words.in(language).rules
  const line = (needed: string | undefined, most: number) =>
    text({ ...(needed === undefined ? {} : { needed }), most, tooLong: say.tooLong })
  return z.object({
    title: line(say.titleNeeded, 120),
    heldFrom: line(undefined, 60),
    heldAt: line(say.placeNeeded, 300),
    gettingThere: line(undefined, 1000),
    method: choice([...methodKeys, 'none'], say.methodNeeded),
    who: choice(['team', 'all'], say.whoNeeded),
  })
}

/** The form's answers as a meeting's details. */
export function detailsFrom(form: z.infer<ReturnType<typeof sessionForm>>): Details {
  const { method, who, ...rest } = form
  return { ...rest, method: isMethodKey(method) ? method : undefined, openToAll: who === 'all' }
}
