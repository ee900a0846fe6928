import type { Page } from '#platform/http'
import { addAssetPage, addBarrierPage } from './pages/add-card.tsx'
import { changeAssetPage, changeBarrierPage } from './pages/change-card.tsx'
import { seeAssets } from './pages/see-assets.tsx'
import { takeDownAssetPage, takeDownBarrierPage } from './pages/take-down-card.tsx'

export const assets = {
  name: 'assets',
  pages: [
    seeAssets,
    addAssetPage,
    changeAssetPage,
    takeDownAssetPage,
    addBarrierPage,
    changeBarrierPage,
    takeDownBarrierPage,
  ] as const satisfies readonly Page[],
}
