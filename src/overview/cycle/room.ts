import type { Page } from '#platform/http'
import { listProjects } from './pages/list-projects.tsx'
import { seeProject } from './pages/see-project.tsx'

export const cycle = {
  name: 'cycle',
  pages: [seeProject, listProjects] as const satisfies readonly Page[],
}
