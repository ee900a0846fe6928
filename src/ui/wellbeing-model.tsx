import { type ComponentChildren, Fragment } from 'preact'
import { joined } from './classes.ts'
import { useWords } from './language.tsx'
import { type Speaker, Stitch } from './said-by.tsx'
import { type Area, AreaShape } from './wellbeing-shape.tsx'

export interface ModelOutcome {
  readonly title: ComponentChildren
  readonly href?: string | undefined
  readonly saidBy?: readonly Speaker[] | undefined
  readonly id?: string | undefined
}

export interface ModelArea {
  readonly area: Area
  readonly name?: string | undefined
  /** What the area means, in a few plain words. */
  readonly meaning?: ComponentChildren
  readonly outcomes: readonly ModelOutcome[]
  /** What an empty area asks. */
  readonly question?: ComponentChildren
  /** Stands under the cards: "and 12 more", a link, a button. */
  readonly more?: ComponentChildren
}

interface WellbeingModelProps {
  areas: readonly ModelArea[]
  /** What the drawing shows, in one sentence. */
  finding?: ComponentChildren
  level?: 2 | 3 | undefined
}

/**
 * The model of well-being with the outcomes in it: four shapes, each feeding its neighbours both ways
 * along the thread. An area nobody has spoken to is drawn open and asks its question.
 */
export function WellbeingModel({ areas, finding, level = 2 }: WellbeingModelProps) {
  const words = useWords()
  return (
    <section class="model">
      {finding && <p class="model__finding">{finding}</p>}
      <p class="model__how">{words.areasFeedEachOther}</p>
      <div class="model__areas">
        {areas.map((area, i) => (
          <Fragment key={area.area}>
            <AreaPanel {...area} level={level} />
            <BothWays between={i + 1} />
          </Fragment>
        ))}
      </div>
    </section>
  )
}

function AreaPanel({ area, name, meaning, outcomes, question, more, level }: ModelArea & { level: 2 | 3 }) {
  const words = useWords()
  const Heading = `h${level}` as const
  const isEmpty = outcomes.length === 0
  return (
    <section class={joined('model__area', `model__area--${area}`, isEmpty && 'model__area--empty')}>
      <Heading class="model__name">
        <AreaShape area={area} />
        <span>
          {name ?? words.area[area]} <span class="model__count">{outcomes.length}</span>
        </span>
      </Heading>
      {meaning && <p class="model__meaning">{meaning}</p>}
      {isEmpty ? (
        <div class="model__question">{question}</div>
      ) : (
        <ul class="model__outcomes" role="list">
          {outcomes.map((outcome, i) => (
            <li key={i} class="model__outcome" dir="auto" {...(outcome.id ? { id: outcome.id } : {})}>
              {outcome.href ? <a href={outcome.href}>{outcome.title}</a> : outcome.title}
              {outcome.saidBy && outcome.saidBy.length > 0 && (
                <span class="model__by">
                  {outcome.saidBy.map((who) => (
                    <span key={who} class={`said-by said-by--${who}`}>
                      <Stitch who={who} />
                      <span class="govuk-visually-hidden">{words.saidBy[who]}</span>
                    </span>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {more && <div class="model__more">{more}</div>}
    </section>
  )
}

/** There and back between two neighbours: each feeds the other. */
function BothWays({ between }: { between: number }) {
  return (
    <svg
      class={`model__ways model__ways--${between}`}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M17 3c-5 13-5 28-1 41M9 36l7.500 8.500L23 35M31 45c5-13 5-28 1-41M39 12l-7.500-8.500L25 13" />
    </svg>
  )
}
