// Expectations that no mesh can satisfy, whatever is in it.
import type { DiagnosticSink } from '../diagnostics/sink.js'
import { mqttKind } from './case-mqtt.js'
import { isGrpc, requestOf } from './case-request.js'
import type { TestCase, TestCases, TestExpectation } from './test-cases.generated.js'

type Expected = keyof TestExpectation

/** Shares are given with few digits. */
const ROUNDING = 0.001

export function reportImpossible({ cases }: TestCases, sink: DiagnosticSink): void {
  cases.forEach((one, i) => {
    const pointer = `/cases/${i}/expect`
    if (Object.keys(one.expect).every(key => key === 'tolerance')) sink.report('test-case/expects-nothing', { pointer }, {})
    else
      for (const [field, problem] of problemsOf(one)) sink.report('test-case/impossible-expectation', { pointer: `${pointer}/${field}` }, { problem })
  })
}

function problemsOf(one: TestCase): [field: Expected, problem: string][] {
  const { expect } = one
  const problems: [Expected, string][] = []
  const refuse = (fields: readonly Expected[], why: string) => {
    for (const field of fields) if (expect[field] !== undefined) problems.push([field, `${field}: ${why}`])
  }
  const answered: Expected[] = ['backends', 'forwarded', ...(expect.backend === 'none' ? [] : (['backend'] as const))]

  if (one.mqtt !== undefined) refuseOfMqtt(one.mqtt, expect, refuse)
  else refuse(['packet', 'code'], 'only a case with mqtt shows it')
  if (one.tcp) refuse(['status', 'grpcStatus', 'forwarded'], 'a connection that carries bytes never shows it')
  else if (one.mqtt === undefined && !isGrpc(requestOf(one.request)))
    refuse(['grpcStatus'], 'only a request with a content-type of application/grpc gets one')
  if (isDialled(one))
    refuse(['route', 'backends', ...(expect.backend === 'none' ? [] : (['backend'] as const))], 'nobody chooses it when a workload is dialled')
  if (one.mqtt === undefined && Object.keys(expect.forwarded ?? {}).some(key => key !== 'method' && key !== 'path'))
    refuse(['forwarded'], 'a request has a method and a path')
  if (expect.closed === true) refuse(['status', 'grpcStatus'], 'a closed connection has none')
  if (expect.backend !== undefined) refuse(['backends'], 'there is a backend too')
  if (expect.backends === undefined) refuse(['tolerance'], 'there are no backends to tolerate anything of')
  if (expect.verdict === 'allowed') {
    refuse(['packet', 'code'], 'the broker answers what is allowed')
    refuse(['status', 'grpcStatus'], 'the application answers an allowed request, and no mesh says how')
    if (expect.backend === 'none') refuse(['backend'], 'somebody answers what is allowed')
    if (expect.closed === true) refuse(['closed'], 'what is allowed is not closed')
  } else if (expect.verdict !== undefined) refuse(answered, `nobody answers what is ${expect.verdict}`)
  const total = Object.values(expect.backends ?? {}).reduce((sum, share) => sum + share, 0)
  if (total > 1 + ROUNDING) refuse(['backends'], `the shares add up to ${Number(total.toFixed(3))}, more than 1`)
  return problems
}

/** What of a packet the broker sees. */
const SEEN: Readonly<Record<ReturnType<typeof mqttKind>, readonly string[]>> = {
  connect: ['cleanStart', 'credentials', 'willTopic'],
  publish: ['topic', 'retain'],
  subscribe: ['filter', 'qos'],
}

function refuseOfMqtt(
  mqtt: NonNullable<TestCase['mqtt']>,
  { packet, forwarded = {}, verdict }: TestExpectation,
  refuse: (fields: readonly Expected[], why: string) => void,
): void {
  const kind = mqttKind(mqtt)
  refuse(['status', 'grpcStatus', 'route'], 'an MQTT session never shows it')
  if (packet === 'none') refuse(['code'], 'a packet that is not sent has none')
  if (verdict === 'answered') refuse(['verdict'], 'no policy answers a packet in place of the broker')
  if (Object.keys(forwarded).some(key => !SEEN[kind].includes(key))) refuse(['forwarded'], `of a ${kind} the broker gets ${SEEN[kind].join(', ')}`)
}

function isDialled({ to }: TestCase): boolean {
  return typeof to === 'object' && to.workload !== undefined
}
