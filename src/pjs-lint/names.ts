// Names: what is declared, what Pipy provides, and what may not be a name.
import type { AnyNode, Function as FunctionNode, Node, Pattern, Program } from 'acorn'
import type { Report } from './finding.js'
import { GLOBALS, KEYWORDS } from './globals.js'
import { childrenOf, walk } from './tree.js'

interface Scope {
  readonly names: Set<string>
  readonly parent: Scope | undefined
}

export function checkNames(program: Program, report: Report): void {
  visit(program, declare(program, undefined))

  function visit(each: Node, scope: Scope): void {
    const node = each as AnyNode
    if (isFunction(node)) {
      checkFunctionNames(node)
      const inner = declare(node, scope)
      for (const child of childrenOf(node)) if (child !== (node as FunctionNode).id) visit(child, inner)
      return
    }
    switch (node.type) {
      case 'Identifier':
        if (!isKnown(node.name, scope)) report('unknown-name', node, `Pipy has no ${node.name}`)
        return
      case 'MemberExpression':
        visit(node.object, scope)
        if (node.computed) visit(node.property, scope)
        return
      case 'Property':
        if (node.computed) visit(node.key, scope)
        visit(node.value, scope)
        return
      case 'NewExpression':
        checkConstructor(node.callee, scope)
        break
      case 'LabeledStatement':
        return visit(node.body, scope)
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'ImportDeclaration':
        return
      case 'ExportNamedDeclaration':
        if (node.source) return
        for (const { exported } of node.specifiers) checkExport(exported)
        if (node.declaration) visit(node.declaration, scope)
        return
      case 'ExportAllDeclaration':
        return
    }
    for (const child of childrenOf(node)) visit(child, scope)
  }

  function declare(node: Node, parent: Scope | undefined): Scope {
    const scope: Scope = { names: new Set(), parent }
    for (const name of declaredIn(node)) {
      scope.names.add(name.name)
      if (KEYWORDS.has(name.name)) report('keyword', name, `${name.name} cannot be a name`)
    }
    return scope
  }

  function checkFunctionNames(node: FunctionNode): void {
    if (node.id?.name.startsWith('$')) report('fiber-name', node.id, 'only a variable may begin with $')
    for (const name of node.params.flatMap(patternNames)) {
      if (/^\$./.test(name.name)) report('fiber-name', name, 'a parameter may not begin with $')
    }
  }

  function checkExport(exported: AnyNode): void {
    if (exported.type === 'Identifier' && exported.name.startsWith('$')) report('fiber-name', exported, 'an export may not begin with $')
  }

  /** Constructors are Pipy's own: `new Map`, `new algo.Cache`. */
  function checkConstructor(callee: AnyNode, scope: Scope): void {
    let root: AnyNode = callee
    for (; root.type === 'MemberExpression'; root = root.object as AnyNode);
    if (root.type !== 'Identifier' || isDeclared(root.name, scope)) report('constructor', callee, 'new works only on what Pipy provides')
  }
}

interface Name extends Node {
  readonly name: string
}

/** Parameters, and every var and function down to nested functions: names belong to the function, not to the block. */
function declaredIn(owner: Node): Name[] {
  const names: Name[] = isFunction(owner) ? owner.params.flatMap(patternNames) : []
  walk(owner, each => {
    const node = each as AnyNode
    if (node.type === 'FunctionDeclaration' && node !== owner && node.id) names.push(node.id)
    if (node.type === 'VariableDeclarator') names.push(...patternNames(node.id))
    if (node.type === 'CatchClause' && node.param) names.push(...patternNames(node.param))
    if (node.type === 'ImportDeclaration') names.push(...node.specifiers.map(specifier => specifier.local))
    return node === owner || !isFunction(node)
  })
  return names
}

function patternNames(pattern: Pattern): Name[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern]
    case 'ObjectPattern':
      return pattern.properties.flatMap(property => patternNames(property.type === 'Property' ? property.value : property.argument))
    case 'ArrayPattern':
      return pattern.elements.flatMap(element => (element ? patternNames(element) : []))
    case 'AssignmentPattern':
      return patternNames(pattern.left)
    case 'RestElement':
      return patternNames(pattern.argument)
    default:
      return []
  }
}

function isFunction(node: Node): node is FunctionNode {
  return node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
}

function isKnown(name: string, scope: Scope): boolean {
  return GLOBALS.has(name) || isDeclared(name, scope)
}

function isDeclared(name: string, scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.names.has(name)) return true
  return false
}
