import type { Cycle } from '#commons/cycles'
import type { Ask } from '#platform/http'
import {
  Board,
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Details,
  EmptyState,
  Form,
  Hidden,
  SearchForm,
  Select,
  TextInput,
} from '#ui'
import { type Face, faceOf, firstWords, isFound } from '../board.ts'
import { type Change, cardKey, type Taken, type Theme } from '../theme.ts'
import { words } from '../words.ts'
import { type BoardHere, cardsABox } from './find-board.ts'
import { sentenceFor } from './see-changes.tsx'

type AnyAsk = Ask<{ place: string; cycle: string }>

// A card shows its first words, so that a wall can be taken in; its box shows them all.
const wordsACard = 180
const wordsATitle = 48

/** The wall where a team sorts cards into boxes: by buttons, several at once by ticks, with a script by dragging. */
export function ArrangeBoard({ ask, cycle, board }: { ask: AnyAsk; cycle: Cycle; board: BoardHere }) {
  const all = words.in(ask.language)
  const say = all.board
  const root = `/${ask.place.slug}/projects/${cycle.slug}`
  const photo = (voice: string) => `${root}/voices/${voice}/photo`
  const drawn = (card: Taken) => drawnCard(ask, card, faceOf(card, board.sources), photo)
  const isEmpty = board.themes.length === 0 && board.onTable === 0 && board.search === undefined
  if (isEmpty) {
    return (
      <EmptyState sentence={say.nothing}>
        <ButtonRow>
          <ButtonLink href={`${root}/sessions`}>{say.share}</ButtonLink>
          <ButtonLink kind="secondary" href={`${root}/documents`}>
            {say.documents}
          </ButtonLink>
        </ButtonRow>
      </EmptyState>
    )
  }
  return (
    <>
      <SearchForm
        action={`${root}/themes`}
        label={say.find}
        values={{ q: board.search ?? '' }}
        clear={`${root}/themes`}
      >
        <TextInput name="q" label={say.search} type="search" />
      </SearchForm>
      <Together ask={ask} themes={board.themes} />
      <Board
        view={ask.form}
        act="move"
        boxes={[
          {
            value: 'table',
            name: say.table,
            cards: board.table.map(drawn),
            empty: <p class="quiet">{say.emptyTable}</p>,
            aside: <TableAside ask={ask} board={board} root={root} />,
          },
          ...board.themes.map((theme) => ({
            value: theme.id,
            name: theme.name,
            cards: theme.placements
              .filter((card) => isFound(faceOf(card, board.sources), board.search))
              .map(({ kind, subject }) => drawn({ kind, subject, from: theme.id })),
            empty: <p class="quiet">{say.emptyBox}</p>,
            aside: (
              <p class="small">
                <a href={`${root}/themes/${theme.id}`}>
                  {say.open} <span class="govuk-visually-hidden">{say.openOf(theme.name)}</span>
                </a>{' '}
                {theme.cards > cardsABox &&
                  board.search === undefined &&
                  say.moreInBox(theme.cards - cardsABox)}
              </p>
            ),
          })),
        ]}
      />
    </>
  )
}

/** What belongs to the whole board stands where the script replaces it too: the count and the last change. */
function TableAside({ ask, board, root }: { ask: AnyAsk; board: BoardHere; root: string }) {
  const all = words.in(ask.language)
  const say = all.board
  const { last, older, onTable } = board
  return (
    <>
      <p class="small">
        {older ? say.notPlacedAtLeast(onTable) : onTable === 0 ? say.allPlaced : say.notPlaced(onTable)}
      </p>
      {older && (
        <p class="small">
          <a href={`${root}/themes?after=${older.saidOn}_${older.id}`}>{say.older}</a>
        </p>
      )}
      {ask.query.after !== undefined && (
        <p class="small">
          <a href={`${root}/themes`}>{say.newest}</a>
        </p>
      )}
      {last && <LastChange ask={ask} last={last} board={board} root={root} />}
    </>
  )
}

function LastChange({
  ask,
  last,
  board,
  root,
}: {
  ask: AnyAsk
  last: Change
  board: BoardHere
  root: string
}) {
  const all = words.in(ask.language)
  const say = all.board
  const sentence = sentenceFor(last, all.changes, board.names, board.changed)
  return (
    <>
      <p class="small">
        {say.lastChange}: {sentence}. <a href={`${root}/themes/changes`}>{say.history}</a>
      </p>
      <Form view={ask.form} act="undo" id="undo">
        <Hidden name="change" value={last.id} />
        <Button kind="secondary" small hidden={say.undoOf(sentence)}>
          {say.undo}
        </Button>
      </Form>
    </>
  )
}

function drawnCard(ask: AnyAsk, card: Taken, face: Face, photo: (voice: string) => string) {
  const all = words.in(ask.language)
  const key = cardKey(card)
  const ticked = ([] as string[]).concat(ask.form.values.cards ?? []).includes(key)
  const picture = face.kind === 'voice' && face.voice.photo ? photo(face.voice.id) : undefined
  return {
    id: key,
    title: firstWords(face, wordsATitle) || (face.kind === 'gone' ? all.card[face.why] : all.card.picture),
    content: (
      <>
        {picture && <img class="voice__photo" src={picture} alt={all.card.picture} loading="lazy" />}
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={`pick-${key}`}
              name="cards"
              value={key}
              form="together"
              checked={ticked}
              autocomplete="off"
            />
            <label class="govuk-label govuk-checkboxes__label" for={`pick-${key}`} dir="auto">
              {face.kind === 'gone' ? (
                <span class="quiet">{all.card[face.why]}</span>
              ) : (
                firstWords(face, wordsACard) || all.card.picture
              )}
              {face.kind === 'statement' && (
                <>
                  <br />
                  <span class="small quiet">{all.board.promised}</span>
                </>
              )}
            </label>
          </div>
        </div>
      </>
    ),
  }
}

/** One form for all ticked cards, wherever they lie; the ticks belong to it by its id. */
function Together({ ask, themes }: { ask: AnyAsk; themes: readonly Theme[] }) {
  const say = words.in(ask.language).board
  return (
    <Details summary={say.together} open={ask.form.act === 'together'}>
      <p>{say.togetherHint}</p>
      <Form view={ask.form} act="together" id="together">
        <Select
          name="into"
          label={say.into}
          options={[
            { value: '', text: say.intoChoose },
            { value: 'new', text: say.intoNew },
            ...themes.map((theme) => ({ value: theme.id, text: theme.name })),
            { value: 'table', text: say.intoTable },
          ]}
        />
        <TextInput name="name" label={say.name} hint={say.nameHint} optional />
        <TextInput name="why" label={say.why} optional />
        <Checkboxes name="stay" label={say.otherBoxes} choices={[{ value: 'yes', text: say.stay }]} small />
        <Button>{say.move}</Button>
      </Form>
    </Details>
  )
}
