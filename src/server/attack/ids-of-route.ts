// Which planted things a route is about, so that requests do not all end at "not found".
import type { World } from './world.ts'

/** The kinds of things that a route is about: what stands before its id, by whole name or by the last part of it. */
const kindsOf = (path: string): string[] => {
  const parts = path.split('/')
  const before = parts.flatMap((part, at) => (part.startsWith(':') ? [parts[at - 1] ?? ''] : []))
  return [parts[2] ?? '', ...before]
}

export const idsByPath = ({ homes }: World): ((path: string) => readonly string[]) => {
  const byKind = Map.groupBy(homes.keys(), (id) => homes.get(id)?.as ?? homes.get(id)?.kind ?? '')
  const found = new Map<string, readonly string[]>()
  const find = (path: string): string[] => {
    const wanted = kindsOf(path)
    return [...byKind].flatMap(([kind, ids]) =>
      wanted.some((one) => one !== '' && (kind === one || kind.endsWith(`-${one}`))) ? ids : [],
    )
  }
  return (path) => {
    const known = found.get(path) ?? find(path)
    found.set(path, known)
    return known
  }
}
