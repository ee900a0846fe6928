import type { Frame, View } from '#platform/http'
import { languages } from '#platform/words'
import { Page, type PageAssets } from '#ui'
import { words } from './words.ts'

/** Where the stylesheet and the scripts are, by their content's name. */
export interface FrameAssets extends Pick<PageAssets, 'stylesheet' | 'script'> {
  readonly icon?: string | undefined
  readonly scripts: Readonly<Record<string, string>>
}

/** Stands a page in its frame: place, ways on, safety links, the thread, who runs it. */
export function layoutWith(assets: FrameAssets) {
  return (frame: Frame, view: View) => {
    const { place, who, language } = frame
    const say = words.in(language)
    const participant = view.density === 'participant'
    const root = place ? `/${place.slug}` : ''
    const tabletStart = view.sheet || view.projector ? undefined : startOf(frame)
    const navigation = view.sheet || view.projector ? [] : waysOn(frame, say)
    return (
      <Page
        title={view.title}
        assets={{
          stylesheet: assets.stylesheet,
          script: assets.script,
          icon: assets.icon,
          moreScripts: [...(view.scripts ?? []), ...(tabletStart ? ['tablet'] : [])].flatMap(
            (name) => assets.scripts[name] ?? [],
          ),
        }}
        lang={language}
        density={view.density === 'staff' ? 'staff' : 'participant'}
        projector={view.projector}
        place={place && { name: place.name, href: root }}
        navigation={navigation}
        aside={view.sheet || view.projector ? undefined : signedIn(frame, say)}
        mark={markOf(frame, say)}
        back={view.back}
        thread={view.steps}
        safety={
          participant
            ? {
                leave: '/leave',
                worried:
                  view.cycle && place && !place.record
                    ? `${root}/projects/${view.cycle.slug}/worried`
                    : undefined,
              }
            : undefined
        }
        footer={
          view.projector
            ? undefined
            : {
                privacy: `${root}/privacy`,
                accessibility: `${root}/accessibility`,
                whoRunsThis: `${root}/about`,
                runBy: place?.runsIt ? say.runBy(place.runsIt) : undefined,
                more:
                  frame.demonstration && place?.kind === 'demonstration'
                    ? [{ href: `${root}/enter-as`, text: say.enterAs }]
                    : [],
              }
        }
        languages={Object.entries(languages)
          .filter(([, known]) => !known.pseudo)
          .map(([code, known]) => ({
            code,
            name: known.name,
            href: `${frame.path}?language=${code}`,
            dir: known.direction,
            current: code === language,
          }))}
        problems={frame.problems ? 1 : 0}
        wide={view.wide}
        unlisted={view.unlisted ?? who.kind !== 'nobody'}
        refresh={view.refresh}
        tabletStart={tabletStart}
      >
        {view.main}
      </Page>
    )
  }
}

type Say = ReturnType<typeof words.in>

/** Where the next person at a shared tablet starts. What the cookie holds may be anybody's doing. */
function startOf({ kiosk }: Frame): string | undefined {
  const [, place, cycle] = kiosk?.match(/^([a-z][a-z0-9-]{1,40})\/([a-z][a-z0-9-]{1,60})$/) ?? []
  return place && cycle ? `/${place}/projects/${cycle}/share?cleared&kiosk` : undefined
}

function waysOn({ place, who, path }: Frame, say: Say) {
  const links = place
    ? [
        { href: `/${place.slug}`, text: say.navigation.projects },
        ...(who.kind === 'nobody'
          ? []
          : [
              { href: `/${place.slug}/mine`, text: say.navigation.mine },
              { href: `/${place.slug}/desk`, text: say.navigation.desk },
            ]),
      ]
    : [{ href: '/', text: say.navigation.places }]
  return [...links, { href: '/mirror', text: say.navigation.mirror }].map((link) => ({
    ...link,
    current: link.href === path,
  }))
}

function signedIn({ place, who }: Frame, say: Say) {
  if (!place) return undefined
  // Nobody has a card for a published record.
  if (who.kind === 'nobody')
    return place.record ? undefined : <a href={`/${place.slug}/return`}>{say.comeBack}</a>
  return (
    <>
      <span>{who.knownAs ? say.signedInAs(who.knownAs) : say.signedIn}</span>{' '}
      <a href={`/${place.slug}/sign-out`}>{say.leaveNow}</a>
    </>
  )
}

function markOf({ place }: Frame, say: Say) {
  if (place?.record) return { kind: 'publishedRecord' as const, text: say.record }
  if (place?.illustrative) return { kind: 'illustrative' as const, text: say.illustrative }
  return undefined
}
