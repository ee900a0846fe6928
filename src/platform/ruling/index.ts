/**
 * A ruling is what a rule answers: either the thing is allowed and here is its value, or it is refused and
 * here are the reasons, each a sentence that tells the person what to do next.
 * (`Decision` is kept for what people decide.)
 */
export interface Problem {
  /** The name of the form field the sentence belongs to; absent when it concerns the whole page. */
  readonly field?: string | undefined
  readonly text: string
}

export type Ruling<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function allow<T>(value: T): Ruling<T> {
  return { ok: true, value }
}

export function refuse(...problems: readonly [Problem, ...Problem[]]): Ruling<never> {
  return { ok: false, problems }
}

/** Several problems at once, or the value when there are none. */
export function allowUnless<T>(problems: readonly Problem[], value: T): Ruling<T> {
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}
