// `npm test`: install what is missing, then the tests under Node 26 (testing/run.mjs).
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { continueUnderNode26 } from './node26.mjs'

await install()
continueUnderNode26([fileURLToPath(new URL('./testing/run.mjs', import.meta.url)), ...process.argv.slice(2)])
