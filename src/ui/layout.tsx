import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { languages as known, type Language } from '#platform/words'
import { joined } from './classes.ts'
import { PageLanguage } from './language.tsx'
import { type LanguageLink, PageFoot } from './page-foot.tsx'
import { type NavigationLink, PageHead } from './page-head.tsx'
import { type PageMark, PageMarkLine } from './page-mark.tsx'
import { type PageSteps, PageThread } from './page-thread.tsx'
import { Safety, type SafetyLinks } from './safety.tsx'
import { StillThere } from './still-there.tsx'
import { words as allWords } from './words.ts'

/** Where the page's own files are; all from this server, never from elsewhere. */
export interface PageAssets {
  readonly stylesheet: string
  readonly script: string
  /** Further small scripts, such as the board's. */
  readonly moreScripts?: readonly string[] | undefined
  readonly icon?: string | undefined
}

export interface PageProps {
  readonly title: string
  readonly assets: PageAssets
  readonly density?: 'participant' | 'staff' | undefined
  readonly lang?: Language | undefined
  /** Dark, for the screen at the front of a room. */
  readonly projector?: boolean | undefined
  readonly home?: string | undefined
  readonly place?: { readonly name: string; readonly href: string } | undefined
  readonly navigation?: readonly NavigationLink[] | undefined
  /** Stands at the end of the masthead: who is signed in, or the way in. */
  readonly aside?: ComponentChildren
  readonly mark?: PageMark | undefined
  readonly banner?: ComponentChildren
  readonly back?: { readonly href: string; readonly text?: string | undefined } | undefined
  readonly thread?: PageSteps | undefined
  /** On participant pages: the way out and the way to the named lead, both always in sight. */
  readonly safety?: SafetyLinks | undefined
  readonly footer?:
    | {
        readonly privacy: string
        readonly accessibility: string
        readonly whoRunsThis: string
        readonly runBy?: ComponentChildren
        readonly more?: readonly NavigationLink[] | undefined
      }
    | undefined
  readonly languages?: readonly LanguageLink[] | undefined
  /** How many problems the page reports: the title then begins with "Error". */
  readonly problems?: number | undefined
  /** Uses the whole width: boards, tables, walls of cards. */
  readonly wide?: boolean | undefined
  /** Keeps search engines away: everything with a receipt, a card or a name. */
  readonly unlisted?: boolean | undefined
  /** Seconds after which the page asks again by itself, for live screens without a script. */
  readonly refresh?: number | undefined
  /** On a tablet that goes round: where the next person starts when this one has left. */
  readonly tabletStart?: string | undefined
  readonly children?: ComponentChildren
}

/** The whole document around a page. */
export function Page(props: PageProps) {
  const { lang = 'en', density = 'participant', assets, problems = 0, back } = props
  const words = allWords.in(lang)
  const title = [
    problems > 0 && `${words.error}: ${props.title}`,
    problems === 0 && props.title,
    props.place?.name,
    words.brand,
  ]
  return (
    <html lang={lang} dir={known[lang].direction} class={joined(props.projector && 'projector') || undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{title.filter(Boolean).join(' – ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#25142c" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="referrer" content="same-origin" />
        {props.unlisted && <meta name="robots" content="noindex" />}
        {props.refresh !== undefined && <meta http-equiv="refresh" content={String(props.refresh)} />}
        <link rel="stylesheet" href={assets.stylesheet} />
        {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
        {[assets.script, ...(assets.moreScripts ?? [])].map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <PageLanguage.Provider value={lang}>
        <body class={density}>
          <a href="#main" class="skip">
            {words.skip}
          </a>
          {props.safety && <Safety {...props.safety} />}
          <div class={joined('page', props.thread && 'page--steps')}>
            <PageHead
              home={props.home}
              place={props.place}
              navigation={props.navigation}
              aside={props.aside}
            />
            <PageThread steps={props.thread} />
            <div class={joined('page__body', !props.wide && 'page__body--narrow')}>
              {(props.mark || props.banner || back) && (
                <aside aria-label={words.aboutThisPage}>
                  {props.mark && <PageMarkLine {...props.mark} />}
                  {props.banner}
                  {back && (
                    <a class="back" href={back.href}>
                      {back.text ?? words.back}
                    </a>
                  )}
                </aside>
              )}
              <main id="main" tabIndex={-1}>
                {props.children}
              </main>
            </div>
            {props.footer && <PageFoot {...props.footer} languages={props.languages} />}
          </div>
          {props.tabletStart && <StillThere start={props.tabletStart} />}
        </body>
      </PageLanguage.Provider>
    </html>
  )
}

/** The document as text, ready to send. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}
