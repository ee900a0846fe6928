/** What is drawn, each with one length of golden thread. */
export type PictureName = 'cafe' | 'phone' | 'bricks' | 'pin' | 'keys' | 'stage' | 'needle'

export const pictureNames: readonly PictureName[] = [
  'phone',
  'cafe',
  'bricks',
  'pin',
  'keys',
  'stage',
  'needle',
]

interface Strokes {
  readonly ink: string
  readonly thread: string
  /** A soft tint behind the strokes. */
  readonly tint?: string | undefined
}

// Each is 240 × 140. The thread comes in half-way up the start edge and goes on half-way up the end edge, so
// that pictures standing side by side are drawn by one thread (`Frieze`).
const drawings: Readonly<Record<PictureName, Strokes>> = {
  cafe: {
    tint: 'M64 78h42v14a15 15 0 0 1-15 15H79a15 15 0 0 1-15-15zM138 84h34v10a13 13 0 0 1-13 13h-8a13 13 0 0 1-13-13z',
    ink: 'M64 78h42v14a15 15 0 0 1-15 15H79a15 15 0 0 1-15-15zM106 82h4a7 7 0 0 1 0 14h-4.500M138 84h34v10a13 13 0 0 1-13 13h-8a13 13 0 0 1-13-13zM172 88h3a6 6 0 0 1 0 12h-3.500M40 107h160M58 107l-9 25M182 107l9 25',
    thread:
      'M0 70c40 0 70-2 84-14 12-11 16-42 4-42s-12 32 4 44c14 11 44 10 58 0 12-9 16-32 6-32s-10 26 4 35c12 8 40 9 80 9',
  },
  phone: {
    tint: 'M90 10h60a10 10 0 0 1 10 10v100a10 10 0 0 1-10 10H90a10 10 0 0 1-10-10V20a10 10 0 0 1 10-10z',
    ink: 'M90 10h60a10 10 0 0 1 10 10v100a10 10 0 0 1-10 10H90a10 10 0 0 1-10-10V20a10 10 0 0 1 10-10zM112 20h16M98 106h44M98 116h28',
    thread:
      'M0 70c26 0 46 18 66 20 14 1 22-3 30-10-6-4-8-10-8-17 0-16 14-26 32-26s32 10 32 25-14 25-32 25c-7 0-14-2-19-5 14 10 40 12 58 4 26-12 50-16 81-16',
  },
  bricks: {
    tint: 'M72 104h96v26H72zM88 78h64v26H88zM104 52h32v26h-32z',
    ink: 'M72 104h96v26H72zM88 78h64v26H88zM104 52h32v26h-32zM110 52v-6h8v6M122 52v-6h8v6M94 78v-6h8M146 78v-6h-8M78 104v-6h8M162 104v-6h-8M120 104v26M44 130h152M120 46V14',
    thread:
      'M0 70c24 0 40 4 52 0 18-6 18-26 36-40 10-8 22-15 32-16 14-1 22 8 36 4 6-2 10-4 12-4-4 8-4 14 0 20-10 6-20 2-32 0-6-1-12 0-16 1 20-2 44 0 58 14 14 13 30 21 62 21',
  },
  pin: {
    tint: 'M36 92l42-14 42 14 42-14 42 14v34l-42-14-42 14-42-14-42 14z',
    ink: 'M36 92l42-14 42 14 42-14 42 14v34l-42-14-42 14-42-14-42 14zM78 78v34M162 78v34M120 102s-26-28-26-50a26 26 0 0 1 52 0c0 22-26 50-26 50zM120 42a10 10 0 1 0 .01 0z',
    thread:
      'M0 70c22 0 24 34 50 38 22 3 24-16 44-14 14 2 14 20 30 18 14-2 8-18-4-14-10 4-4 18 12 18 22 0 26-22 46-22 14 0 18 12 30 4 12-9 14-28 32-28',
  },
  keys: {
    tint: 'M84 44a17 17 0 1 0 .01 0zM156 44a17 17 0 1 0 .01 0z',
    ink: 'M84 44a17 17 0 1 0 .01 0zM84 54a7 7 0 1 0 .01 0zM81 78v48h6V78M87 106h9v8h-9M87 119h12v7H87M156 44a17 17 0 1 0 .01 0zM156 54a7 7 0 1 0 .01 0zM153 78v48h6V78M153 106h-9v8h9M153 119h-12v7h12',
    thread:
      'M0 70c28 0 30-46 58-46 20 0 30 14 30 36 0 5-8 5-8 0 0-26 16-44 40-44s40 18 40 44c0 5-8 5-8 0 0-22 10-36 30-36 28 0 30 46 58 46',
  },
  stage: {
    tint: 'M120 10a13 13 0 0 1 13 13v16a13 13 0 0 1-26 0V23a13 13 0 0 1 13-13z',
    ink: 'M120 10a13 13 0 0 1 13 13v16a13 13 0 0 1-26 0V23a13 13 0 0 1 13-13zM107 30h26M97 34v6a23 23 0 0 0 46 0v-6M120 63v47M104 110h32M52 110h136l16 20H36z',
    thread:
      'M0 70c16 0 20 26 38 34 22 10 50 8 72 2 18-5 24-14 10-16-12-2-14 8 0 8 12 0 16-13 0-14-12-1-13 8 0 8 22 0 30-10 38-22 4-7 8-34 13-34 6 0 4 56 11 56 6 0 5-44 11-44 5 0 5 30 10 30 5 0 6-8 37-8',
  },
  needle: {
    ink: 'M50 128 165 25c5-4.500 11-7 14-4s.500 9-4 14zM163 37l10-10',
    thread: 'M0 70h12M24 70h14M50 70h14M76 70c26 0 28-30 52-34 16-3 30 4 40-4 9-7 6-20 17-17 18 5 7 55 55 55',
  },
}

/** A small drawing for the eye only: the words beside it say what it means. */
export function Picture({ name }: { name: PictureName }) {
  const { ink, thread, tint } = drawings[name]
  return (
    <svg class="picture" viewBox="0 0 240 140" aria-hidden="true" focusable="false">
      {tint && <path class="picture__tint" d={tint} />}
      <path class="picture__ink" d={ink} />
      <path class="picture__thread" d={thread} />
    </svg>
  )
}

interface FriezeProps {
  moments: readonly { readonly picture: PictureName; readonly text: preact.ComponentChildren }[]
  label?: string | undefined
}

/** Pictures side by side, drawn by one unbroken thread, each with its words below. */
export function Frieze({ moments, label }: FriezeProps) {
  return (
    <ol class="frieze" role="list" aria-label={label}>
      {moments.map(({ picture, text }) => (
        <li key={picture} class="frieze__moment">
          <Picture name={picture} />
          <div class="frieze__text">{text}</div>
        </li>
      ))}
    </ol>
  )
}
