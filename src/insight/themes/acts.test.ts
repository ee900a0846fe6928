import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { markStatement, registerDocument } from '#insight/documents'
import { freshHouse } from '#testing'
import { endTheme, merge, nameTheme, place, renameTheme, takeOut, undo } from './acts.ts'
import { findThemes, listChanges, listFormerNames, listPlaced, listThemes, listThemesOf } from './storage.ts'
import type { Card } from './theme.ts'
import { bounceBack, home, plan } from '../documents/example.ts'

const house = await freshHouse()
after(() => house.close())
