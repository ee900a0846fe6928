import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Asset, hashOf } from './stylesheet.ts'

/** By the name a page asks for it, the file of each small script: `base` goes with every page. */
const islands = [
  ['base', 'every-page'],
  ['board', 'board'],
  ['passkey', 'passkey'],
  ['speak', 'speak'],
  ['hear', 'hear'],
  ['tablet', 'tablet'],
] as const

export type ScriptName = (typeof islands)[number][0]

export interface Script extends Asset {
  readonly js: string
}

/** The small scripts, each bundled and minified, with a hash of it for its address. Built once at start, ≈ 50 ms. */
export async function buildScripts(): Promise<Readonly<Record<ScriptName, Script>>> {
  const built = await Promise.all(
    islands.map(async ([name, file]) => [name, await buildScript(file)] as const),
  )
  return Object.fromEntries(built) as Record<ScriptName, Script>
}

async function buildScript(file: string): Promise<Script> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL(`./islands/${file}.ts`, import.meta.url))],
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
