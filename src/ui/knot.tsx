import { joined } from './classes.ts'
import { drawnOnce } from './drawn-once.ts'

/** Where a step stands: tied, where you are, still to come, or a break that everybody may see. */
export type KnotState = 'done' | 'here' | 'ahead' | 'frayed'

/** A knot on the thread: three turns of twine when tied, an open loop when not, loose strands where it broke. */
export function Knot({ state, tying }: { state: KnotState; tying?: boolean | undefined }) {
  return (
    <svg
      class={joined('knot', `knot--${state}`, tying && 'knot--tying')}
      viewBox="0 0 28 26"
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={drawnOnce(`knot ${state}`, () => <Strands state={state} />)}
    />
  )
}

function Strands({ state }: { state: KnotState }) {
  if (state === 'frayed') return <FrayedEnds />
  return state === 'ahead' ? <circle cx="14" cy="13" r="5.500" /> : <Turns />
}

function Turns() {
  return (
    <>
      <rect x="4" y="3.500" width="20" height="7" rx="3.500" transform="rotate(-14 14 13)" />
      <rect x="4" y="15.500" width="20" height="7" rx="3.500" transform="rotate(-14 14 13)" />
      <rect x="2" y="9.500" width="24" height="7" rx="3.500" transform="rotate(-14 14 13)" />
    </>
  )
}

function FrayedEnds() {
  return (
    <>
      <path class="knot__ground" d="M7 0h14v26H7z" />
      <path
        class="knot__strand"
        d="M12.500-7c0 8-1 10-6 12M14-7c0 7 .5 9 0 14M15.500-7c0 7 1 9 5.500 11M12.500 33c0-7-1-9-5.500-11M14 33c0-7-.5-9 0-14M15.500 33c0-8 1-10 6-12"
      />
    </>
  )
}
