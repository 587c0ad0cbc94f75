// Whatever a record says, it adds the same to every figure when nobody can be known by it any more; and nothing that names anybody is left.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anonymousValues } from '../../kernel/erasure/anonymous.ts'
import { amountsOf } from '../../kernel/figure/roll-up.ts'
import type { Field, Value } from '../../kernel/register/field.ts'
import { product } from '../../product.ts'

const dayText = fc
  .integer({ min: 15_000, max: 20_500 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

const valueOf = (field: Field): fc.Arbitrary<Value> => {
  switch (field.kind) {
    case 'text':
      return fc.string({ minLength: 1, maxLength: 20 })
    case 'day':
      return dayText
    case 'integer':
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 2000 })
    case 'yesNo':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices))
    case 'link':
      return fc.uuid()
    case 'links':
      return fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }).map((ids) => ids.join(' '))
  }
}

test.each(product.registers.map((register) => [register.name, register] as const))(
  '%s',
  (_name, register) => {
    const values = fc.record(
      Object.fromEntries(
        Object.entries(register.fields).map(([name, field]) => [name, fc.option(valueOf(field))]),
      ),
    )
    fc.assert(
      fc.property(values, fc.array(dayText, { maxLength: 3 }), (before, days) => {
        const after = anonymousValues(product, register, before, days)
        const counted = (told: typeof before) =>
          amountsOf(product.countsOf(register.name), { homeUnit: '02011', active: true, values: told }, 1, '')
        expect(counted(after)).toEqual(counted(before))
        for (const [name, field] of Object.entries(register.fields))
          if (
            (field.kind === 'text' && field.format !== 'unit') ||
            ((field.kind === 'link' || field.kind === 'links') && product.register(field.to)?.personal)
          )
            expect(after[name], name).toBeNull()
      }),
      { numRuns: 200 },
    )
  },
)
