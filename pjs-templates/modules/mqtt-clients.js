// Who a rule is about, compiled at load to one test.

/** `clients`: any of them, or null for everyone. Gives a test of a client: { names, principal, username, clientId, hasCertificate, hasCredentials }. */
export function clientsTest(clients) {
  if (clients === null) return () => true
  var tests = clients.map(clientTest)
  return client => tests.some(test => test(client))
}

function clientTest(rule) {
  var inGroup = groupTest(rule.group)
  var hasName = rule.principals === null ? () => true : principalTest(rule.principals)
  var hasUsername = textTest(rule.username)
  var hasClientId = textTest(rule.clientId)
  return client => inGroup(client) && hasName(client) && hasUsername(client.username) && hasClientId(client.clientId)
}

function groupTest(group) {
  switch (group) {
    case 'certificate':
      return client => client.hasCertificate
    case 'credentials':
      return client => client.hasCredentials
    case 'authenticated':
      return client => client.hasCertificate || client.hasCredentials
    case 'anonymous':
      return client => !client.hasCertificate && !client.hasCredentials
    default:
      return () => true
  }
}

function principalTest(principals) {
  return client => client.names.some(name => principals.includes(name))
}

/** A longer text matches no regex: Pipy's engine recurses for each byte. */
var LONGEST_TEXT = 4096

/** A test of a text, which may be null: that matches nothing but `rule` null. */
export function textTest(rule) {
  if (rule === null) return () => true
  var value = rule.value
  switch (rule.kind) {
    case 'exact':
      return text => text === value
    case 'prefix':
      return text => text !== null && text.startsWith(value)
    default:
      var pattern = new RegExp(value)
      return text => text !== null && new Data(text).size <= LONGEST_TEXT && pattern.test(text)
  }
}
