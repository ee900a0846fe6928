/** What is drawn, each with one length of golden thread. */
export type PictureName = 'cafe' | 'phone' | 'bricks' | 'pin' | 'keys' | 'stage' | 'needle'

export const pictureNames: readonly PictureName[] = [
  'cafe',
  'phone',
  'bricks',
  'pin',
  'keys',
  'stage',
  'needle',
]

interface Strokes {
  readonly ink: string
  readonly thread: string
  /** Parts filled with a soft tint behind the strokes. */
  readonly tint?: string | undefined
}

// A wide strip, 240 × 120. The thread comes in at the start edge, does the work of the picture, and goes on.
const drawings: Readonly<Record<PictureName, Strokes>> = {
  cafe: {
    tint: 'M70 62h44v14a16 16 0 0 1-16 16H86a16 16 0 0 1-16-16zM138 70h34v10a13 13 0 0 1-13 13h-8a13 13 0 0 1-13-13z',
    ink: 'M70 62h44v14a16 16 0 0 1-16 16H86a16 16 0 0 1-16-16zM114 66h5a7 7 0 0 1 0 14h-6M138 70h34v10a13 13 0 0 1-13 13h-8a13 13 0 0 1-13-13zM172 74h4a6 6 0 0 1 0 12h-5M44 98h154M62 98l-8 20M180 98l8 20',
    thread:
      'M0 40c28 0 36 14 58 10s24-12 30-24 14-14 16-6-12 10-8 20 26 12 40 4 14-24 24-26 10 12 4 18 0 16 18 14 30-10 58-10',
  },
  phone: {
    tint: 'M92 12h56a9 9 0 0 1 9 9v82a9 9 0 0 1-9 9H92a9 9 0 0 1-9-9V21a9 9 0 0 1 9-9z',
    ink: 'M92 12h56a9 9 0 0 1 9 9v82a9 9 0 0 1-9 9H92a9 9 0 0 1-9-9V21a9 9 0 0 1 9-9zM112 21h16M136 86l-6 9-5-11M98 34h44',
    thread:
      'M0 70c26 0 44-4 58-12 16-9 28-12 40-8 16 5 12 22-1 20-12-2-9-19 6-21 17-2 21 21 12 27-9 5-15-7-5-14 14-10 36-4 54-6 24-3 42-12 76-12',
  },
  bricks: {
    tint: 'M72 82h96v24H72zM88 58h64v24H88z',
    ink: 'M72 82h96v24H72zM88 58h64v24H88zM96 58v-7h14v7M130 58v-7h14v7M80 82v-7h7M160 82v-7h-7M120 58V82M104 82v24M136 82v24M52 106h136',
    thread:
      'M0 92c20 0 30-2 40-10 14-11 8-36 34-48 18-8 38-14 50-6 12 8 6 20-4 20s-14-14-2-20c16-8 40-6 52 6 16 16 8 42 26 50 14 6 26 6 44 6',
  },
  pin: {
    tint: 'M120 16c16 0 28 12 28 27 0 20-28 47-28 47S92 63 92 43c0-15 12-27 28-27z',
    ink: 'M120 16c16 0 28 12 28 27 0 20-28 47-28 47S92 63 92 43c0-15 12-27 28-27zM40 84l30-14 20 6M150 76l18-6 32 14-32 22-48-12-48 12-32-22M72 106V78M168 106V76',
    thread:
      'M0 104c20 0 26-12 44-14 22-2 28 12 48 10 22-2 34-18 30-44-1-9-8-11-12-7-6 6-1 14 7 14 11 0 16-13 9-20s-20-3-20 8c0 20 22 46 44 46 24 0 30-22 52-24 14-1 24 3 38 3',
  },
  keys: {
    tint: 'M78 54a20 20 0 1 0 .01 0zM162 54a20 20 0 1 1-.01 0z',
    ink: 'M78 54a20 20 0 1 0 .01 0zM78 66a8 8 0 1 0 .01 0zM96 82l34 26M112 94l6-8M122 102l6-8M162 54a20 20 0 1 0 .01 0zM162 66a8 8 0 1 0 .01 0zM144 82l-12 9M118 102l-8 6',
    thread:
      'M0 22c30 0 42 2 56 16 14 13 18 24 22 36 2 7-8 8-8 0 0-20 16-46 50-46s50 26 50 46c0 8-10 7-8 0 4-12 8-23 22-36 14-14 26-16 56-16',
  },
  stage: {
    tint: 'M107 14h26v28a13 13 0 0 1-26 0z',
    ink: 'M120 8a13 13 0 0 1 13 13v20a13 13 0 0 1-26 0V21a13 13 0 0 1 13-13zM107 24h26M98 36v6a22 22 0 0 0 44 0v-6M120 64v30M96 94h48M40 108h160M62 94h-10l-12 14M178 94h10l12 14',
    thread:
      'M0 62c24 0 36 6 46 16 12 12 30 14 46 8 14-5 28-12 28-26 0 14 12 26 26 30 20 6 34-2 44-14 10-11 24-14 50-14',
  },
  needle: {
    tint: '',
    ink: 'M92 94 168 26M162 24c6-5 12-5 13-3s-1 8-7 12M165 27l6-5',
    thread:
      'M0 88c22 0 30-20 48-26 20-6 34 8 26 20-7 10-22 4-19-8 4-16 32-24 58-20 22 3 36-6 56-30 4-5 8-4 7 1-2 13-2 33 10 41 14 9 30 2 54 2',
  },
}

/** A small drawing for the eye only: the words beside it say what it means. */
export function Picture({ name }: { name: PictureName }) {
  const { ink, thread, tint } = drawings[name]
  return (
    <svg class="picture" viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      {tint && <path class="picture__tint" d={tint} />}
      <path class="picture__ink" d={ink} />
      <path class="picture__thread" d={thread} />
    </svg>
  )
}
