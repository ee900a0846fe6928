/** Writes `docs/addresses.md` anew: run it after adding, moving or removing a page. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ADDRESSES, listAddresses, writtenAddresses } from './addresses.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const file = join(root, ADDRESSES)
const addresses = await listAddresses(root)
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, writtenAddresses(addresses))
console.log(`${addresses.length} addresses written to ${ADDRESSES}`)
