import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { listNames } from '#commons/people'
import { shortDate } from '#platform/clock'
import { hiddenId, page, seeOther, text } from '#platform/http'
import { Button, EmptyState, ErrorSummary, Form, Hidden, Notice, Table, TextInput } from '#ui'
import { undo } from '../acts.ts'
import { mayArrange } from '../permissions.ts'
import { findThemes } from '../storage.ts'
import { listChanges } from '../storage-changes.ts'
import type { Change, Theme } from '../theme.ts'
import { words } from '../words.ts'

/** Everything anybody did on the board, the last first, what was undone again too. */
export const seeChanges = page({
  path: '/{place}/projects/{cycle}/themes/changes',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    if (!cycle) return undefined
    const changes = await listChanges(tx, place.id, cycle.id, { most: 100 })
    return {
      cycle,
      changes,
      themes: await findThemes(tx, place.id, themesOf(changes), { most: 0 }),
      names: await listNames(tx, place.id, peopleOf(changes)),
    }
  },
  may: mayArrange,
  show: (ask, { cycle, changes, themes, names }) => {
    const say = words.in(ask.language).changes
    const last = changes.find((change) => !change.undone)
    return {
      title: say.title,
      density: 'staff',
      cycle,
      wide: true,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/themes`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {changes.length === 0 && <EmptyState sentence={say.empty} />}
          {last && (
            <Notice title={`${sentenceFor(last, say, names, themes)}.`}>
              {last.why !== '' && (
                <p>
                  <bdi>{say.because(last.why)}</bdi>
                </p>
              )}
              <Form view={ask.form} act="undo">
                <Hidden name="change" value={last.id} />
                <TextInput name="why" label={say.undoWhy} optional />
                <Button kind="secondary">{say.undo}</Button>
              </Form>
            </Notice>
          )}
          {changes.length > 0 && (
            <Table
              caption={say.title}
              captionHidden
              columns={[
                {
                  heading: say.what,
                  names: true,
                  cell: (change) => `${sentenceFor(change, say, names, themes)}.`,
                },
                { heading: say.why, cell: (change) => <bdi>{change.why}</bdi> },
                { heading: say.when, cell: (change) => shortDate(change.at) },
                {
                  heading: say.undoneHeading,
                  cell: (change) =>
                    change.undone && <Undone undone={change.undone} names={names} say={say} />,
                },
              ]}
              rows={changes}
            />
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    undo: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({ change: hiddenId(), why: text({ most: 500, tooLong: say.whyTooLong }) })
      },
      do: async (ask, { cycle }, { change, why }) => {
        const undone = await undo(ask, cycle.id, change, why, words.in(ask.language).rules)
        return undone.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/themes/changes`) : undone
      },
    }),
  }),
})

function Undone({
  undone,
  names,
  say,
}: {
  undone: NonNullable<Change['undone']>
  names: ReadonlyMap<string, string>
  say: Say
}) {
  return (
    <>
      {say.undone(names.get(undone.by) ?? say.somebody, shortDate(undone.at))}{' '}
      {undone.why !== '' && <bdi>{say.because(undone.why)}</bdi>}
    </>
  )
}

export function themesOf(changes: readonly Change[]): string[] {
  return [
    ...new Set(changes.flatMap((change) => [change.themeId, ...(change.otherId ? [change.otherId] : [])])),
  ]
}

export function peopleOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.flatMap((change) => [change.by, ...(change.undone ? [change.undone.by] : [])]))]
}

type Say = ReturnType<typeof words.in>['changes']

/** A change in one sentence: who did what to which box. */
export function sentenceFor(
  change: Change,
  say: Say,
  names: ReadonlyMap<string, string>,
  themes: ReadonlyMap<string, Pick<Theme, 'name'>>,
): string {
  const who = names.get(change.by) ?? say.somebody
  const box = themes.get(change.themeId)?.name ?? say.unknownBox
  switch (change.kind) {
    case 'rename':
    case 'end':
      return say[change.kind](who, box)
    case 'merge':
      return say.merge(who, box, themes.get(change.otherId ?? '')?.name ?? say.unknownBox)
    default:
      return say[change.kind](who, box, change.cards)
  }
}
