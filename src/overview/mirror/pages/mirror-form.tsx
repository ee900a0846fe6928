import { listed } from '#platform/words'
import { Hidden } from '#ui'
import type { Promised } from '../reflection.ts'

// No cookie and no token: the form changes nothing, so there is nothing to protect from being sent twice.
export function formFor(field: string, problem: string | undefined) {
  return {
    action: '/mirror',
    csrf: '',
    key: '',
    values: {},
    problems: problem === undefined ? [] : [{ field, text: problem }],
  }
}

/** Which promises the form shows, so that an empty tick is an answer; and the sentences people added. */
export function Carried({ promises }: { promises: readonly Promised[] }) {
  return (
    <>
      {promises.map((promise) => (
        <Hidden key={promise.key} name="shown" value={promise.key} />
      ))}
      {promises
        .filter((promise) => promise.found === undefined)
        .map((promise) => (
          <Hidden key={promise.key} name="own" value={promise.quote} />
        ))}
    </>
  )
}

/** Words of the text, each in quotation marks. */
export function quoted(cues: readonly string[]): string {
  return listed(cues.map((cue) => `“${cue}”`))
}
