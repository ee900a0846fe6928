import type { Evidence } from './types.ts'

export function said(key: string, because: string): Evidence {
  return { kind: 'voice', key, because }
}

export function theme(key: string, because: string): Evidence {
  return { kind: 'theme', key, because }
}

export function statement(key: string, because: string): Evidence {
  return { kind: 'statement', key, because }
}

export function asset(key: string, because: string): Evidence {
  return { kind: 'asset', key, because }
}

export function barrier(key: string, because: string): Evidence {
  return { kind: 'barrier', key, because }
}
