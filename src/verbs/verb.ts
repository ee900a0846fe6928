/** One thing the command line can do. */
export interface Verb {
  readonly name: string
  /** One line for the list of verbs. */
  readonly summary: string
  /** How to call it, and every option with what it means. */
  readonly usage: string
  run(args: readonly string[]): Promise<void>
}

/** Something the person at the terminal can put right: said in one sentence, without a stack. */
export class Sorry extends Error {}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
