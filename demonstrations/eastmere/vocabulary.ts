/** Week of the project; week 1 is the first café meeting. Negative weeks lie before it. */
export type Week = number

export type PersonKey = string
export type VoiceKey = string
export type OutcomeKey = string

export type Area = 'external' | 'personalResources' | 'functioning' | 'feelings'
export type BottomLine = 'economic' | 'social' | 'environmental'
export type Provenance = 'youngPeople' | 'council' | 'provider' | 'community'
