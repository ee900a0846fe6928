import { assets, barriers } from './assets.ts'
import { decisions } from './decisions.ts'
import { dotVote } from './dots.ts'
import { outcomes, qualities } from './framework.ts'
import { people, place, safeguarding } from './people.ts'
import { project } from './project.ts'
import { rights } from './rights.ts'
import { sessions } from './sessions.ts'
import { statements } from './statements.ts'
import { strategy } from './strategy.ts'
import { merges, themes } from './themes.ts'
import type { Story } from './types.ts'
import { voices } from './voices.ts'

/**
 * "Our £20,000" in the made-up borough of Eastmere, from the first café meeting to nine prioritised
 * outcomes. Everything is invented; nothing is taken from a person who exists.
 */
export const eastmere: Story = {
  place,
  people,
  safeguarding,
  project,
  rights,
  decisions,
  sessions,
  voices,
  documents: [strategy],
  statements,
  assets,
  barriers,
  themes,
  merges,
  outcomes,
  qualities,
  dotVote,
}
