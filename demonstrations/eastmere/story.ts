import { activities } from './activities.ts'
import { agreement } from './agreement.ts'
import { applications } from './applications.ts'
import { assets, barriers } from './assets.ts'
import { award } from './award.ts'
import { call } from './call.ts'
import { caseStudy } from './case-study.ts'
import { decisions } from './decisions.ts'
import { dotVote } from './dots.ts'
import { outcomes, qualities } from './framework.ts'
import { interviews } from './interviews.ts'
import { learning } from './learning.ts'
import { organisations } from './organisations.ts'
import { panel } from './panel.ts'
import { people, place, safeguarding } from './people.ts'
import { project } from './project.ts'
import { recognition } from './recognition.ts'
import { observations, readings } from './results.ts'
import { rights } from './rights.ts'
import { sessions } from './sessions.ts'
import { coming } from './sessions-later.ts'
import { statements } from './statements.ts'
import { strategy } from './strategy.ts'
import { merges, themes } from './themes.ts'
import type { Story } from './types.ts'
import { voices } from './voices.ts'

/**
 * "Our £20,000" in the made-up borough of Eastmere, from the first café meeting to what was learned at
 * the end. Everything is invented; nothing is taken from a person who exists.
 */
export const eastmere: Story = {
  place,
  people,
  safeguarding,
  project,
  rights,
  decisions,
  sessions,
  coming,
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
  organisations,
  call,
  applications,
  panel,
  interviews,
  award,
  agreement,
  activities,
  readings,
  observations,
  learning,
  caseStudy,
  recognition,
}
