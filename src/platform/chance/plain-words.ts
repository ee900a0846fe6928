import { wordlist } from '@scure/bip39/wordlists/english.js'

/** 2,048 plain words for cards and receipts. */
export const plainWords: readonly string[] = wordlist
