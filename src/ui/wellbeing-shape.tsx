import { drawnOnce } from './drawn-once.ts'
import { useWords } from './language.tsx'

/** The four areas of the model of well-being. Colour and shape are theirs alone on every page. */
export type Area = 'external' | 'personalResources' | 'functioning' | 'feelings'

export const areas: readonly Area[] = ['external', 'personalResources', 'functioning', 'feelings']

// A house-square for what is around us, a leaf for what we carry, a six-sided cell for how we connect, a sun.
const shapes: Readonly<Record<Area, string>> = {
  external: 'M3 3h18v18H3z',
  personalResources: 'M3 21V11a8 8 0 0 1 8-8h10v10a8 8 0 0 1-8 8z',
  functioning: 'M12 1.500 21.500 7v10L12 22.500 2.500 17V7z',
  feelings: 'M12 2a10 10 0 1 0 .01 0z',
}

export function AreaShape({ area }: { area: Area }) {
  return (
    <svg class={`area-shape area-shape--${area}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[area]} />
    </svg>
  )
}

/** An area's shape with its name. */
export function AreaName({ area, name }: { area: Area; name?: string | undefined }) {
  const words = useWords()
  if (name === undefined) {
    const said = words.area[area]
    return (
      <span
        class="area-name"
        dangerouslySetInnerHTML={drawnOnce(`area ${area} ${said}`, () => (
          <ShapeAndName area={area} name={said} />
        ))}
      />
    )
  }
  return (
    <span class="area-name">
      <ShapeAndName area={area} name={name} />
    </span>
  )
}

function ShapeAndName({ area, name }: { area: Area; name: string }) {
  return (
    <>
      <AreaShape area={area} />
      <span>{name}</span>
    </>
  )
}
