// What a record is called on the screen, and in the history of the browser.
import { expect, test } from 'vitest'
import { qrPlaces } from '../../declarations/qr-places.ts'
import { persons } from '../../people/persons.ts'
import { cases } from '../../surveillance/cases.ts'
import { tabTitleOf, titleOf } from './record-title.ts'

const row = { id: '0', values: { fullName: 'Hà Văn Một' }, subject: null }

test('who it is stands on the screen and not in the title of the tab, which the browser keeps', () => {
  expect(titleOf(persons, row)).toBe('Hà Văn Một')
  expect(tabTitleOf(persons, row)).toEqual(persons.one)
  expect(tabTitleOf(cases, { id: '0', values: {}, subject: row.values })).toEqual(cases.one)
})

test('what is about nobody is called by its name', () => {
  expect(tabTitleOf(qrPlaces, { id: '0', values: { name: 'Chợ Phủ Thông' }, subject: null }).vi).toBe(
    'Chợ Phủ Thông',
  )
})
