import type { Page } from '#platform/http'
import { beginProject } from './pages/begin-project.tsx'
import { editProject } from './pages/edit-project.tsx'
import { gatherTeam, leaveTeam } from './pages/gather-team.tsx'
import { runProject } from './pages/run-project.tsx'
import { stateMattersPage } from './pages/state-matters.tsx'

export const cycles = {
  name: 'cycles',
  pages: [
    beginProject,
    runProject,
    editProject,
    stateMattersPage,
    gatherTeam,
    leaveTeam,
  ] as const satisfies readonly Page[],
}
