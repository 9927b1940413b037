// What becomes of pooled HTTP/1.1 connections: a link stands for each, and each pool keeps those to one endpoint.
import config from './config.js'
import { closeSoon } from './connect.js'
import { isTimed, watchDeadlines } from './deadlines.js'

/** @type {any[]} */
var pools = []

if (isTimed) watchDeadlines(pools)

/** `collect()` takes out the idle links: the one that was given back last, from which `next` leads to those before it. */
export function newPool(collect) {
  /** @type {{ collect: any, idle: any, old: any, links: any[] }} */
  var pool = { collect: collect, idle: null, old: null, links: [] }
  if (pools.length === 0) sweepLater()
  pools.push(pool)
  return pool
}

/**
 * A link is the key by which Pipy finds one connection. A request takes it, and its end gives it back. What may still come over the connection is for nobody
 * then: if its answer is not at its end when the next request takes the link, Pipy opens another connection, and `holding` closes the first.
 */
export function takeOther(pool) {
  var link = pool.old
  if (link === null) {
    link = { pool: pool, next: null, socket: null, client: null, deadline: null, isDropped: false }
    pool.links.push(link)
  } else {
    pool.old = link.next
    link.next = null
  }
  return link
}

/** Nobody gets this link again. */
export function drop(link) {
  link.isDropped = true
  abandon(link)
}

export function abandon(link) {
  if (link.socket !== null) closeSoon({ socket: link.socket })
}

/** Closes the connections of the links that are meant. */
export function abandonWhere(isMeant) {
  pools.forEach(pool => pool.links.filter(isMeant).forEach(abandon))
}

function sweepLater() {
  new Timeout(Math.max(1, config.timeouts.poolIdleSeconds)).wait().then(() => {
    pools.forEach(sweep)
    sweepLater()
  })
}

/** Closes connections that nobody has used since the last sweep. Pipy does so only where the last answer has come to its end. */
function sweep(pool) {
  for (var link = pool.old; link !== null; link = link.next) drop(link)
  pool.old = pool.collect()
  pool.links = pool.links.filter(link => !link.isDropped)
}
