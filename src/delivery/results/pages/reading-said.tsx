import { fewestPublished } from '#insight/voices'
import { shortDate } from '#platform/clock'
import type { Language } from '#platform/words'
import { IndexCard, SummaryList, Tag } from '#ui'
import { type Reading, type State, shownToAll } from '../reading.ts'
import { words } from '../words.ts'

interface ReadingSaidProps {
  reading: Reading
  language: Language
  /** The sign, in the words of those who wrote it. */
  sign: string | undefined
  byYoungPeople: boolean
  activity: { readonly title: string; readonly href: string } | undefined
  /** Somebody who runs the project reads all of it, and is told what others do not see. */
  among: boolean
  aside?: preact.ComponentChildren
}

const tones: Readonly<Record<State, 'done' | 'waiting' | 'plain'>> = {
  improved: 'done',
  noChange: 'plain',
  worse: 'plain',
  mixed: 'plain',
  notYetKnown: 'waiting',
  notMeasured: 'waiting',
}

/** One reading as its reader may have it: whole, only that nobody knows yet, or that it is too little to publish. */
export function ReadingSaid({
  reading,
  language,
  sign,
  byYoungPeople,
  activity,
  among,
  aside,
}: ReadingSaidProps) {
  const { reading: say } = words.in(language)
  const shown = shownToAll(reading, fewestPublished)
  const isWhole = among || shown.how === 'whole'
  const { n, missing, baseline, from, to, againOn, source } = reading
  const rows = [
    ...(n === undefined ? [] : [{ term: say.n, detail: say.people(n) }]),
    ...(missing ? [{ term: say.missing, detail: missing }] : []),
    ...(source === undefined && tones[reading.state] !== 'waiting'
      ? [{ term: say.before, detail: baseline === 'none' ? say.noBaseline : baseline.words }]
      : []),
    ...(from && to ? [{ term: say.when, detail: say.between(shortDate(from), shortDate(to)) }] : []),
    ...(activity ? [{ term: say.activity, detail: <a href={activity.href}>{activity.title}</a> }] : []),
    ...(againOn ? [{ term: say.again, detail: shortDate(againOn) }] : []),
    ...(source ? [{ term: say.source, detail: source }] : []),
  ]
  return (
    <IndexCard
      level={3}
      title={sign ?? say.noSign}
      corner={
        (isWhole || shown.how === 'stateOnly') && (
          <Tag tone={tones[reading.state]}>{say.state[reading.state]}</Tag>
        )
      }
      {...(byYoungPeople ? { saidBy: ['youngPeople'] as const } : {})}
      aside={aside}
    >
      {isWhole && (
        <>
          <p dir="auto">{reading.words}</p>
          {rows.length > 0 && <SummaryList rows={rows} />}
        </>
      )}
      {shown.how !== 'whole' && (
        <p class="small">
          {among && <strong>{say.onlyYou} </strong>}
          {shown.how === 'tooFew' && say.tooFew(shown.fewest)}
          {shown.how === 'notCounted' && say.notCounted}
          {shown.how === 'stateOnly' && say.stateOnly}
        </p>
      )}
    </IndexCard>
  )
}
