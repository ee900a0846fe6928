import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { joined } from './classes.ts'
import { drawnOnce } from './drawn-once.ts'
import { PageLanguage } from './language.tsx'
import { SaidBy, type Speaker } from './said-by.tsx'
import { type Area, AreaName } from './wellbeing-shape.tsx'

interface IndexCardProps {
  title?: ComponentChildren
  /** The rank of the title in the page's headings. */
  level?: 2 | 3 | 4 | undefined
  href?: string | undefined
  area?: Area | undefined
  saidBy?: readonly Speaker[] | undefined
  /** Stands in the corner: how many dots, what kind. */
  corner?: ComponentChildren
  /** Set in the people's type, for cards that carry somebody's own words. */
  words?: boolean | undefined
  children?: ComponentChildren
  /** Buttons and links under the card's text. */
  aside?: ComponentChildren
  id?: string | undefined
}

/** A card as one would pin it to a wall. */
export function IndexCard({
  title,
  level = 3,
  href,
  area,
  saidBy = [],
  corner,
  words,
  children,
  aside,
  id,
}: IndexCardProps) {
  const Heading = `h${level}` as const
  const language = useContext(PageLanguage)
  // The same few marks stand on every card of a wall.
  const marks = (key: string, draw: () => ComponentChildren) =>
    drawnOnce(`card ${language} ${key}`, () => (
      <PageLanguage.Provider value={language}>{draw()}</PageLanguage.Provider>
    ))
  return (
    <article class={joined('card', area && `card--${area}`, words && 'card--words')} {...(id ? { id } : {})}>
      {area && <p class="card__area" dangerouslySetInnerHTML={marks(area, () => <AreaName area={area} />)} />}
      {title && (
        <div class="card__head">
          <Heading class="card__title" dir="auto">
            {href ? <a href={href}>{title}</a> : title}
          </Heading>
          {corner !== undefined && <span class="card__corner">{corner}</span>}
        </div>
      )}
      {children && (
        <div class="card__text" dir="auto">
          {corner !== undefined && !title && <span class="card__corner">{corner}</span>}
          {children}
        </div>
      )}
      {saidBy.length > 0 && (
        <p
          class="card__by"
          dangerouslySetInnerHTML={marks(saidBy.join(' '), () =>
            saidBy.map((who) => <SaidBy key={who} who={who} />),
          )}
        />
      )}
      {aside && <div class="card__aside">{aside}</div>}
    </article>
  )
}

/** Cards side by side. `pinned` hangs them on a thread, as on a wall in a café. */
export function CardGrid({
  children,
  pinned,
}: {
  children: ComponentChildren
  pinned?: boolean | undefined
}) {
  const cards = Array.isArray(children) ? children : [children]
  return (
    <ul class={joined('card-grid', pinned && 'card-grid--pinned')} role="list">
      {cards.flat().map((card, i) => (
        <li key={i}>{card}</li>
      ))}
    </ul>
  )
}
