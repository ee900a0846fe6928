import type { ComponentChildren } from 'preact'
import { drawnOnce } from './drawn-once.ts'
import { useWords } from './language.tsx'
import { ReefKnot, Wordmark } from './wordmark.tsx'

export interface NavigationLink {
  readonly href: string
  readonly text: string
  readonly current?: boolean | undefined
}

interface PageHeadProps {
  home?: string | undefined
  place?: { readonly name: string; readonly href: string } | undefined
  navigation?: readonly NavigationLink[] | undefined
  aside?: ComponentChildren
}

export function PageHead({ home = '/', place, navigation = [], aside }: PageHeadProps) {
  const words = useWords()
  return (
    <header class="masthead">
      <a
        class="brand"
        href={home}
        dangerouslySetInnerHTML={drawnOnce(`brand ${words.brand}`, () => <Brand name={words.brand} />)}
      />
      {place && (
        <p class="masthead__place">
          <a href={place.href}>
            <bdi>{place.name}</bdi>
          </a>
        </p>
      )}
      {navigation.length > 0 && (
        <nav class="navigation" aria-label={words.navigation}>
          <ul>
            {navigation.map((link) => (
              <li key={link.href}>
                <a href={link.href} {...(link.current ? { 'aria-current': 'page' as const } : {})}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {aside && <div class="masthead__aside">{aside}</div>}
    </header>
  )
}

function Brand({ name }: { name: string }) {
  return (
    <>
      <ReefKnot />
      <Wordmark />
      <span class="govuk-visually-hidden">{name}</span>
    </>
  )
}
