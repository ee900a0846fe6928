import { drawnOnce } from './drawn-once.ts'
import { useWords } from './language.tsx'

/** Who said it. Each has a stitch of its own, so that nobody has to rely on a colour. */
export type Speaker = 'youngPeople' | 'community' | 'council' | 'provider'

export const speakers: readonly Speaker[] = ['youngPeople', 'community', 'council', 'provider']

// A star stitch, a chain, a block and a zigzag: four marks a needle makes.
const stitches: Readonly<Record<Speaker, string>> = {
  youngPeople: 'M10 2v16M3 6l14 8M17 6 3 14',
  community:
    'M7.500 10a3.500 3.500 0 1 0-.01 0M16.500 10a3.500 3.500 0 1 0-.01 0M12 17.500a3.500 3.500 0 1 0-.01 0',
  council: 'M3 3h14v14H3zM10 3v14M3 10h14',
  provider: 'M2 14 6 6l4 8 4-8 4 8',
}

interface SaidByProps {
  who: Speaker
  /** Names the speaker more closely than the group's word, such as "A group of five at the café". */
  children?: preact.ComponentChildren
}

/** The mark and the word for who said something. */
export function SaidBy({ who, children }: SaidByProps) {
  const words = useWords()
  if (children === undefined) {
    const said = words.saidBy[who]
    return (
      <span
        class={`said-by said-by--${who}`}
        dangerouslySetInnerHTML={drawnOnce(`said by ${who} ${said}`, () => (
          <StitchAndName who={who}>{said}</StitchAndName>
        ))}
      />
    )
  }
  return (
    <span class={`said-by said-by--${who}`}>
      <StitchAndName who={who}>{children}</StitchAndName>
    </span>
  )
}

function StitchAndName({ who, children }: SaidByProps) {
  return (
    <>
      <Stitch who={who} />
      <span>{children}</span>
    </>
  )
}

export function Stitch({ who }: { who: Speaker }) {
  return (
    <svg class="stitch" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={stitches[who]} />
    </svg>
  )
}
