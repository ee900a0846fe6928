import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { circleOf } from '#insight/voices'
import { hiddenId, page, pageAsked, seeOther, text } from '#platform/http'
import { EmptyState, ErrorSummary, IndexCard, Notice, Pagination } from '#ui'
import { endTheme, merge, renameTheme } from '../acts.ts'
import { faceOf } from '../board.ts'
import { mayArrange, maySeeThemes } from '../permissions.ts'
import { findThemes, listPlacements } from '../storage.ts'
import { cardKey } from '../theme.ts'
import { words } from '../words.ts'
import { CardFace } from './card-face.tsx'
import { findSources } from './sources.ts'
import { countSaid } from './theme-shelf.tsx'
import { endedSentence, findWorkshop, History, PutBy, Workbench } from './theme-workshop.tsx'

const cardsAPage = 50

/** One theme: its cards with who put them there and why, and for those who sort, its name and its history. */
export const openTheme = page({
  path: '/{place}/projects/{cycle}/themes/{theme}',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    const theme = cycle && (await findThemes(tx, place.id, [params.theme], { most: 0 })).get(params.theme)
    if (!cycle || theme?.cycleId !== cycle.id) return undefined
    const at = pageAsked(ask.query)
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
