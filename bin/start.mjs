// `npm start` and `npm run alongside -- <verb>`: install what is missing, then the command under Node 26.
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { continueUnderNode26 } from './node26.mjs'

await install()
continueUnderNode26([fileURLToPath(new URL('../src/cli.ts', import.meta.url)), ...process.argv.slice(2)])
