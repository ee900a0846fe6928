import { type Cycle, listCycles } from '#commons/cycles'
import type { Instant } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { Call } from './call.ts'
import { listCallsOpenAt } from './storage.ts'

export interface OpenCall {
  readonly call: Call
  readonly cycle: Cycle
}

/** The calls of a place that take applications now, those closing first leading, each with its listed project. Two statements. */
export async function listOpenCalls(tx: Tx, placeId: string, now: Instant): Promise<readonly OpenCall[]> {
  const calls = await listCallsOpenAt(tx, placeId, now)
  if (calls.length === 0) return []
  const cycles = new Map((await listCycles(tx, placeId, undefined)).map((cycle) => [cycle.id, cycle]))
  return calls.flatMap((call) => {
    const cycle = cycles.get(call.cycleId)
    return cycle ? [{ call, cycle }] : []
  })
}
