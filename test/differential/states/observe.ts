// Plays the steps of a case in a running mesh.
import { MeshClient, type RunningMesh } from '../../../src/testing/index.ts'
import { sendHeld } from './send-held.ts'
import { withHeader } from '../../../src/testing/traffic/send-held.ts'
import { sendStep } from '../../../src/testing/traffic/send-step.ts'
import type { Outcome } from '../../../src/testing/traffic/outcome.ts'
import { shownAnswer } from './shown-answer.ts'
import { CALLER, type HeldStep, PROBED_HOST, serversOf, type StatefulCase } from './case.ts'

/** What came of a step, in a real Pipy or by the interpreter. */
export interface StepResult {
  /** One: a status, `closed`, or what else happened. */
  readonly answers: readonly string[]
  /** Names of the servers that were reached, once for each request that came there, sorted. */
  readonly reached: readonly string[]
  /** Ids of the rules by which a proxy has answered in place of a server, as its log has them. */
  readonly rules: readonly string[]
}

/** For an answer; on a busy machine. */
const PATIENCE_MS = 60_000

/** One after the other, except those whose answers are held. */
export async function observeCase(mesh: RunningMesh, one: StatefulCase): Promise<StepResult[]> {
  const { traffic, namespace } = one
  const client = new MeshClient({ timeoutMs: PATIENCE_MS })
  const to = mesh.proxy(CALLER).outboundHttp
  const probe = () => client.http1(to, { host: PROBED_HOST })
  const applications = mesh.applications.filter(({ name, port }) => isOf(traffic, name, port))
  const outcomes = await sendHeld(
    { applications },
    traffic.steps,
    withCookies(step => sendStep(client, to, step)),
    probe,
    `${namespace}-`,
    one.model.trafficPolicies?.some(({ mirror }) => mirror) ?? false,
  )
  const answers = outcomes.map((all, i) => all.map(outcome => shownAnswer(outcome, traffic.steps[i]!.grpc !== undefined)))
  const arrived = applications.flatMap(({ name, upstream }) => upstream.received.map(record => ({ name, url: (record as { url: string }).url })))
  const proxies = [CALLER, ...serversOf([one])]
  const refusals = (await Promise.all(proxies.map(id => refusalsOf(mesh, id, client, namespace)))).flat()
  return traffic.steps.map((step, i) => ({
    answers: answers[i]!,
    rules: refusals
      .filter(({ path }) => path.endsWith(`step=${step.name}`))
      .map(({ refused }) => refused)
      .sort(),
    reached: arrived
      .filter(({ url }) => url.endsWith(`step=${step.name}`))
      .map(({ name }) => name)
      .sort(),
  }))
}

interface Refusal {
  readonly refused: string
  readonly host: string
  readonly path: string
}

/** What the log of a proxy has of the case, once a refusal that comes after all others is there. */
async function refusalsOf(mesh: RunningMesh, id: string, client: MeshClient, namespace: string): Promise<Refusal[]> {
  const { outboundHttp, process } = mesh.proxy(id)
  const end = `/?end=${namespace}-${process.log.lines.length}`
  await client.http1(outboundHttp, { host: 'nobody', path: end })
  await process.log.waitForLine(`${end}"`, PATIENCE_MS)
  const lines = process.log.lines.filter(line => line.includes(`"host":"`) && line.includes(`.${namespace}"`))
  return lines.map(line => JSON.parse(line.slice(line.indexOf('{"time"'))) as Refusal)
}

/** Sends back the cookie that the client of another step was given, and keeps what it is given itself. */
function withCookies(send: (step: HeldStep) => Promise<Outcome[]>): (step: HeldStep) => Promise<Outcome[]> {
  const kept = new Map<string, string>()
  return async step => {
    const sent = step.cookieOf === undefined ? undefined : kept.get(step.cookieOf)
    const outcomes = await send(sent === undefined ? step : withHeader(step, `cookie: ${sent}`))
    const [{ headers = [] } = {}] = outcomes
    const given = headers.find(([name]) => name.toLowerCase() === 'set-cookie')?.[1].split(';')[0]
    const cookie = given ?? sent
    if (cookie !== undefined) kept.set(step.name, cookie)
    return outcomes
  }
}

function isOf({ upstreams = [] }: StatefulCase['traffic'], name: string, port: number): boolean {
  return upstreams.some(({ endpoint, workload, port: own = port }) => (endpoint ?? workload) === name && own === port)
}
