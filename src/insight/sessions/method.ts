/** A way of asking. The three of the Lambeth pilot in our own words, and dreams. */
export interface Method {
  readonly key: MethodKey
  /** What it is called on a card or a poster. */
  readonly name: string
  /** What somebody is asked to do, in a sentence or two. */
  readonly ask: string
  readonly prompts: readonly Prompt[]
}

/** One question of a method; `key` is the part of a voice its answer belongs to. Every one may be left empty. */
export interface Prompt {
  readonly key: string
  readonly text: string
  readonly hint: string
}

export const methodKeys = ['proud', 'meInFive', 'councilInFive', 'dream'] as const
export type MethodKey = (typeof methodKeys)[number]

export function isMethodKey(key: string | undefined): key is MethodKey {
  return (methodKeys as readonly string[]).includes(key ?? '')
}

/** The questions of each method, in the order they are asked; what they say stands in words-methods.ts. */
export const promptKeys = {
  proud: ['moment', 'helped'],
  meInFive: ['doing', 'living', 'withWhom', 'gotThere'],
  councilInFive: ['council', 'helped'],
  dream: ['dream', 'where', 'already', 'couldDo'],
} as const satisfies Readonly<Record<MethodKey, readonly string[]>>
