import { z } from 'zod'
import type { Cycle } from '#commons/cycles'
import { listOpenConcernSubjects } from '#commons/safety'
import { findVoices, fullText, type Voice as Said, shownTo } from '#insight/voices'
import { type Ask, choice, choices, text } from '#platform/http'
import { Checkboxes, Radios, TextArea, TextInput, Voice } from '#ui'
import { type Asset, assetKinds, type Barrier } from '../asset.ts'
import { words } from '../words.ts'

type AnyAsk = Ask<{ place: string }>

/** The words a card is made from, as its maker may read them, and whether any were taken back since. */
export interface Source {
  readonly voices: readonly Said[]
  readonly takenBack: boolean
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Looks up the voices a card names, or the one an address brings along (`?voice=`). */
export async function findSource(ask: AnyAsk, cycle: Cycle, ids: readonly string[]): Promise<Source> {
  const wanted = ids.filter((id) => uuid.test(id))
  if (wanted.length === 0) return { voices: [], takenBack: false }
  const offScreen = await listOpenConcernSubjects(ask.tx, ask.place.id, cycle.id)
  const found = [...(await findVoices(ask.tx, ask.place.id, wanted)).values()].filter(
    (voice) => voice.cycleId === cycle.id,
  )
  return {
    voices: found.flatMap((voice) => (offScreen.has(voice.id) ? [] : (shownTo('team', voice) ?? []))),
    takenBack: found.some((voice) => voice.status === 'withdrawn'),
  }
}

export function AssetFields({ ask, asset, source }: { ask: AnyAsk; asset?: Asset; source: Source }) {
  const all = words.in(ask.language)
  const say = all.form
  return (
    <>
      <Sources ask={ask} source={source} />
      <Radios
        name="kind"
        label={say.kind}
        choices={assetKinds.map((kind) => ({
          value: kind,
          text: all.kinds[kind],
          hint: all.kindHints[kind],
        }))}
        value={asset?.kind}
      />
      <TextInput name="title" label={say.title} hint={say.titleHint} value={asset?.title} />
      <TextArea name="about" label={say.about} rows={3} value={asset?.about} />
      <TextInput name="where" label={say.where} hint={say.whereHint} optional value={asset?.where} />
      <TextArea
        name="agreed"
        label={say.agreed}
        hint={say.agreedHint}
        rows={2}
        optional
        value={asset?.agreed}
      />
    </>
  )
}

export function BarrierFields({ ask, barrier, source }: { ask: AnyAsk; barrier?: Barrier; source: Source }) {
  const say = words.in(ask.language).form
  return (
    <>
      <Sources ask={ask} source={source} />
      <TextArea name="why" label={say.why} hint={say.whyHint} rows={2} value={barrier?.why} />
      <TextArea
        name="whoIsMissing"
        label={say.whoIsMissing}
        hint={say.whoIsMissingHint}
        rows={2}
        value={barrier?.whoIsMissing}
      />
      <TextInput name="where" label={say.barrierWhere} optional value={barrier?.where} />
    </>
  )
}

function Sources({ ask, source }: { ask: AnyAsk; source: Source }) {
  const say = words.in(ask.language).form
  if (source.voices.length === 0) return null
  return (
    <>
      {source.voices.map((voice) => (
        <Voice key={voice.id} size="small">
          {fullText(voice)}
        </Voice>
      ))}
      <Checkboxes
        name="fromVoices"
        label={say.fromVoices}
        choices={source.voices.map((voice) => ({ value: voice.id, text: beginningOf(fullText(voice)) }))}
        value={source.voices.map((voice) => voice.id)}
        small
      />
    </>
  )
}

function beginningOf(said: string): string {
  return said.length <= 60 ? said : `${said.slice(0, 58).trimEnd()} …`
}

export function assetForm(ask: AnyAsk, source: Source) {
  const say = words.in(ask.language)
  return z.object({
    kind: choice(assetKinds, say.form.kindNeeded),
    title: text({ needed: say.rules.titleNeeded, most: 120 }),
    about: text({ needed: say.rules.aboutNeeded, most: 1000 }),
    where: text({ most: 120 }),
    agreed: text({ most: 500 }),
    fromVoices: choices(source.voices.map((voice) => voice.id)),
  })
}

export function barrierForm(ask: AnyAsk, source: Source) {
  const say = words.in(ask.language).rules
  return z.object({
    whoIsMissing: text({ needed: say.whoNeeded, most: 300 }),
    where: text({ most: 120 }),
    why: text({ needed: say.whyNeeded, most: 300 }),
    fromVoices: choices(source.voices.map((voice) => voice.id)),
  })
}
