import { z } from 'zod'
import { type Ask, number, text } from '#platform/http'
import { TextArea, TextInput } from '#ui'
import type { Cycle } from '../cycle.ts'
import { words } from '../words.ts'

/** What a project says about itself, wherever it is written: title, purpose, money, its word for a dream. */
export function CycleFields({ ask, cycle }: { ask: Ask<{ place: string }>; cycle?: Cycle }) {
  const say = words.in(ask.language).begin
  return (
    <>
      <TextInput
        name="title"
        label={say.projectTitle}
        hint={say.projectTitleHint}
        value={cycle?.title ?? ''}
      />
      <TextArea name="purpose" label={say.purpose} hint={say.purposeHint} value={cycle?.purpose ?? ''} />
      <TextInput
        name="pot"
        label={say.pot}
        hint={say.potHint}
        prefix="£"
        inputmode="numeric"
        width={10}
        value={cycle ? String(cycle.potPence / 100) : ''}
      />
      <TextInput name="potHolder" label={say.potHolder} value={cycle?.potHolder ?? ''} />
      <TextInput
        name="dreamWord"
        label={say.dreamWord}
        hint={say.dreamWordHint}
        width={20}
        value={cycle?.dreamWord ?? 'dream'}
      />
    </>
  )
}

export function cycleForm(ask: Ask<{ place: string }>) {
  const say = words.in(ask.language).rules
  return z.object({
    title: text({ needed: say.titleNeeded, most: 120 }),
    purpose: text({ needed: say.purposeNeeded, most: 4000 }),
    pot: number({ needed: say.potNeeded, most: 1_000_000_000 }),
    potHolder: text({ needed: say.holderNeeded, most: 120 }),
    dreamWord: text({ needed: say.dreamWordNeeded, most: 30 }),
  })
}
