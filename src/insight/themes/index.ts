export { type Done, endTheme, merge, nameTheme, place, renameTheme, takeOut, undo } from './acts.ts'
export { findThemes, listChanges, listPlaced, listPlacements, listThemes, listThemesOf } from './storage.ts'
export type { Card, Change, ChangeKind, Placement, Theme } from './theme.ts'
