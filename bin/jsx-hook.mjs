// Node runs TypeScript by itself but not JSX: this hook turns each .tsx into JavaScript as it is loaded.
import { readFileSync } from 'node:fs'
import { createRequire, registerHooks, setSourceMapsSupport } from 'node:module'

const require = createRequire(import.meta.url)

setSourceMapsSupport(true)

registerHooks({
  load(url, context, nextLoad) {
    const file = new URL(url)
    if (!file.pathname.endsWith('.tsx')) return nextLoad(url, context)
    // Loaded when the first page is, so that what has no pages starts sooner.
    const { transformSync } = require('esbuild')
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcefile: file.pathname,
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
