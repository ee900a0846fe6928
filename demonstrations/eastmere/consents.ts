import type { Consents } from './types.ts'

/** Count me in, keep my words inside the project. */
export const hearMe: Consents = {
  takePart: true,
  quote: false,
  attribute: false,
  photo: false,
  publish: false,
}

/** The usual answer: you may quote me when you explain something, but not put me on a public page. */
export const quoteMe: Consents = { ...hearMe, quote: true }

export const publishMe: Consents = { ...quoteMe, publish: true }

export const publishMyPicture: Consents = { ...publishMe, photo: true }

/** Rare, and only ever asked for: with the name I chose. */
export const publishMyName: Consents = { ...publishMe, attribute: true }
