// Connections on which no session begins: they end after the time in which CONNECT has to come. A session has a time of its own.

/** Of a connection: { …, patience }, a timer. To be inserted at its beginning; the first time counts. */
export function impatience(connection, seconds) {
  if (connection.patience) return new Data()
  connection.patience = new Timeout(seconds)
  return (
    connection.patience
      .wait()
      .then(() => new StreamEnd('ReadTimeout'))
      // A session has begun.
      .catch(() => new Data())
  )
}

/** Sessions that share a connection all come here. */
export function hasBegun(connection) {
  connection?.patience?.cancel?.()
}
