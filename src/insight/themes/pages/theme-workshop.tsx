import type { Cycle } from '#commons/cycles'
import { listNames } from '#commons/people'
import { longDate, shortDate } from '#platform/clock'
import type { Ask } from '#platform/http'
import { Button, Details, Form, Select, TextInput } from '#ui'
import { findThemes, listFormerNames, listThemes } from '../storage.ts'
import { listChanges } from '../storage-changes.ts'
import type { Change, Placement, Theme } from '../theme.ts'
import { words } from '../words.ts'
import { peopleOf, sentenceFor, themesOf } from './see-changes.tsx'

type Here = Ask<{ place: string; cycle: string; theme: string }>

/** What only those who sort the cards see of a theme. */
export interface Workshop {
  readonly others: readonly Theme[]
  readonly changes: readonly Change[]
  readonly themes: ReadonlyMap<string, Theme>
  readonly former: readonly { readonly name: string; readonly by: string; readonly until: Temporal.Instant }[]
  readonly names: ReadonlyMap<string, string>
}

export async function findWorkshop(
  ask: Here,
  cycle: Cycle,
  theme: Theme,
  placements: readonly Placement[],
): Promise<Workshop> {
  const { tx, place } = ask
  const others = (await listThemes(tx, place.id, cycle.id, { most: 0 })).filter((one) => one.id !== theme.id)
  const changes = await listChanges(tx, place.id, cycle.id, { themeId: theme.id })
  const former = await listFormerNames(tx, place.id, theme.id)
  const people = [
    theme.namedBy,
    ...peopleOf(changes),
    ...placements.map((one) => one.by),
    ...former.map((one) => one.by),
  ]
  return {
    others,
    changes,
    former,
    themes: await findThemes(
      tx,
      place.id,
      [...themesOf(changes), ...(theme.mergedInto ? [theme.mergedInto] : [])],
      { most: 0 },
    ),
    names: await listNames(tx, place.id, [...new Set(people)]),
  }
}

/** That a box is gone, and where its cards are now. */
export function endedSentence(ask: Here, theme: Theme, workshop: Workshop | undefined): string {
  const say = words.in(ask.language).theme
  const into = theme.mergedInto === undefined ? undefined : workshop?.themes.get(theme.mergedInto)
  return into ? `${say.ended} ${say.mergedInto(into.name)}` : say.ended
}

/** Who put a card in its box, and why if they said so. */
export function PutBy({
  ask,
  placement,
  names,
}: {
  ask: Here
  placement: Placement
  names: ReadonlyMap<string, string>
}) {
  const say = words.in(ask.language).card
  const who = names.get(placement.by) ?? say.somebody
  return (
    <p class="small quiet">
      {placement.why === '' ? (
        say.putBy(who, shortDate(placement.at))
      ) : (
        <bdi>{say.because(who, placement.why)}</bdi>
      )}
    </p>
  )
}

/** A box can be called something else, put together with another, or taken off the board. */
export function Workbench({ ask, theme, workshop }: { ask: Here; theme: Theme; workshop: Workshop }) {
  const say = words.in(ask.language).theme
  const board = words.in(ask.language).board
  const tried = ask.form.act
  return (
    <section class="section">
      <h2>{say.arrange}</h2>
      <Details summary={say.rename} open={tried === 'rename'}>
        <Form view={ask.form} act="rename">
          <TextInput name="name" label={say.newName} hint={board.nameHint} value={theme.name} />
          <Button>{say.renameButton}</Button>
        </Form>
      </Details>
      {workshop.others.length > 0 && (
        <Details summary={say.merge} open={tried === 'merge'}>
          <Form view={ask.form} act="merge" id="merge">
            <Select
              name="into"
              label={say.mergeInto}
              options={[
                { value: '', text: board.intoChoose },
                ...workshop.others.map((one) => ({ value: one.id, text: one.name })),
              ]}
            />
            <TextInput name="why" label={say.why} optional />
            <Button>{say.mergeButton}</Button>
          </Form>
        </Details>
      )}
      <Details summary={say.end} open={tried === 'end'}>
        <p>{say.endLead}</p>
        <Form view={ask.form} act="end" id="end">
          <TextInput name="why" label={say.why} optional />
          <Button kind="secondary">{say.endButton}</Button>
        </Form>
      </Details>
    </section>
  )
}

/** What happened to a box, and what it was called before. */
export function History({ ask, workshop }: { ask: Here; workshop: Workshop }) {
  const all = words.in(ask.language)
  const say = all.theme
  const nameOf = (person: string) => workshop.names.get(person) ?? all.card.somebody
  return (
    <section class="section">
      <h2>{say.changes}</h2>
      {workshop.former.length > 0 && (
        <>
          <h3>{say.formerNames}</h3>
          <ul>
            {workshop.former.map((one) => (
              <li key={one.until.toString()}>
                <bdi>{say.former(one.name, nameOf(one.by), longDate(one.until))}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul>
        {workshop.changes.map((change) => (
          <li key={change.id}>
            {sentenceFor(change, all.changes, workshop.names, workshop.themes)}, {shortDate(change.at)}.
            {change.undone && ` ${all.changes.undone(nameOf(change.undone.by), shortDate(change.undone.at))}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
