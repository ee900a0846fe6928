import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { circleOf } from '#insight/voices'
import { type Ask, checked, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import { ErrorSummary } from '#ui'
import { nameTheme, place, takeOut, undo } from '../acts.ts'
import { mayArrange, maySeeThemes } from '../permissions.ts'
import { cardsFrom, type Taken } from '../theme.ts'
import { words } from '../words.ts'
import { ArrangeBoard } from './arrange-board.tsx'
import { findBoard } from './find-board.ts'
import { findShelf, ThemeShelf } from './theme-shelf.tsx'

type Here = Ask<{ place: string; cycle: string }>

/** The themes of a project: a board for those who sort the cards, a shelf to read for everybody else. */
export const seeThemes = page({
  path: '/{place}/projects/{cycle}/themes',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    return mayArrange(ask.who, { cycle }).may
      ? { cycle, board: await findBoard(ask, cycle) }
      : { cycle, shelf: await findShelf(ask, cycle, circleOf(ask.who, cycle.id)) }
  },
  may: maySeeThemes,
  show: (ask, { cycle, board, shelf }) => {
    const say = words.in(ask.language)
    return {
      title: say.board.title,
      density: board ? 'staff' : 'public',
      cycle,
      wide: true,
      scripts: board ? ['board'] : [],
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}`, text: cycle.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.board.title}</h1>
          <p class="lead">{board ? say.board.lead : say.shelf.lead}</p>
          {board ? (
            <ArrangeBoard ask={ask} cycle={cycle} board={board} />
          ) : (
            <ThemeShelf ask={ask} cycle={cycle} shelf={shelf} />
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    move: act({
      may: mayArrange,
      form: () => z.object({ card: text(), box: text() }),
      do: (ask, { cycle }, { card, box }) =>
        goTo(ask, cycle.id, cardsFrom([card]), { into: box, name: '', why: '' }),
    }),
    together: act({
      may: mayArrange,
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          cards: keys(),
          into: text({ needed: say.whereNeeded }),
          name: text({ most: 120, tooLong: say.nameTooLong }),
          why: text({ most: 500, tooLong: say.whyTooLong }),
          stay: checked(),
        })
      },
      do: (ask, { cycle }, { cards, stay, ...where }) =>
        goTo(
          ask,
          cycle.id,
          cardsFrom(cards).map((card) =>
            stay && where.into !== 'table' ? { ...card, from: undefined } : card,
          ),
          where,
        ),
    }),
    undo: act({
      may: mayArrange,
      form: () => z.object({ change: hiddenId() }),
      do: async (ask, { cycle }, { change }) => {
        const undone = await undo(ask, cycle.id, change, '', words.in(ask.language).rules)
        return undone.ok ? seeOther(here(ask)) : undone
      },
    }),
  }),
})

/** Where cards can go: a new box, back on the table, or a box that is there. */
async function goTo(
  ask: Here,
  cycleId: string,
  cards: readonly Taken[],
  where: { readonly into: string; readonly name: string; readonly why: string },
) {
  const say = words.in(ask.language).rules
  const { into, name, why } = where
  const done =
    into === 'new'
      ? await nameTheme(ask, cycleId, { name, cards, why }, say)
      : into === 'table'
        ? await takeOut(ask, cycleId, { cards, why }, say)
        : hiddenId().safeParse(into).success
          ? await place(ask, cycleId, { theme: into, cards, why }, say)
          : refuse({ field: 'into', text: say.whereNeeded })
  return done.ok ? seeOther(here(ask)) : done
}

/** The board as it was looked at, its search kept. */
function here(ask: Here): string {
  const kept = new URLSearchParams(
    Object.entries(ask.query).filter(([name]) => name === 'q' || name === 'after'),
  )
  return kept.size > 0 ? `${ask.path}?${kept}` : ask.path
}

/** Any number of ticked cards, as their boxes carry them. */
function keys() {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ticked) => ([] as string[]).concat(ticked ?? []))
}
