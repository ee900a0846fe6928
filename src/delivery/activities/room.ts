import type { Page } from '#platform/http'
import { addWhatIsDone } from './pages/add-activity.tsx'
import { changeWhatIsDone } from './pages/change-activity.tsx'
import { findFrontDoor } from './pages/find-front-door.tsx'
import { readActivities } from './pages/read-activities.tsx'
import { readActivity } from './pages/read-activity.tsx'

export const activities = {
  name: 'activities',
  pages: [
    readActivities,
    addWhatIsDone,
    readActivity,
    changeWhatIsDone,
    findFrontDoor,
  ] as const satisfies readonly Page[],
}
