export { faces } from './faces.tsx'
export { type FrameAssets, layoutWith } from './layout.tsx'
