// Node runs TypeScript by itself but not JSX: this hook turns each .tsx into JavaScript as it is loaded, and keeps what
// it made beside the libraries, under a name made of its words, so that the next program reads it instead.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks, setSourceMapsSupport } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const kept = fileURLToPath(new URL('../node_modules/.cache/alongside/', import.meta.url))
const { version } = JSON.parse(readFileSync(require.resolve('esbuild/package.json'), 'utf8'))

setSourceMapsSupport(true)
enableCompileCache(`${kept}compiled`)

registerHooks({
  load(url, context, nextLoad) {
    const file = new URL(url)
    if (!file.pathname.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', source: pageAt(fileURLToPath(file)), shortCircuit: true }
  },
})

function pageAt(path) {
  const source = readFileSync(path)
  const name = createHash('sha256')
    .update(`${version}\n${basename(path)}\n`)
    .update(source)
    .digest('hex')
  const address = `${kept}pages/${name}.js`
  try {
    return readFileSync(address, 'utf8')
  } catch {
    const code = transformed(path, source)
    keep(address, code)
    return code
  }
}

function transformed(path, source) {
  // Loaded when the first page is, so that what has no pages starts sooner.
  const { transformSync } = require('esbuild')
  const { code } = transformSync(source, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    // Told from where the page stands, so that a copy of the house reads the same.
    sourcefile: basename(path),
  })
  return code
}

// Two programs may write the same page at once, and a folder nobody may write in only costs time.
function keep(address, code) {
  try {
    mkdirSync(`${kept}pages`, { recursive: true })
    const draft = `${address}.${process.pid}`
    writeFileSync(draft, code)
    renameSync(draft, address)
  } catch {}
}
