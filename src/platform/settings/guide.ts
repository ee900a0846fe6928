import { type Setting, settings } from './settings.ts'

/** The text of `docs/guides/settings.md`. */
export function settingsGuide(): string {
  return `<!-- Made from src/platform/settings/settings.ts with write-guide.ts beside it. -->
# Settings

Alongside reads its settings from the environment when it starts. None is needed to try it out. Write them
before the command, or in whatever starts Alongside on your server:

\`\`\`sh
PORT=8080 ALONGSIDE_DATA=/srv/alongside-data npm start
\`\`\`

A setting that cannot be understood stops the start with one sentence that names it. An empty one counts as
not set.

${Object.entries<Setting>(settings).map(section).join('\n')}
## What to back up

The data folder, while Alongside is stopped. It holds the installation's own key, without which no receipt,
return card or session opens again, and, unless \`DATABASE_URL\` is set, the whole database. With
\`DATABASE_URL\`, back up that database in its own way, and the key beside it.
`
}

const section = ([name, { does, otherwise, example }]: [string, Setting]): string => `## ${name}

${does}

- Not set: ${otherwise}.
- For example: \`${name}=${/[\s<>]/.test(example) ? `"${example}"` : example}\`
`
