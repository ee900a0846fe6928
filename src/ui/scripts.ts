import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Asset, hashOf } from './stylesheet.ts'

/** `base` goes with every page; `board` where cards are grouped; `passkey` where staff sign in. */
export const scriptNames = ['base', 'board', 'passkey'] as const
export type ScriptName = (typeof scriptNames)[number]

export interface Script extends Asset {
  readonly js: string
}

/** The small scripts, each bundled and minified, with a hash of it for its address. Built once at start, ≈ 50 ms. */
export async function buildScripts(): Promise<Readonly<Record<ScriptName, Script>>> {
  const [base, board, passkey] = await Promise.all(scriptNames.map(buildScript))
  return { base: base!, board: board!, passkey: passkey! }
}

async function buildScript(name: ScriptName): Promise<Script> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL(`./islands/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome90', 'firefox90', 'safari14.1'],
    logLevel: 'silent',
  })
  const js = built.outputFiles[0]!.text
  return { js, hash: hashOf(js) }
}
