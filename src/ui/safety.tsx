import { useWords } from './language.tsx'

export interface SafetyLinks {
  /** Where "I'm worried" leads: the named lead, off every screen. */
  readonly worried?: string | undefined
  /** An address that ends the session here and goes on to somewhere harmless. */
  readonly leave?: string | undefined
}

/** Somebody may be standing behind the person: the way to help and the way out stay in sight on every page. */
export function Safety({ worried, leave }: SafetyLinks) {
  const words = useWords()
  return (
    <nav class="safety" aria-label={words.safety}>
      <div class="safety__row">
        {worried && (
          <a href={worried}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d="M10 18C5 14 1.500 11 1.500 6.800A4.300 4.300 0 0 1 10 5.500a4.300 4.300 0 0 1 8.500 1.300C18.500 11 15 14 10 18z" />
            </svg>
            {words.worried}
          </a>
        )}
        {leave && (
          <a href={leave} rel="nofollow noreferrer" data-leave>
            {words.leave}
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d="M4 4l12 12M16 4 4 16" />
            </svg>
          </a>
        )}
      </div>
    </nav>
  )
}
