/** What a browser holds of a receipt: its words, and whether its holder has tapped to open it. */
export interface HeldReceipt {
  readonly code: string
  readonly opened: boolean
}

/** Reads the cookie: the words alone are a receipt somebody may have found; a tap adds the mark. */
export function heldReceipt(cookie: string | undefined): HeldReceipt | undefined {
  if (!cookie) return undefined
  const [code = '', mark] = cookie.split('.')
  return { code, opened: mark === 'open' }
}

export function openedReceipt(code: string): string {
  return `${code}.open`
}

/** Six words as a cookie can hold them and a person can read them again, however they were typed. */
export function writtenCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}
