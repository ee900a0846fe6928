import { type IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/**
 * What every answer tells a browser about what it may do with our pages: run and load only what is ours, be
 * framed by nobody, tell nobody where it came from. Nothing in it depends on the request, so helmet is
 * asked once when the server opens, and not again for every page.
 */
export function guardingHeaders(https: boolean): Readonly<Record<string, string>> {
  const guard = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        // What somebody spoke, played back to them alone.
        mediaSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: https,
  })
  const asked = { headers: {} } as IncomingMessage
  const answered = new ServerResponse(asked)
  guard(asked, answered, (wrong) => {
    if (wrong) throw wrong
  })
  return answered.getHeaders() as Record<string, string>
}
