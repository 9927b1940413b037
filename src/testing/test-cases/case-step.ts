// A case of `pipyc test` as a step of traffic. What the step expects only says what to wait for: the case itself is checked elsewhere.
import { isGrpcType } from '../../explain/grpc-type.js'
import type { ExchangeCaseResult } from '../../test-cases/test-cases.js'
import type { TestExpectation } from '../../test-cases/test-cases.generated.js'
import type { TrafficEntrance, TrafficExpectation, TrafficStep } from '../traffic/traffic.generated.js'

/** Enough that a share can be told from the next hundredth. */
export const SHARE_SAMPLES = 200

const BYTES = 'pipyc'

type Asked = Pick<ExchangeCaseResult, 'name' | 'flow' | 'expect'>

/** `somebody`: a principal of the mesh, for a certificate that its CA did not sign. */
export function caseStep({ name, flow, expect }: Asked, somebody: string): TrafficStep {
  const from = callerOf(flow, somebody)
  return {
    name,
    via: entranceOf(flow),
    ...(from !== undefined && { from }),
    ...(expect.backends && { repeat: SHARE_SAMPLES }),
    ...actionOf(flow),
    expect: awaited(flow, expect),
  }
}

/** Whether the case expects the application to get what is sent. */
export function expectsService({ verdict, closed, rule = '', backend, backends, forwarded }: TestExpectation): boolean {
  if (verdict !== undefined) return verdict === 'allowed'
  if (backend !== undefined) return backend !== 'none'
  return closed === false || backends !== undefined || forwarded !== undefined || /^(allow|permissive)\//.test(rule)
}

/** Only refusals are logged. */
export function isLogged(rule: string): boolean {
  return rule.startsWith('deny/')
}

function entranceOf({ caller, destination }: Asked['flow']): TrafficEntrance {
  if ('workload' in destination) return { inbound: destination.workload, port: destination.port }
  if (!('workload' in caller)) throw new Error('a caller without a sidecar calls a service')
  if (!('service' in destination)) return { outbound: caller.workload }
  return { outbound: caller.workload, service: destination.service, ...(destination.port !== undefined && { port: destination.port }) }
}

function callerOf({ caller }: Asked['flow'], somebody: string): TrafficStep['from'] {
  if ('principals' in caller) return { dnsNames: [...caller.principals] }
  if ('workload' in caller) return undefined
  return caller.certificate === 'none' ? 'anonymous' : { dnsNames: [somebody], authority: 'other' }
}

function actionOf({ request }: Asked['flow']): Pick<TrafficStep, 'request' | 'grpc' | 'tcp'> {
  if (!request) return { tcp: { send: BYTES } }
  const { method, path, host, headers = [], protocol } = request
  const lines = headers.map(([name, value]) => `${name}: ${value}`)
  const contentType = headers.findLast(([name]) => name.toLowerCase() === 'content-type')?.[1]
  if (contentType !== undefined && isGrpcType(contentType)) {
    const metadata = lines.filter(line => !/^content-type:/i.test(line))
    return { grpc: { path: path ?? '/', contentType, metadata, messages: [BYTES], ...(host !== undefined && { host }) } }
  }
  return {
    request: {
      ...(protocol && { protocol }),
      ...(method !== undefined && { method }),
      ...(path !== undefined && { path }),
      ...(host !== undefined && { host }),
      headers: lines,
    },
  }
}

function awaited({ request }: Asked['flow'], expect: TestExpectation): TrafficExpectation {
  const log = expect.rule !== undefined && isLogged(expect.rule) ? { log: expect.rule } : {}
  if (request) return log
  return { ...log, ...(expectsService(expect) ? { received: BYTES } : { closed: true }) }
}
