// Makes requests for an endpoint from its contract: likely ones, so that they get far, drawn by a seed, so that each run can be repeated.
import { z } from 'zod'
import type { Random } from '../../demo/random.ts'
import { figures } from '../../figures.ts'
import type { Endpoint } from '../../kernel/contract/endpoint.ts'
import type { Field } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registers } from '../../registers.ts'

/** What exists, so that requests do not all end at "not found". */
export type Known = {
  readonly units: readonly string[]
  /** Ids of records, accounts, imports, reports … */
  readonly ids: readonly string[]
  readonly words: readonly string[]
  /** Ids of things that an endpoint is about; any of the above where absent. */
  readonly idsOf?: (endpoint: Endpoint) => readonly string[]
  /** Share of optional parts that are given: 0.4 where absent. */
  readonly optional?: number
  /** What is searched and filtered for; the words above where absent. */
  readonly searches?: readonly string[]
}

type Schema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
  readonly description?: string
}

const days = ['2021-08-01', '2022-01-15', '2022-03-01', '2022-03-15', '2022-12-31', '2030-01-01']

/** Endpoints are few and asked thousands of times. */
const schemas = new WeakMap<z.ZodType, Schema>()
const schemaOf = (shape: z.ZodType): Schema => {
  const known = schemas.get(shape)
  if (known) return known
  const made = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema
  schemas.set(shape, made)
  return made
}

const registersByName = new Map<string, Register>(registers.map((register) => [register.name, register]))
const registerOf = ({ path }: Endpoint): Register | undefined => registersByName.get(path.split('/')[2] ?? '')

/** A whole number that says no more than that it is one: such a bound draws nothing likely. */
const boundOf = (bound: number | undefined): number | undefined =>
  bound !== undefined && Number.isSafeInteger(bound) && Math.abs(bound) < Number.MAX_SAFE_INTEGER
    ? bound
    : undefined

/** Drawn like all else, so that a run can be repeated. */
export const drawnId = (random: Random): string => {
  const digits = Array.from({ length: 8 }, () => random.between(0, 0xffff).toString(16).padStart(4, '0'))
  const [a, b, c, d, e, f, g, h] = digits
  return `${a}${b}-${c}-4${d?.slice(1)}-a${e?.slice(1)}-${f}${g}${h}`
}

