// Our own rule: modules hold mechanism, never defaults. `config.x || 1` would hide a missing value, and replaces 0 and ''.
import type { AnyNode, Node } from 'acorn'
import type { Report } from './finding.js'
import { walk } from './tree.js'

export function checkConfigDefaults(program: Node, report: Report): void {
  const roots = new Set(['config'])
  walk(program, each => {
    const node = each as AnyNode
    if (node.type === 'ImportDeclaration' && /(^|\/)config\.js$/.test(String(node.source.value))) {
      for (const specifier of node.specifiers) roots.add(specifier.local.name)
    }
    if (node.type !== 'VariableDeclarator' || !node.init || !roots.has(rootName(node.init) ?? '')) return
    walk(node.id, name => void (name.type === 'Identifier' && roots.add((name as AnyNode & { name: string }).name)))
  })
  walk(program, each => {
    const node = each as AnyNode
    const isOr = node.type === 'LogicalExpression' && node.operator === '||'
    if (!isOr && !(node.type === 'AssignmentExpression' && node.operator === '||=')) return
    const root = rootName(node.left as AnyNode)
    if (root !== undefined && roots.has(root)) report('config-default', node, 'a value of the configuration has no default: every field is required')
  })
}

/** `a` of `a.b[c]?.d`. */
function rootName(node: AnyNode): string | undefined {
  let at: AnyNode = node
  for (;;) {
    if (at.type === 'Identifier') return at.name
    if (at.type === 'ChainExpression') at = at.expression
    else if (at.type === 'MemberExpression') at = at.object
    else return undefined
  }
}
