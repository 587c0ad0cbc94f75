// Which writes the model allows: by the unit that is named, and by the home of what is changed.
import { registers } from '../../registers.ts'
import type { Made } from './make-input.ts'
import type { Model } from './model.ts'
import type { World } from './world.ts'

const partOf = (body: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> => {
  const part = body[name]
  return typeof part === 'object' && part !== null ? { ...part } : {}
}

const unitsNamed = (body: Readonly<Record<string, unknown>>): string[] => [
  ...[body['homeUnit'], body['unit'], partOf(body, 'change')['homeUnit']].filter(
    (unit): unit is string => typeof unit === 'string',
  ),
  ...(Array.isArray(body['duties']) ? body['duties'] : []).flatMap((duty: unknown) =>
    typeof duty === 'object' && duty !== null && 'unitKey' in duty ? [String(duty.unitKey)] : [],
  ),
]

/** The capability that a change must be covered by, where the thing or the unit named is at home. */
const writeCapability = (path: string, needs: string): string | null => {
  if (path.startsWith('/api/figures') || path.startsWith('/api/history') || path.startsWith('/api/views'))
    return null
  const register = registers.find(({ name }) => path === `/api/${name}` || path.startsWith(`/api/${name}/`))
  return register ? `${register.name}.write` : needs
}

/** What is asked for with a body, because a word that is searched for stands in no address, or a whole document is asked about. */
export const onlyAsks = (path: string): boolean =>
  path.endsWith('/find') ||
  path.endsWith('/exports') ||
  path === '/api/audit' ||
  path === '/api/isolation/waiting'

/** True for what only asks; false where a change of another's was done. */
export const mayWrite = (world: World, model: Model, { endpoint, params, body }: Made): boolean => {
  if (endpoint.method === 'GET' || onlyAsks(endpoint.path) || endpoint.needs === 'public') return true
  if (endpoint.path.startsWith('/api/attachments/')) {
    const file = world.homes.get(String(params['id']))
    return file === undefined || model.unitsOf(`${file.kind}.write`).has(file.unit)
  }
  if (endpoint.needs === 'session') return true
  const capability = writeCapability(endpoint.path, endpoint.needs)
  if (capability === null) return true
  const home = world.homes.get(String(params['id'] ?? ''))
  const units = [...(home ? [home.unit] : []), ...unitsNamed(body ?? {})]
  return units.every((unit) => model.unitsOf(capability).has(unit))
}

/**
 * What may be moved is not moved, and not all is deleted at once: the marks would no longer say whose a text is, and little would be left
 * to look for. What may not be done is tried as it was drawn.
 */
export const sparing = (world: World, model: Model, made: Made): Made => {
  const { endpoint, body } = made
  if (!body || !mayWrite(world, model, made)) return made
  const { homeUnit: _, duties: __, matching: ___, ...rest } = body
  if (endpoint.method === 'PATCH') return { ...made, body: rest }
  if (!endpoint.path.endsWith('/batches')) return made
  return { ...made, body: { ...rest, change: { values: partOf(body, 'change')['values'] ?? {} } } }
}
