import { z } from 'zod'
import { type Cycle, findCycle } from '#commons/cycles'
import { listNames } from '#commons/people'
import { circleOf } from '#insight/voices'
import { longDate, shortDate } from '#platform/clock'
import { type Ask, hiddenId, page, seeOther, text } from '#platform/http'
import {
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  IndexCard,
  Notice,
  Pagination,
  Select,
  TextInput,
} from '#ui'
import { endTheme, merge, renameTheme } from '../acts.ts'
import { faceOf } from '../board.ts'
import { mayArrange, maySeeThemes } from '../permissions.ts'
import { findThemes, listFormerNames, listPlacements, listThemes } from '../storage.ts'
import { listChanges } from '../storage-changes.ts'
import { type Change, cardKey, type Placement, type Theme } from '../theme.ts'
import { words } from '../words.ts'
import { CardFace } from './card-face.tsx'
import { peopleOf, sentenceFor, themesOf } from './see-changes.tsx'
import { findSources } from './sources.ts'
import { countSaid } from './theme-shelf.tsx'

type Here = Ask<{ place: string; cycle: string; theme: string }>

const cardsAPage = 50

/** One theme: its cards with who put them there and why, and for those who sort, its name and its history. */
export const openTheme = page({
  path: '/{place}/projects/{cycle}/themes/{theme}',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    const theme = cycle && (await findThemes(tx, place.id, [params.theme], { most: 0 })).get(params.theme)
    if (!cycle || theme?.cycleId !== cycle.id) return undefined
    const at = pageAsked(ask.query.page)
    const placements = await listPlacements(tx, place.id, [theme.id], {
      most: cardsAPage,
      skip: (at - 1) * cardsAPage,
    })
    const circle = circleOf(ask.who, cycle.id)
    return {
      cycle,
      theme,
      at,
      placements,
      sources: await findSources(ask, cycle, placements, circle),
      workshop: mayArrange(ask.who, { cycle }).may
        ? await findWorkshop(ask, cycle, theme, placements)
        : undefined,
    }
  },
  may: maySeeThemes,
  show: (ask, { cycle, theme, at, placements, sources, workshop }) => {
    const all = words.in(ask.language)
    const say = all.theme
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const photo = (voice: string) => `${root}/voices/${voice}/photo`
    const shown = placements
      .map((placement) => ({ placement, face: faceOf(placement, sources) }))
      .filter(({ face }) => workshop !== undefined || face.kind !== 'gone')
    return {
      title: theme.name,
      density: workshop ? 'staff' : 'public',
      cycle,
      back: { href: `${root}/themes`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>
            <bdi>{theme.name}</bdi>
          </h1>
          <p class="lead">
            {countSaid(theme, ask, sources.circle)}
            {theme.cards > theme.voices && ` · ${all.shelf.promises(theme.cards - theme.voices)}`}
          </p>
          {theme.endedAt && <Notice>{endedSentence(ask, theme, workshop)}</Notice>}
          {shown.length === 0 && (
            <EmptyState sentence={workshop ? all.board.emptyBox : all.shelf.notPublic} />
          )}
          {shown.map(({ placement, face }) => (
            <IndexCard key={placement.id} id={cardKey(placement)}>
              <CardFace face={face} language={ask.language} photo={photo} />
              {face.kind === 'statement' && (
                <p class="small">
                  <a href={`${root}/documents/${face.statement.documentId}`}>{all.board.promised}</a>
                </p>
              )}
              {workshop && <PutBy ask={ask} placement={placement} names={workshop.names} />}
              {workshop && face.kind === 'voice' && (
                <p class="small">
                  <a href={`${root}/assets/add?voice=${face.voice.id}`}>{all.card.asAsset}</a>{' '}
                  <a href={`${root}/barriers/add?voice=${face.voice.id}`}>{all.card.asBarrier}</a>
                </p>
              )}
            </IndexCard>
          ))}
          <Pagination
            page={at}
            of={Math.ceil(theme.cards / cardsAPage)}
            href={(n) => `${root}/themes/${theme.id}?page=${n}`}
            label={say.pages}
          />
          {workshop && !theme.endedAt && <Workbench ask={ask} theme={theme} workshop={workshop} />}
          {workshop && <History ask={ask} workshop={workshop} />}
        </>
      ),
    }
  },
  acts: (act) => ({
    rename: act({
      may: mayArrange,
      form: (ask) =>
        z.object({ name: text({ most: 120, tooLong: words.in(ask.language).rules.nameTooLong }) }),
      do: async (ask, { cycle, theme }, { name }) => {
        const done = await renameTheme(ask, cycle.id, theme.id, name, words.in(ask.language).rules)
        return done.ok ? seeOther(ask.path) : done
      },
    }),
    merge: act({
      may: mayArrange,
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          into: hiddenId(say.whereNeeded),
          why: text({ most: 500, tooLong: say.whyTooLong }),
        })
      },
      do: async (ask, { cycle, theme }, { into, why }) => {
        const done = await merge(ask, cycle.id, { from: theme.id, into, why }, words.in(ask.language).rules)
        return done.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/themes/${into}`) : done
      },
    }),
    end: act({
      may: mayArrange,
      form: (ask) => z.object({ why: text({ most: 500, tooLong: words.in(ask.language).rules.whyTooLong }) }),
      do: async (ask, { cycle, theme }, { why }) => {
        const done = await endTheme(ask, cycle.id, theme.id, why, words.in(ask.language).rules)
        return done.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/themes`) : done
      },
    }),
  }),
})

/** What only those who sort the cards see of a theme. */
interface Workshop {
  readonly others: readonly Theme[]
  readonly changes: readonly Change[]
  readonly themes: ReadonlyMap<string, Theme>
  readonly former: readonly { readonly name: string; readonly by: string; readonly until: Temporal.Instant }[]
  readonly names: ReadonlyMap<string, string>
}

async function findWorkshop(
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

function endedSentence(ask: Here, theme: Theme, workshop: Workshop | undefined): string {
  const say = words.in(ask.language).theme
  const into = theme.mergedInto === undefined ? undefined : workshop?.themes.get(theme.mergedInto)
  return into ? `${say.ended} ${say.mergedInto(into.name)}` : say.ended
}

function PutBy({
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

function Workbench({ ask, theme, workshop }: { ask: Here; theme: Theme; workshop: Workshop }) {
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

function History({ ask, workshop }: { ask: Here; workshop: Workshop }) {
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

function pageAsked(asked: unknown): number {
  const at = Number(asked ?? 1)
  return Number.isInteger(at) && at > 0 && at < 100_000 ? at : 1
}