export const makeMaker = (random: Random, known: Known) => {
  const word = (): string => random.pick(known.words)
  const sought = (): string => random.pick(known.searches ?? known.words)
  const optional = known.optional ?? 0.4
  const id = (endpoint?: Endpoint): string => {
    const near = endpoint && random.chance(0.8) ? (known.idsOf?.(endpoint) ?? []) : []
    const ids = near.length > 0 ? near : known.ids
    return random.chance(0.85) && ids.length > 0 ? random.pick(ids) : drawnId(random)
  }

  const valueOf = (field: Field): unknown => {
    switch (field.kind) {
      case 'text':
        return field.format === 'unit' ? random.pick(known.units) : word()
      case 'day':
        return random.pick(days)
      case 'integer':
        return random.between(field.min ?? 0, Math.min(field.max ?? 2000, 2000))
      case 'yesNo':
        return random.chance(0.5)
      case 'choice':
        return random.pick(Object.keys(field.choices))
      case 'link':
      case 'links':
        return id()
    }
  }

  const valuesOf = (register: Register | undefined): unknown =>
    Object.fromEntries(
      Object.entries(register?.fields ?? {})
        .filter(
          ([, { required, kind }]) => required || (kind !== 'link' && kind !== 'links' && random.chance(0.3)),
        )
        .map(([name, field]) => [name, valueOf(field)]),
    )

  const filterOf = (register: Register | undefined): string => {
    const names = Object.keys(register?.fields ?? { homeUnit: null })
    const name = random.pick(names)
    const field = register?.fields[name]
    return JSON.stringify({
      [name]: [
        field?.kind === 'text' ? sought() : field ? valueOf(field) : random.pick(known.units),
        ...(random.chance(0.3) ? [null] : []),
      ],
    })
  }

  const numberOf = (from: number, to: number | undefined): number =>
    random.between(from, Math.max(from, Math.min(to ?? from + 50, from + 50)))

  /** Names say more than types do: `unit` wants a unit that exists. */
  const byName = (name: string, endpoint: Endpoint): unknown => {
    const register = registerOf(endpoint)
    if (/^(unit|homeUnit|unitKey)$/.test(name)) return random.pick(known.units)
    if (/^(from|to|day|knownOn|until|date)$|Day$/.test(name)) return random.pick(days)
    if (name === 'figure' || name === 'spark') return random.pick(figures).name
    if (name === 'figures') return [random.pick(figures).name, random.pick(figures).name]
    if (name === 'register') return random.pick(registers).name
    if (name === 'values') return valuesOf(register)
    if (name === 'subject') return valuesOf(register?.subject)
    if (name === 'filter') return filterOf(register)
    if (name === 'sort')
      return random.pick([
        ...Object.keys(register?.fields ?? {}),
        'changedAt',
        'homeUnit',
        'subject.fullName',
      ])
    if (name === 'columns' && register)
      return [...Object.keys(register.fields).filter(() => random.chance(0.4)), 'homeUnit'].join(',')
    if (name === 'search') return sought()
    if (name === 'version') return random.between(1, 3)
    if (name === 'by') return random.pick(['reportDay', 'onsetDay', 'resultDay'])
    if (name === 'file') return Buffer.from(`Họ tên,Ngày báo cáo\n${word()},01/03/2022`).toString('base64')
    if (name === 'paste') return `Họ tên\tNgày báo cáo\n${word()}\t01/03/2022`
    return undefined
  }

  const fromSchema = (schema: Schema, name: string, endpoint: Endpoint): unknown => {
    const named = byName(name, endpoint)
    if (named !== undefined) return named
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return random.pick(schema.enum)
    const either = schema.anyOf ?? schema.oneOf
    if (either) return fromSchema(random.pick(either), name, endpoint)
    if (schema.properties) return objectOf(schema, endpoint)
    const type = typeof schema.type === 'string' ? schema.type : random.pick(schema.type ?? ['string'])
    switch (type) {
      case 'object':
        return typeof schema.additionalProperties === 'object'
          ? { [word()]: fromSchema(schema.additionalProperties, '', endpoint) }
          : {}
      case 'array':
        return Array.from({ length: Math.max(schema.minItems ?? 0, random.between(0, 3)) }, () =>
          fromSchema(schema.items ?? {}, '', endpoint),
        )
      case 'integer':
      case 'number':
        return numberOf(boundOf(schema.minimum) ?? 0, boundOf(schema.maximum))
      case 'boolean':
        return random.chance(0.5)
      case 'null':
        return null
      default:
        return schema.format === 'uuid'
          ? id(endpoint)
          : schema.description?.startsWith('Calendar')
            ? random.pick(days)
            : word()
    }
  }

  const objectOf = (schema: Schema, endpoint: Endpoint): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name]) => schema.required?.includes(name) === true || random.chance(optional))
        .map(([name, part]) => [name, fromSchema(part, name, endpoint)]),
    )

  const part = (shape: z.ZodType | undefined, endpoint: Endpoint): Record<string, unknown> | undefined =>
    shape && objectOf(schemaOf(shape), endpoint)

  /** A likely request of the endpoint. */
  return (endpoint: Endpoint): Made => ({
    endpoint,
    params: part(endpoint.params, endpoint) ?? {},
    query: part(endpoint.query, endpoint) ?? {},
    body: part(endpoint.body, endpoint),
  })
}

export type Made = {
  readonly endpoint: Endpoint
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: Record<string, unknown> | undefined
}

const textOfPart = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)

export const urlOf = ({ endpoint, params, query }: Made): string => {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(textOfPart(params[name] ?? '').toWellFormed()),
  )
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, textOfPart(value)]),
  ).toString()
  return asked === '' ? path : `${path}?${asked}`
}
