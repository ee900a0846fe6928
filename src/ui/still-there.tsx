import { useWords } from './language.tsx'

// Somebody who reads slowly or looks for a word needs a minute; half a minute more to say that they are there is
// longer than anybody walks away for. Together no stranger waits longer than a minute and a half for an empty screen.
const idleSeconds = 60
const graceSeconds = 30

/**
 * On a tablet that goes round: what the script asks when nobody touched it, before it goes back to `start`. Without a
 * script it stays closed, and "Finish and clear" is the way.
 */
export function StillThere({ start }: { start: string }) {
  const words = useWords()
  return (
    <dialog
      class="still-there"
      aria-labelledby="still-there"
      data-start={start}
      data-idle={idleSeconds}
      data-grace={graceSeconds}
    >
      <h2 id="still-there">{words.stillThere}</h2>
      <p>{words.stillThereMore}</p>
      <button type="button" class="govuk-button">
        {words.stillHere}
      </button>
    </dialog>
  )
}
