// node_modules/.bin/node src/platform/settings/write-guide.ts
import { writeFileSync } from 'node:fs'
import { settingsGuide } from './guide.ts'

writeFileSync(new URL('../../../docs/guides/settings.md', import.meta.url), settingsGuide())
