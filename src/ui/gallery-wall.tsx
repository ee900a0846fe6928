import type { GalleryWords } from './gallery-words.ts'
import { Board, ButtonLink, CardGrid, EmptyState, type FormView, Frieze, IndexCard, Ticket } from './index.ts'
import { pictureNames } from './pictures.tsx'
import { speakers } from './said-by.tsx'
import { areas } from './wellbeing-shape.tsx'

/** Cards, boards, tickets, pictures. */
export function WallParts({ say, view }: { say: GalleryWords; view: FormView }) {
  return (
    <>
      <section class="section">
        <h2>{say.wall}</h2>
        <CardGrid pinned>
          {say.cards.map((text, i) => (
            <IndexCard key={text} words saidBy={[speakers[i % 2]!]} corner={i === 1 ? '7' : undefined}>
              {text}
            </IndexCard>
          ))}
        </CardGrid>
        <CardGrid>
          {areas.map((area, i) => (
            <IndexCard
              key={area}
              area={area}
              title={say.outcomes[i]}
              href="/outcome"
              saidBy={['youngPeople']}
            >
              {say.stageText}
            </IndexCard>
          ))}
        </CardGrid>
        <Board
          view={view}
          act="move"
          level={3}
          boxes={[
            {
              value: 'home',
              name: say.outcomes[0]!,
              cards: say.cards
                .slice(0, 2)
                .map((text, i) => ({ id: `card-${i}`, title: text, content: <p>{text}</p> })),
            },
            {
              value: 'met',
              name: say.theme,
              cards: [{ id: 'card-3', title: say.cards[3]!, content: <p>{say.cards[3]}</p> }],
            },
            { value: 'loose', name: say.any, cards: [], empty: <p>{say.nothingYet}</p> },
          ]}
        />
        <EmptyState sentence={say.nothingYet}>
          <ButtonLink href="/share">{say.share}</ButtonLink>
        </EmptyState>
      </section>

      <section class="section">
        <h2>{say.ticket}</h2>
        <Ticket
          level={3}
          title={say.keepThis}
          code="cupboard-brunch-crimson-ajar-seafront-parade"
          qr={{ text: 'https://alongside.example/r/lantern-otter-maple', label: say.qr }}
        >
          <p>{say.ticketText}</p>
          <p>https://alongside.example/eastmere/projects/our-20k/receipt</p>
        </Ticket>
      </section>

      <section class="section">
        <h2>{say.pictures}</h2>
        <Frieze moments={pictureNames.map((picture, i) => ({ picture, text: say.moments[i] }))} />
      </section>
    </>
  )
}
