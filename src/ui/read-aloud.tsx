interface ReadAloudProps {
  /** The id of the element whose words are read. */
  of: string
  label: string
  /** What the button says while it reads. */
  stop: string
}

/**
 * Has the browser's own speech read a passage out; nothing is sent anywhere. Hidden where the browser cannot
 * speak: the words are on the page in any case. Needs the script `speak`.
 */
export function ReadAloud({ of, label, stop }: ReadAloudProps) {
  return (
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      data-speak={of}
      data-stop={stop}
      aria-pressed="false"
      hidden
    >
      {label}
    </button>
  )
}
