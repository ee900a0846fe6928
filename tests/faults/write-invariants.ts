/** Writes `docs/invariants.md` anew: run it after changing a promise, or moving a rule or its test. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './program.ts'
import { DOCUMENT, written } from './promises/written.ts'

writeFileSync(join(root, DOCUMENT), written())
