import { type Cycle, roleIn } from '#commons/cycles'
import { fewestPublished } from '#insight/voices'
import type { Outcome } from '#planning/framework'
import type { Ask } from '#platform/http'
import type { Language } from '#platform/words'
import { Table, Tag } from '#ui'
import { published, type Tally } from '../round.ts'
import { words } from '../words.ts'

/** One joint tally, most dots first; young people's and adults' beside it only where each were enough. */
function DotTally({
  tally,
  language,
  titles,
  addressOf,
}: {
  tally: Tally
  language: Language
  /** What each outcome says. Only outcomes named here are shown. */
  titles: ReadonlyMap<string, string>
  addressOf: (outcome: string) => string
}) {
  const say = words.in(language).tally
  const { young, adults } = tally.turnout
  const apart = tally.apart && new Map(tally.apart.map((count) => [count.outcome, count]))
  return (
    <>
      <p>{apart ? say.peopleApart(young, adults) : say.people(young + adults)}</p>
      {!apart && <p class="quiet">{say.together}</p>}
      <Table
        caption={say.caption}
        columns={[
          {
            heading: say.place,
            numeric: true,
            cell: ({ place, tied }) => (
              <>
                {place}
                {tied && (
                  <>
                    {' '}
                    <Tag>{say.tied}</Tag>
                  </>
                )}
              </>
            ),
          },
          {
            heading: say.outcome,
            names: true,
            cell: ({ outcome }) => <a href={addressOf(outcome)}>{titles.get(outcome)}</a>,
          },
          { heading: say.all, numeric: true, cell: ({ all }) => all },
          ...(apart
            ? [
                {
                  heading: say.young,
                  numeric: true,
                  cell: ({ outcome }: { outcome: string }) => apart.get(outcome)?.young ?? 0,
                },
                {
                  heading: say.adults,
                  numeric: true,
                  cell: ({ outcome }: { outcome: string }) => apart.get(outcome)?.adults ?? 0,
                },
              ]
            : []),
        ]}
        rows={tally.lines.filter(({ outcome }) => titles.has(outcome))}
      />
    </>
  )
}

/** The tally of a closed round, as far as whoever asks may see it. */
export function Counted({
  ask,
  cycle,
  tally,
  outcomes,
}: {
  ask: Ask<{ place: string; cycle: string }>
  cycle: Cycle
  tally: Tally
  outcomes: readonly Outcome[]
}) {
  const { tally: say, rules } = words.in(ask.language)
  const forAll = published(tally, fewestPublished)
  const isOfTheProject = roleIn(ask.who, cycle.id) !== undefined
  const seen = isOfTheProject ? tally : forAll
  if (!seen) return <p>{say.tooFew}</p>
  return (
    <>
      {isOfTheProject && !forAll && <p class="quiet">{say.bySeat}</p>}
      <DotTally
        tally={seen}
        language={ask.language}
        titles={new Map(outcomes.map(({ id, statement }) => [id, statement ?? rules.notNamed]))}
        addressOf={(outcome) => `/${ask.place.slug}/projects/${cycle.slug}/outcomes/${outcome}`}
      />
    </>
  )
}
