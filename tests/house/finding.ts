/** What a house test found, said as one sentence a newcomer can act on. */
export interface Finding {
  readonly rule: string
  readonly text: string
  readonly file?: string
  readonly line?: number
}

/** A check looks at the house standing in `root` and says everything that breaks its rule. */
export type Check = (root: string) => Finding[] | Promise<Finding[]>

/** `insight/voices imports planning/framework: a room looks back … (src/insight/voices/storage.ts:3)` */
export function say({ text, file, line }: Finding): string {
  if (file === undefined) return text
  return `${text} (${line === undefined ? file : `${file}:${line}`})`
}

/** A check that looks at nothing would pass for ever, so seeing nothing is itself a finding. */
export function sawNothing(rule: string, sought: string): Finding {
  return { rule, text: `saw no ${sought}: a gate that sees nothing guards nothing` }
}
