export { addAsset, addBarrier, changeAsset, changeBarrier, takeDownAsset, takeDownBarrier } from './acts.ts'
export {
  type Asset,
  type AssetDraft,
  type AssetKind,
  assetKinds,
  type Barrier,
  type BarrierDraft,
} from './asset.ts'
export {
  type AssetsAsked,
  countAssets,
  findAsset,
  findBarrier,
  listAssets,
  listBarriers,
  listStanding,
} from './storage.ts'
