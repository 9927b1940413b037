// Constructs that Pipy's parser does not know.
import type { AnyNode, Node } from 'acorn'
import type { Report } from './finding.js'

const UNKNOWN: Readonly<Record<string, string>> = {
  ClassDeclaration: 'there are no classes',
  ClassExpression: 'there are no classes',
  ForOfStatement: 'there is no for-of; use forEach',
  ForInStatement: 'there is no for-in; use Object.keys',
  WhileStatement: 'there is no while; use for',
  DoWhileStatement: 'there is no do-while; use for',
  ContinueStatement: 'there is no continue',
  RestElement: 'there are no rest elements',
  ThisExpression: 'there is no this',
  TaggedTemplateExpression: 'there are no tagged templates',
  AwaitExpression: 'there is no await; use then',
  YieldExpression: 'there are no generators',
  ImportExpression: 'there is no import(); use an import statement',
  MetaProperty: 'there is no import.meta or new.target',
  ExportAllDeclaration: 'export * needs a name: export * as x from',
  DebuggerStatement: 'there is no debugger statement',
}

/** Their absence shows only when they are called. */
const ABSENT_STATIC = new Set(['Array.isArray', 'Array.from', 'Array.of', 'Object.freeze', 'Object.defineProperty', 'Object.create'])
const ABSENT_METHODS = new Set(['apply', 'at', 'bind', 'call', 'hasOwnProperty'])

export function checkSyntax(each: Node, parent: Node | undefined, report: Report): void {
  const node = each as AnyNode
  const unknown = UNKNOWN[node.type]
  if (unknown && !(node.type === 'ExportAllDeclaration' && node.exported)) report(node.type, node, unknown)
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind !== 'var') report('declaration', node, `there is no ${node.kind}; use var`)
      return
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      if (node.async) report('async', node, 'there are no async functions; use then')
      if (node.generator) report('generator', node, 'there are no generators')
      return
    case 'ForStatement':
      if (!node.init || !node.test || !node.update) report('empty-for', node, 'a for needs all three parts')
      return
    case 'Literal':
      if ('regex' in node && node.regex) report('regex', node, 'there are no regex literals; use new RegExp')
      if (typeof node.value === 'bigint') report('bigint', node, 'there is no BigInt; use Int')
      if (typeof node.value === 'number' && node.raw?.includes('_')) report('separator', node, 'numbers have no separators')
      if (typeof node.value === 'string' && node.raw?.includes('\\u{')) report('escape', node, 'there is no \\u{}; use \\u and four digits')
      return
    case 'ArrayExpression':
    case 'ArrayPattern':
      if (node.elements.includes(null)) report('array-hole', node, 'arrays and their patterns have no holes')
      return
    case 'ExportSpecifier':
      if (node.exported.type === 'Identifier' && node.exported.name === 'default') report('export-default', node, 'write export default')
      return
    case 'Property':
      if (node.computed && parent?.type === 'ObjectPattern') report('pattern-key', node, 'patterns have no computed keys')
      if (node.method) report('method', node, 'there are no methods; write name: function')
      if (node.kind !== 'init') report('accessor', node, 'there are no getters and setters')
      return
    case 'AssignmentPattern':
      if (parent?.type === 'Property' || parent?.type === 'ArrayPattern') report('pattern-default', node, 'patterns have no defaults')
      return
    case 'CallExpression':
    case 'NewExpression':
      if (node.arguments.some(argument => argument.type === 'SpreadElement')) report('call-spread', node, 'calls have no spread')
      if (node.type === 'CallExpression' && !node.optional) checkMethod(node.callee, report)
      return
    case 'ChainExpression':
      checkChain(node.expression, report)
      return
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
      if (node.source && !/^(\.{0,2})\//.test(String(node.source.value))) report('specifier', node, 'a path must begin with /, ./ or ../')
      return
  }
}

function checkMethod(callee: AnyNode, report: Report): void {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return
  const { object, property } = callee
  const whole = object.type === 'Identifier' ? `${object.name}.${property.name}` : ''
  if (ABSENT_STATIC.has(whole) || ABSENT_METHODS.has(property.name)) report('absent-method', callee, `there is no ${property.name}`)
}

/** After `?.` Pipy goes on with undefined instead of ending the chain. */
function checkChain(outermost: AnyNode, report: Report): void {
  let unguarded: AnyNode | undefined
  for (let at: AnyNode = outermost; at.type === 'MemberExpression' || at.type === 'CallExpression'; ) {
    if (!at.optional) unguarded = at
    else if (unguarded) return report('optional-chain', unguarded, 'after ?. each further step needs its own ?.')
    at = at.type === 'MemberExpression' ? at.object : at.callee
  }
}
