// Cross-origin rules as the scripts compare and write them.
import type { Cors } from '../model/proxy-config.generated.js'
import type { ResolvedCors } from '../phases/2-resolve/resolved.js'
import { sortedUnique } from './service-discovery.js'

export function lowerCors(cors: ResolvedCors): Cors {
  const origins = sortedUnique(cors.origins.map(origin => origin.toLowerCase()))
  return {
    anyOrigin: origins.includes('*'),
    origins: origins.filter(origin => !origin.includes('*')),
    suffixes: origins.filter(origin => origin.includes('//*.')).map(subdomains),
    methods: cors.methods.join(', '),
    headers: cors.headers.map(name => name.toLowerCase()).join(', '),
    exposeHeaders: cors.exposeHeaders.map(name => name.toLowerCase()).join(', '),
    credentials: cors.credentials,
    maxAgeSeconds: Math.floor(cors.maxAgeSeconds),
  }
}

function subdomains(origin: string): { scheme: string; suffix: string } {
  const [scheme = '', suffix = ''] = origin.split('*')
  return { scheme, suffix }
}
