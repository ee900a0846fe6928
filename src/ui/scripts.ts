import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Asset, hashOf } from './stylesheet.ts'

/** The scripts a page can live without. `base` goes with every page, `board` where cards are grouped. */
export type ScriptName = 'base' | 'board'

/** One of the small scripts, bundled and minified, and a hash of it for its address. */
export async function buildScript(name: ScriptName): Promise<Asset & { readonly js: string }> {
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

/** The script of every page. */
export function buildScripts(): Promise<Asset & { readonly js: string }> {
  return buildScript('base')
}
