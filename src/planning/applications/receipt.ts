import type { Instant } from '#platform/clock'

/** What an organisation holds once it has sent: enough to show what was sent and when, whoever keeps the database. */
export interface Receipt {
  readonly call: string
  readonly application: string
  readonly version: number
  /** By the database clock, to the microsecond. */
  readonly sentAt: Instant
  /** SHA-256 of the sealed envelope, in hex. */
  readonly digest: string
  /** Ed25519 over the facts above, in base64url. */
  readonly signature: string
}

const heading = 'alongside receipt 1'

/** The facts of a receipt in the one spelling that is signed. */
export function spelled({ call, application, version, sentAt, digest }: Omit<Receipt, 'signature'>): string {
  const at = sentAt.toString({ fractionalSecondDigits: 6 })
  return [heading, call, application, String(version), at, digest].join('\n')
}

/** A receipt as it is printed and pasted: one fact a line. */
export function written(receipt: Receipt): string {
  return `${spelled(receipt)}\n${receipt.signature}`
}

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'
const shape = new RegExp(
  `${heading}\\s+${uuid}\\s+${uuid}\\s+(\\d{1,6})\\s+(\\S{20,40})\\s+([0-9a-f]{64})\\s+([\\w-]{86})`,
)

/** A pasted receipt, however its lines were broken; undefined when it is none. */
export function readReceipt(pasted: string): Receipt | undefined {
  const [, call, application, version, at, digest, signature] = shape.exec(pasted) ?? []
  if (!call || !application || !at || !digest || !signature) return undefined
  try {
    const sentAt = Temporal.Instant.from(at)
    return { call, application, version: Number(version), sentAt, digest, signature }
  } catch {
    return undefined
  }
}
