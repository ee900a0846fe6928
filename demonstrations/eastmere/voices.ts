import { dreams } from './dreams.ts'
import type { Voice } from './types.ts'
import { councilInFiveYears } from './voices-council.ts'
import { meInFiveYears } from './voices-me.ts'
import { proudMoments } from './voices-proud.ts'

/** Everything said in the project, in the order in which the methods were used. */
export const voices: readonly Voice[] = [...proudMoments, ...meInFiveYears, ...councilInFiveYears, ...dreams]
