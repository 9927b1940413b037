// {identity}, {clientId} and {username} in filters, templates and client ids.
import type { MqttPerson } from './client.js'

const NAME = /\{(identity|clientId|username)\}/g

/** Undefined: the client has no such name, or one that would reach beyond a level or into $SYS. */
export function inTopic(text: string, person: MqttPerson): string | undefined {
  return put(text, person, value => value !== '' && !/[+#/\0]/.test(value) && !value.startsWith('$'))
}

/** A client id is compared whole, so every character will do, but no name at all would be everybody's prefix; `{clientId}` cannot stand for itself. */
export function inClientId(text: string, person: MqttPerson): string | undefined {
  return put(text, { ...person, clientId: '{clientId}' }, value => value !== '')
}

function put(text: string, person: MqttPerson, mayBe: (value: string) => boolean): string | undefined {
  let isComplete = true
  const filled = text.replace(NAME, (_, name: 'identity' | 'clientId' | 'username') => {
    const value = person[name]
    isComplete &&= value !== null && mayBe(value)
    return value ?? ''
  })
  return isComplete ? filled : undefined
}
