// What came of the cases, for programs: schemas/test-report.schema.json is the contract.
import { isError, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Answer } from '../explain/decision.js'
import type { MqttAnswer } from '../explain/mqtt/decision.js'
import type { Coverage } from './coverage.js'
import type { CaseProblem, CaseResult, TestReport } from './test-cases.js'

/** Version of the contract. */
const VERSION = 'pipyc-test/v1'

interface InPipy {
  readonly version: string
  readonly cases: readonly { readonly result: CaseResult; readonly skipped?: string; readonly problems: readonly CaseProblem[] }[]
}

/** `findings`: everything that makes the test fail, and warnings. */
export function testReportJson(
  { results, coverage }: TestReport,
  findings: readonly Diagnostic[],
  pipy: readonly InPipy[] = [],
  wantsCoverage = false,
): unknown {
  const failed = results.filter(({ problems }) => problems.length > 0).length
  return {
    version: VERSION,
    counts: {
      cases: results.length,
      passed: results.length - failed,
      failed,
      errors: findings.filter(isError).length,
    },
    cases: results.map(caseJson),
    pipy: pipy.map(({ version, cases }) => ({ version, cases: cases.map(pipyCaseJson) })),
    coverage: wantsCoverage && coverage ? coverageJson(coverage) : undefined,
    diagnostics: findings,
  }
}

function caseJson({ name, location, problems, decision }: CaseResult): object {
  const answers = (decision.answers as readonly (Answer | MqttAnswer)[]).map(({ place, endpoints, ...answer }) => answer)
  return { name, location, ok: problems.length === 0, problems: problems.map(problemJson), answers }
}

function pipyCaseJson({ result, skipped, problems }: InPipy['cases'][number]): object {
  return { name: result.name, ok: skipped === undefined && problems.length === 0, skipped, problems: problems.map(problemJson) }
}

function problemJson({ field, text, location }: CaseProblem): object {
  return { field, message: text, location }
}

function coverageJson({ percent, touched, total, items }: Coverage): object {
  return {
    percent,
    touched,
    total,
    items: items.map(({ kind, id, pointer, location, touched: isTouched }) => ({ kind, id, pointer, location, touched: isTouched })),
  }
}
