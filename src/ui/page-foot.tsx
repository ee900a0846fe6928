import type { ComponentChildren } from 'preact'
import { useWords } from './language.tsx'
import type { NavigationLink } from './page-head.tsx'

export interface LanguageLink {
  readonly code: string
  /** In its own script: a person looks for their own language, not for its English name. */
  readonly name: string
  readonly href: string
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly current?: boolean | undefined
}

interface PageFootProps {
  privacy: string
  accessibility: string
  whoRunsThis: string
  runBy?: ComponentChildren
  more?: readonly NavigationLink[] | undefined
  languages?: readonly LanguageLink[] | undefined
}

export function PageFoot({
  privacy,
  accessibility,
  whoRunsThis,
  runBy,
  more = [],
  languages = [],
}: PageFootProps) {
  const words = useWords()
  const links: NavigationLink[] = [
    { href: privacy, text: words.privacy },
    { href: accessibility, text: words.accessibility },
    { href: whoRunsThis, text: words.whoRunsThis },
    ...more,
  ]
  return (
    <footer class="foot">
      {languages.length > 1 && (
        <nav aria-label={words.languages}>
          <ul>
            {languages.map(({ code, name, href, dir, current }) => (
              <li key={code} lang={code} dir={dir}>
                {current ? (
                  <strong>{name}</strong>
                ) : (
                  <a href={href} hreflang={code}>
                    {name}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav aria-label={words.aboutThisSite}>
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
      </nav>
      {runBy && <p>{runBy}</p>}
    </footer>
  )
}
