import { execFileSync, spawnSync } from 'node:child_process'

/** This process's number and those of everything it started, however deep, oldest first. */
export function treeOf(pid: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const children = new Map<number, number[]>()
  for (const line of table.trim().split('\n')) {
    const [child, parent] = line.trim().split(/\s+/).map(Number) as [number, number]
    children.set(parent, [...(children.get(parent) ?? []), child])
  }
  const withDescendants = (of: number): number[] => [of, ...(children.get(of) ?? []).flatMap(withDescendants)]
  return withDescendants(pid)
}

/**
 * kill -9 of a process and everything it started, as a power cut would end them: all are stopped first, so
 * that none of them sees another die.
 */
export function killTree(pid: number): void {
  let tree = treeOf(pid)
  for (let before = 0; before !== tree.length; tree = treeOf(pid)) {
    before = tree.length
    for (const member of tree) signal(member, 'SIGSTOP')
  }
  for (const member of tree) signal(member, 'SIGKILL')
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Whether it still runs. A zombie, dead but not collected, does not. */
export function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}
