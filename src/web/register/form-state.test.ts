// What a form refuses, asks and sends.
import { expect, test } from 'vitest'
import { persons } from '../../people/persons.ts'
import { cases } from '../../surveillance/cases.ts'
import { doses } from '../../vaccination/doses.ts'
import {
  changesOf,
  emptyValues,
  hasUnreadDay,
  problemsOf,
  questionsOf,
  readable,
  valuesFrom,
} from './form-state.ts'

test('a new form starts with what stands when nothing was said', () => {
  expect(emptyValues(cases.fields)).toMatchObject({
    disease: 'covid19',
    outcome: 'underTreatment',
    code: null,
  })
})

test('a needed field that is missing or blank keeps the record from being saved', () => {
  expect(Object.keys(problemsOf(persons.fields, { fullName: '  ' }))).toEqual(['fullName'])
  expect(problemsOf(persons.fields, { fullName: 'Trần Thị Bưởi' })).toEqual({})
})

test('whole numbers keep to their range', () => {
  const known = { targetGroup: 'adults', doseDay: '2021-11-02' }
  expect(Object.keys(problemsOf(doses.fields, { ...known, doseNumber: 12 }))).toEqual(['doseNumber'])
  expect(Object.keys(problemsOf(doses.fields, { ...known, doseNumber: 1.5 }))).toEqual(['doseNumber'])
  expect(problemsOf(doses.fields, { ...known, doseNumber: 2 })).toEqual({})
})

test.each(['12/13/2021', '31/02/2022', '2/11/195'])(
  '%s is no day: it is not saved, and nothing is reckoned from it',
  (typed) => {
    const values = {
      ...emptyValues(cases.fields),
      reportDay: '2022-02-10',
      onsetDay: typed,
      outcomeDay: typed,
    }
    expect(problemsOf(cases.fields, values)).toMatchObject({
      onsetDay: { vi: expect.stringMatching(/^Không phải một ngày/) },
    })
    expect(hasUnreadDay(cases.fields, values)).toBe(true)
    expect(readable(cases.fields, values)).toMatchObject({ reportDay: '2022-02-10', onsetDay: null })
    expect(() => questionsOf(cases, values, { birthDay: typed })).not.toThrow()
    expect(problemsOf(cases.fields, { ...values, onsetDay: '2022-02-09', outcomeDay: null })).toEqual({})
  },
)

test('a contradiction is asked and does not stand among the problems', () => {
  const values = {
    ...emptyValues(cases.fields),
    reportDay: '2022-02-10',
    outcome: 'recovered',
    outcomeDay: '2022-02-01',
  }
  expect(problemsOf(cases.fields, values)).toEqual({})
  expect(questionsOf(cases, values, null).map(({ fields }) => fields)).toContainEqual([
    'reportDay',
    'outcomeDay',
  ])
})

test('only what differs is sent', () => {
  const before = valuesFrom(persons.fields, { fullName: 'Vũ Văn Đức', phone: '0912345678' })
  expect(changesOf(before, { ...before, phone: null })).toEqual({ phone: null })
})
