// Header lists that HTTP/2 forbids (RFC 9113, section 8), as far as the rulebook gives no answer of its own to them.
import type { HeaderList } from '../../../src/testing/index.ts'

const MANDATORY = [':method', ':scheme', ':path']
const OF_ONE_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']

/** Of a request. */
export function malformedHead(fields: HeaderList): string | undefined {
  const ordinary = fields.findIndex(([name]) => !name.startsWith(':'))
  const pseudo = fields.filter(([name]) => name.startsWith(':'))
  if (ordinary >= 0 && fields.slice(ordinary).some(([name]) => name.startsWith(':'))) return 'a pseudo-header field behind others'
  const strange = pseudo.find(([name]) => ![...MANDATORY, ':authority'].includes(name))
  if (strange) return `the pseudo-header field ${strange[0]}`
  const more = pseudo.filter(([name], i) => pseudo.findIndex(([key]) => key === name) < i)
  if (more.some(([name, value]) => !pseudo.every(([key, text]) => key !== name || text === value) || name !== ':authority')) {
    return 'a pseudo-header field twice'
  }
  const missing = MANDATORY.find(name => !pseudo.some(([key, value]) => key === name && value !== ''))
  if (missing) return `no ${missing}`
  const scheme = pseudo.find(([name]) => name === ':scheme')![1]
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/.test(scheme)) return 'a scheme that is none'
  return (
    malformedField(fields) ?? (more.length > 0 ? 'the same :authority twice' : undefined) ?? twice(fields, 'host') ?? twice(fields, 'content-length')
  )
}

export function malformedTrailers(fields: HeaderList): string | undefined {
  const wrong = fields.find(([name]) => name.startsWith(':') || name === 'content-length')
  return wrong ? `the field ${wrong[0]} in trailers` : malformedField(fields)
}

function malformedField(fields: HeaderList): string | undefined {
  for (const [name, value] of fields) {
    if (name === '' || /[A-Z]/.test(name)) return `the name ${JSON.stringify(name)}`
    if (OF_ONE_CONNECTION.includes(name) || (name === 'te' && value !== 'trailers')) return `the field ${name}`
    if (name === 'content-length' && !/^[0-9]+$/.test(value.trim())) return 'a length that is none'
  }
  return undefined
}

/** Pipy shows the last one only, so nobody refuses it. */
function twice(fields: HeaderList, name: string): string | undefined {
  const values = fields.filter(([key]) => key === name).map(([, value]) => value)
  return new Set(values).size > 1 ? `different fields ${name}` : undefined
}
