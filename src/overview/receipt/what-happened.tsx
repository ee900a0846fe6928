import type { Concern } from '#commons/safety'
import type { Voice } from '#insight/voices'
import { longDate, shortDate } from '#platform/clock'
import type { Language } from '#platform/words'
import { Timeline } from '#ui'
import { doneAs } from './done.ts'
import type { Afterwards, Mention, Trace } from './trace.ts'
import { words } from './words.ts'

type Say = ReturnType<typeof words.in>['trace']

interface WhatHappenedProps {
  voice: Voice
  trace: Trace
  concern: Concern | undefined
  language: Language
}

/** The thread from somebody's words to what came of them, a knot for each thing that happened. */
export function WhatHappened({ voice, trace, concern, language }: WhatHappenedProps) {
  const say = words.in(language).trace
  const answered = trace.answer.kind === 'approved' || trace.answer.kind === 'refused'
  return (
    <Timeline
      label={words.in(language).open.heading}
      stages={[
        { title: say.shared, state: 'done', when: shortDate(voice.saidOn) },
        {
          title: answered ? say.answered : say.reads,
          state: answered ? 'done' : 'here',
          children: <Answer voice={voice} trace={trace} concern={concern} say={say} />,
        },
        {
          title: say.together,
          state: trace.together.length > 0 ? 'done' : 'ahead',
          children: <Together mentions={trace.together} say={say} />,
        },
        {
          title: say.wanted,
          state: trace.wanted.length > 0 ? 'done' : 'ahead',
          children: <Wanted mentions={trace.wanted} say={say} />,
        },
        {
          title: say.chosen,
          state: trace.chosen.length > 0 ? 'done' : 'ahead',
          children: <Chosen trace={trace} say={say} />,
        },
        {
          title: say.done,
          state: trace.afterwards.length > 0 ? 'done' : 'ahead',
          children: <Done afterwards={trace.afterwards} say={say} />,
        },
      ]}
    />
  )
}

function Answer({
  voice,
  trace,
  concern,
  say,
}: {
  voice: Voice
  trace: Trace
  concern: Concern | undefined
  say: Say
}) {
  const told = concern?.answer && (
    <p>
      {say.told} <bdi>{concern.answer.told}</bdi>
    </p>
  )
  switch (trace.answer.kind) {
    case 'withLead':
      return <p>{say.withLead}</p>
    case 'keptOff':
      return (
        <>
          <p>{say.keptOff}</p>
          {told}
        </>
      )
    case 'refused':
      return (
        <>
          <p>{say.refused}</p>
          <p dir="auto">{voice.refusedBecause}</p>
          <p>{say.refusedNext}</p>
        </>
      )
    case 'approved':
      return (
        <>
          <p>{say.approved}</p>
          {told}
        </>
      )
    case 'waiting':
      return (
        <>
          <p>{say.waiting(longDate(voice.replyBy))}</p>
          <p>{say.decides}</p>
          {told}
        </>
      )
  }
}

function Together({ mentions, say }: { mentions: readonly Mention[]; say: Say }) {
  if (mentions.length === 0) return <p>{say.notTogether}</p>
  return (
    <ul>
      {mentions.map((mention) => (
        <li key={mention.id}>
          <bdi>{mention.kind === 'theme' ? say.inBox(mention.title) : say.asset(mention.title)}</bdi>{' '}
          <Because why={mention.why} say={say} />
        </li>
      ))}
    </ul>
  )
}

function Wanted({ mentions, say }: { mentions: readonly Mention[]; say: Say }) {
  if (mentions.length === 0) return <p>{say.notWanted}</p>
  return (
    <ul>
      {mentions.map((mention) => (
        <li key={mention.id}>
          <bdi>{mention.title}</bdi> {mention.via && <span class="quiet">({say.via(mention.via)})</span>}{' '}
          <Because why={mention.why} say={say} />
        </li>
      ))}
    </ul>
  )
}

function Chosen({ trace, say }: { trace: Trace; say: Say }) {
  if (!trace.decided) return <p>{say.undecided}</p>
  if (trace.chosen.length + trace.notChosen.length === 0) return <p>{say.noneChosen}</p>
  return (
    <ul>
      {trace.chosen.map((mention) => (
        <li key={mention.id}>
          <bdi>{say.isChosen(mention.title)}</bdi>
        </li>
      ))}
      {trace.notChosen.map((mention) => (
        <li key={mention.id}>
          <bdi>{say.notChosen(mention.title)}</bdi> <Because why={mention.because ?? ''} say={say} />
        </li>
      ))}
    </ul>
  )
}

function Done({ afterwards, say }: { afterwards: readonly Afterwards[]; say: Say }) {
  if (afterwards.length === 0) return <p>{say.notDone}</p>
  return (
    <ul>
      {afterwards.map((one) => (
        <li key={`${one.kind} ${one.id}`}>
          <bdi>{doneAs(one, say)}</bdi> {one.kind === 'activity' && <Because why={one.why} say={say} />}
        </li>
      ))}
    </ul>
  )
}

function Because({ why, say }: { why: string; say: Say }) {
  if (why === '') return null
  return (
    <span>
      {say.because} <bdi>{why}</bdi>
    </span>
  )
}
