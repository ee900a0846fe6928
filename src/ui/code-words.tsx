import { useWords } from './language.tsx'

interface CodeWordsProps {
  code: string
  label?: string | undefined
}

/** A code in big plain letters, kept left to right and untranslated in every language, with a button to copy it. */
export function CodeWords({ code, label }: CodeWordsProps) {
  const words = useWords()
  return (
    <p class="code-words">
      <span class="code-words__label">{label ?? words.yourCode}</span>
      {/* Preact believes `translate` to be a boolean and would leave "no" out. */}
      <strong class="code-words__code" dir="ltr" {...({ translate: 'no' } as object)}>
        {code}
      </strong>
      <button type="button" class="link-button" data-copy={code} data-copied={words.copied} hidden>
        {words.copy}
      </button>
    </p>
  )
}
