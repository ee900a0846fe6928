export { type Done, endTheme, merge, nameTheme, place, renameTheme, takeOut, undo } from './acts.ts'
export { findThemes, listPlaced, listPlacements, listThemes, listThemesOf } from './storage.ts'
export { listChanges } from './storage-changes.ts'
export type { Card, Change, ChangeKind, Placement, Taken, Theme } from './theme.ts'
