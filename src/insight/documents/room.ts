import type { Page } from '#platform/http'
import { placePromise } from './pages/place-promise.tsx'
import { readDocument } from './pages/read-document.tsx'
import { registerDocumentPage } from './pages/register-document.tsx'
import { seeDocuments } from './pages/see-documents.tsx'
import { seePromises } from './pages/see-promises.tsx'

export const documents = {
  name: 'documents',
  pages: [
    seeDocuments,
    registerDocumentPage,
    seePromises,
    readDocument,
    placePromise,
  ] as const satisfies readonly Page[],
}
