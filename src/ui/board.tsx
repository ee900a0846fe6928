import type { ComponentChildren } from 'preact'
import { Details } from './details.tsx'
import { Form, type FormView, Hidden } from './form.tsx'
import { useWords } from './language.tsx'

export interface BoardCard {
  readonly id: string
  /** What the card is called when it moves: its first words. */
  readonly title: string
  readonly content: ComponentChildren
}

export interface BoardBox {
  readonly value: string
  readonly name: string
  readonly cards: readonly BoardCard[]
  /** Buttons of the box itself: rename, take apart. */
  readonly aside?: ComponentChildren
  readonly empty?: ComponentChildren
}

interface BoardProps {
  view: FormView
  /** The act that moves a card: posted with `card` and `box`. */
  act: string
  boxes: readonly BoardBox[]
  level?: 2 | 3 | undefined
}

/**
 * Boxes that people fill and name. Each card moves by a button; with the `board` script it can also be dragged,
 * which presses the same button.
 */
export function Board({ view, act, boxes, level = 2 }: BoardProps) {
  const words = useWords()
  const Heading = `h${level}` as const
  return (
    <div class="board" data-board>
      {boxes.map((box) => (
        <section key={box.value} class="board__box" data-box={box.value}>
          <Heading class="board__name" dir="auto">
            {box.name} <span class="quiet">{box.cards.length}</span>
          </Heading>
          {box.aside}
          {box.cards.length === 0 && box.empty}
          <ul class="board__cards" role="list">
            {box.cards.map((card) => (
              <li key={card.id} class="board__card card" data-card={card.id}>
                {card.content}
                <Details
                  summary={
                    <>
                      {words.move}
                      <span class="govuk-visually-hidden"> “{card.title}”</span>
                    </>
                  }
                >
                  <Form view={view} act={act} id={card.id} class="board__moves">
                    <Hidden name="card" value={card.id} />
                    {boxes
                      .filter(({ value }) => value !== box.value)
                      .map(({ value, name }) => (
                        <button
                          key={value}
                          type="submit"
                          name="box"
                          value={value}
                          class="link-button"
                          data-said={words.moved(card.title, name)}
                        >
                          {words.to(name)}
                        </button>
                      ))}
                  </Form>
                </Details>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
