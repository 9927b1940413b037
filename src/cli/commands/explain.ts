// pipyc explain: what comes of one request or connection, and why; or what a rule id means.
import { nearestName } from '../../diagnostics/nearest.js'
import { formatDiagnostics } from '../../diagnostics/format.js'
import { isError, type Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Locate } from '../../diagnostics/sink.js'
import { decide } from '../../explain/decide.js'
import { decisionJson, rulesJson } from '../../explain/decision-json.js'
import type { Flow, FlowRequest } from '../../explain/flow.js'
import { decideMqtt } from '../../explain/mqtt/decide.js'
import { mqttDecisionJson } from '../../explain/mqtt/decision-json.js'
import { mqttDecisionText } from '../../explain/mqtt/text.js'
import { ruleIds, ruleMeanings } from '../../explain/rule.js'
import { decisionText, rulesText } from '../../explain/text.js'
import { locateInFiles } from '../../model/locate-in-files.js'
import type { ResolvedMesh } from '../../phases/2-resolve/resolved.js'
import { EXIT, type ExitCode, UsageError } from '../exit-codes.js'
import { mqttAction, mqttSession } from '../explain/mqtt.js'
import { callerNamed, destinationNamed } from '../explain/names.js'
import { headerNamed, splitWords } from '../explain/words.js'
import type { Host } from '../host.js'
import { importOptions } from '../import-options.js'
import type { ExplainOptions } from '../options.js'
import { type InputFile, readInputs } from '../read-inputs.js'
import { wantsColor } from '../terminal.js'
import type { LoadToolchain, Toolchain } from '../toolchain.js'

export async function explain(words: readonly string[], options: ExplainOptions, host: Host, loadToolchain: LoadToolchain): Promise<ExitCode> {
  const { paths, request } = splitWords(words)
  const { from, to, rule } = options
  if (rule === undefined && (from === undefined || to === undefined)) throw new UsageError('explain needs --from and --to, or --rule')
  const { files, directoryName } = await readInputs(paths, host.readStdin)
  const toolchain = await loadToolchain()
  const { mesh, locate, diagnostics } = readMesh(files, directoryName, options, toolchain)
  if (!mesh) return reportErrors(diagnostics, files, host)
  const isJson = options.format === 'json'
  if (rule !== undefined) {
    const id = ruleIdIn(rule)
    const meanings = ruleMeanings(mesh, id)
    if (meanings.length === 0) throw unknownRule(id, ruleIds(mesh))
    host.stdout(isJson ? json(rulesJson(meanings, locate)) : rulesText(meanings, locate))
    return EXIT.fine
  }
  if (options.mqtt !== undefined) return explainMqtt(mesh, options, isJson, locate, host)
  const flow = flowOf(mesh, from!, to!, request, options)
  // Where endpoints come from the cluster, manifests have none; the question is what the rules say.
  const assumed = { assumeEndpoints: true }
  const decision = decide(mesh, flow, assumed)
  const past = pastOwnSidecar(mesh, flow, decision.answers)
  const text = isJson ? json(decisionJson(decision, locate)) : decisionText(decision, { locate, past: past && decide(mesh, past, assumed) })
  host.stdout(text)
  return options.expect !== undefined && decision.answers.some(({ verdict }) => verdict !== options.expect) ? EXIT.findings : EXIT.fine
}

function explainMqtt(mesh: ResolvedMesh, options: ExplainOptions, isJson: boolean, locate: Locate, host: Host): ExitCode {
  const caller = callerNamed(mesh, options.from!)
  const nearby = 'workload' in caller ? caller.workload.split('/')[0] : undefined
  const { destination, isTcp } = destinationNamed(mesh, options.to!, nearby)
  if (!isTcp) throw new UsageError(`${destination.service}:${destination.port} carries HTTP; leave out --mqtt`)
  const flow = { caller, destination, session: mqttSession(options), action: mqttAction(options) }
  const decision = decideMqtt(mesh, flow, { assumeEndpoints: true })
  host.stdout(isJson ? json(mqttDecisionJson(decision, locate)) : mqttDecisionText(decision, locate))
  return options.expect !== undefined && decision.answers.some(({ verdict }) => verdict !== options.expect) ? EXIT.findings : EXIT.fine
}

function readMesh(files: readonly InputFile[], directoryName: string | undefined, options: ExplainOptions, toolchain: Toolchain) {
  const imported = toolchain.importManifests(files, importOptions(options, directoryName))
  const locate = locateInFiles(imported.model, files)
  const hasErrors = imported.diagnostics.some(isError)
  if (!imported.model || hasErrors) return { mesh: undefined, locate, diagnostics: imported.diagnostics }
  const { mesh, diagnostics } = toolchain.readMesh(imported.model, { strictReferences: options.strictReferences, locate })
  return { mesh, locate, diagnostics: [...imported.diagnostics, ...diagnostics] }
}

function flowOf(mesh: ResolvedMesh, from: string, to: string, request: FlowRequest | undefined, { header: headers, source }: ExplainOptions): Flow {
  const caller = callerNamed(mesh, from)
  const nearby = 'workload' in caller ? caller.workload.split('/')[0] : undefined
  const { destination, isTcp, isMqtt } = destinationNamed(mesh, to, nearby)
  if (isTcp && (request || headers.length > 0)) {
    const instead = isMqtt ? "MQTT; write --mqtt before the packet, such as --mqtt 'publish <topic>'" : 'bytes; leave out the request'
    throw new UsageError(`${destination.service}:${destination.port} carries ${instead}`)
  }
  const flow = { caller, destination, ...(source !== undefined && { source }) }
  return isTcp ? flow : { ...flow, request: { method: 'GET', path: '/', ...request, headers: headers.map(headerNamed) } }
}

/** A caller that its own sidecar stopped may want to know whether that is all that stops it. */
function pastOwnSidecar(mesh: ResolvedMesh, flow: Flow, answers: readonly { readonly verdict: string; readonly side: string }[]): Flow | undefined {
  const { caller } = flow
  const workload = 'workload' in caller ? mesh.workloads.get(caller.workload) : undefined
  if (!workload || !answers.every(({ verdict, side }) => verdict === 'denied' && side === 'outbound')) return undefined
  return { ...flow, caller: { principals: workload.identity.principals.slice(0, 1) } }
}

function reportErrors(diagnostics: readonly Diagnostic[], files: readonly InputFile[], host: Host): ExitCode {
  const errors = diagnostics.filter(isError)
  const sources = (file: string) => files.find(({ path }) => path === file)?.text
  host.stderr(formatDiagnostics(errors, { format: 'pretty', sources, color: wantsColor(host), totals: true, version: host.version }))
  return EXIT.findings
}

/** People paste the whole line of a log or of /metrics. */
function ruleIdIn(text: string): string {
  return /"refused":\s*"([^"]+)"/.exec(text)?.[1] ?? /\brule="([^"]+)"/.exec(text)?.[1] ?? text
}

function unknownRule(rule: string, known: readonly string[]): UsageError {
  const nearest = nearestName(rule, known)
  const remedy = nearest ? `did you mean ${nearest}?` : 'log lines have ids under "refused", metrics under "rule"'
  return new UsageError(`no rule of this mesh has the id ${rule}; ${remedy}`)
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`
