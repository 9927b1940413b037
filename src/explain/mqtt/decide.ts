// The reference interpreter for MQTT: what docs/mqtt.md says of one session and one packet in it. Shares no code with lowering or scripts.
import type { ResolvedTopicRoute } from '../../phases/2-resolve/mqtt/resolved.js'
import type { ResolvedMesh, ResolvedPort } from '../../phases/2-resolve/resolved.js'
import { type DecideOptions, decide } from '../decide.js'
import type { Answer, NearMiss } from '../decision.js'
import { mergeAnswers } from '../merge-answers.js'
import { callerNames, namedPort } from '../parties.js'
import { open } from './connect.js'
import type { MqttAnswer, MqttDecision, MqttForwarded } from './decision.js'
import { plainConnections } from './entrance.js'
import type { MqttFlow } from './flow.js'
import { nearestRules, whatLimits } from './nearest.js'
import { MqttTrail, type Post } from './place.js'
import { publish } from './publish.js'
import { servedPort } from './served-port.js'
import { subscribe } from './subscribe.js'
import { matches } from './topics.js'

/** Always gives an answer; a service port that is none, or not of MQTT, is answered like a connection to it. */
export function decideMqtt(mesh: ResolvedMesh, flow: MqttFlow, options: DecideOptions = {}): MqttDecision {
  const reading = new Reading(mesh, flow, options)
  const answers = mergeAnswers(reading.answers(flow.destination, true))
  const nearest = [...new Map(reading.nearest.map(miss => [miss.id, miss])).values()]
  return { flow, answers, trail: reading.trail.steps, nearest, next: [...reading.next].map(([kind, text]) => ({ kind, text })) }
}

class Reading {
  readonly trail = new MqttTrail()
  readonly nearest: NearMiss[] = []
  readonly next = new Map<string, string>()

  constructor(
    readonly mesh: ResolvedMesh,
    readonly flow: MqttFlow,
    readonly options: DecideOptions,
  ) {}

  /** `mayRoute`: where a publish has been sent elsewhere, it stays. */
  answers(destination: MqttFlow['destination'], mayRoute: boolean): MqttAnswer[] {
    const { mesh, trail, options } = this
    const { caller } = this.flow
    const target = namedPort(mesh, destination)
    const connections = plainConnections(mesh, caller, destination) ?? decide(mesh, { caller, destination }, options)
    this.nearest.push(...connections.nearest)
    const route = mayRoute ? this.#route(target?.port) : undefined
    return connections.answers.flatMap((connection): MqttAnswer[] => {
      const { verdict, rule, place, share } = connection
      trail.add(connection, 'connection', rule, verdict === 'allowed', connectionText(connection), place)
      if (verdict !== 'allowed') return [{ ...asConnection(connection), closed: true }]
      const session = this.#session(connection, destination, route !== undefined)
      if (!route || session.verdict !== 'allowed') return [{ ...session, share: session.share * share }]
      trail.add(
        { side: 'outbound', proxy: this.#callersProxy() },
        'route',
        route.id,
        true,
        `goes to ${route.service.id}:${route.port.port}`,
        route.place,
      )
      const there = { service: route.service.id, port: route.port.port }
      return this.answers(there, false).map(one => ({ ...one, share: one.share * share }))
    })
  }

  /** The caller's own proxy sends some publishes to another service's broker; the session stays where it is. */
  #route(port: ResolvedPort | undefined): ResolvedTopicRoute | undefined {
    const { action, caller } = this.flow
    if (action.kind !== 'publish' || !('workload' in caller)) return undefined
    return port?.mqtt?.publishes.find(({ topics }) => topics.some(({ filter }) => matches(filter, action.topic)))
  }

  #callersProxy(): string {
    return 'workload' in this.flow.caller ? this.flow.caller.workload : ''
  }

  /** `isRouted`: the publish itself is judged elsewhere. */
  #session(connection: Answer, destination: MqttFlow['destination'], isRouted: boolean): MqttAnswer {
    const { mesh, flow, trail, next } = this
    const { side, proxy, backend: broker, endpoints, workload } = connection
    const number = servedPort(mesh, connection, destination)
    const port = mesh.workloads.get(workload ?? '')?.mqtt.get(number)
    // No MQTT policy is about the port: whatever the client sends, the broker gets.
    if (!port) return { ...asConnection(connection), share: 1, forwarded: asSent(flow) }
    const post: Post = { key: `${workload}:${number}`, at: { side, proxy, broker, endpoints, workload }, version: flow.session.version, trail }
    const names = callerNames(mesh, flow.caller)
    const { session, answer } = open(port, typeof names === 'string' ? [] : names, flow.session, post)
    if (!session || isRouted) return answer
    const { action } = flow
    if (action.kind === 'connect') {
      whatLimits(port, action, next)
      return answer
    }
    const judged = action.kind === 'publish' ? publish(port, session, action, post) : subscribe(port, session, action, post)
    if (judged.verdict === 'allowed') whatLimits(port, action, next)
    if (judged.verdict === 'denied') this.nearest.push(...nearestRules(port, session, action, post))
    return judged
  }
}

function asSent({ session, action }: MqttFlow): MqttForwarded {
  if (action.kind === 'publish') return { kind: 'publish', topic: action.topic, retain: action.retain ?? false }
  if (action.kind === 'subscribe') return { kind: 'subscribe', filter: action.filter, qos: action.qos ?? 0 }
  return { kind: 'connect', cleanStart: session.cleanStart ?? true, withCredentials: true, willTopic: session.will?.topic ?? null }
}

function asConnection({ share, verdict, rule, side, proxy, backend: broker, endpoints, workload, place }: Answer): MqttAnswer {
  return { share, verdict, packet: null, code: null, closed: false, rule, side, proxy, broker, endpoints, workload, forwarded: null, place }
}

function connectionText({ verdict, workload, backend }: Answer): string {
  if (verdict === 'allowed') return `may connect to ${backend ?? workload}`
  return verdict === 'unavailable' ? 'nobody is there to answer' : 'no access policy lets it connect'
}
