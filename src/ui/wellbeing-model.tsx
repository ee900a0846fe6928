import type { ComponentChildren } from 'preact'
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
 * The model of well-being with the outcomes in it: four shapes on one ring of thread, each feeding its
 * neighbours both ways. An area nobody has spoken to is drawn open and asks its question.
 */
export function WellbeingModel({ areas, finding, level = 2 }: WellbeingModelProps) {
  const words = useWords()
  return (
    <section class="model">
      {finding && <p class="model__finding">{finding}</p>}
      <p class="model__how">{words.areasFeedEachOther}</p>
      <div class="model__areas">
        <Ring />
        {areas.map((area) => (
          <AreaPanel key={area.area} {...area} level={level} />
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
    <section class={`model__area model__area--${area} ${isEmpty ? 'model__area--empty' : ''}`}>
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

// A loop of thread through all four, with a head at each end of each quarter: both ways, everywhere.
function Ring() {
  return (
    <svg class="model__ring" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      <circle cx="60" cy="60" r="44" />
      <path d="M52 8l9 8-9 8M68 8l-9 8 9 8" transform="translate(0 0)" />
      <path d="M52 96l9 8-9 8M68 96l-9 8 9 8" />
      <path d="M8 52l8 9 8-9M8 68l8-9 8 9" />
      <path d="M96 52l8 9 8-9M96 68l8-9 8 9" />
    </svg>
  )
}
