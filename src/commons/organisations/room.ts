import type { Page } from '#platform/http'
import { addOrganisationPage } from './pages/add-organisation.tsx'
import { seeDirectory } from './pages/see-directory.tsx'
import { seeOrganisation } from './pages/see-organisation.tsx'

export const organisations = {
  name: 'organisations',
  pages: [seeDirectory, addOrganisationPage, seeOrganisation] as const satisfies readonly Page[],
}
