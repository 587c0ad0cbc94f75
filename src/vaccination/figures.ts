// The figures of vaccination (F098–F101): doses, and coverage of each dose over those due for that dose.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, ratio, type Said, stock } from '../kernel/figure/said.ts'
import { doses } from './doses.ts'
import { vaccinationTargets } from './targets.ts'

/** The groups and the doses that each of them is offered. */
const offered = [
  ['adults', 'adults', 'người từ 18 tuổi trở lên', 'people of 18 and over', [1, 2, 3, 4]],
  ['age12to17', '12-17', 'trẻ từ 12 đến 17 tuổi', 'children of 12 to 17', [1, 2, 3]],
  ['age5to11', '5-11', 'trẻ từ 5 đến dưới 12 tuổi', 'children of 5 to 11', [1, 2]],
] as const

/** Each stands until the next of its unit, group and dose (`follow-targets.ts`): only the latest is a denominator. */
const target = (day: 'asOfDay' | 'replacedDay', where: CountFigure['where'], said: Said): Figure =>
  count(vaccinationTargets, 'person', day, where, said, 'people')

const ofDose = offered.flatMap(([targetGroup, key, vi, en, numbers]) =>
  numbers.flatMap((doseNumber): Figure[] => [
    count(doses, 'dose', 'doseDay', { targetGroup: { is: targetGroup }, doseNumber: { is: doseNumber } }, [
      `doses-${key}-${doseNumber}`,
      `Mũi ${doseNumber}, ${vi}`,
      `Dose ${doseNumber}, ${en}`,
      `Số mũi ${doseNumber} đã tiêm cho ${vi}, theo ngày tiêm.`,
      `Doses number ${doseNumber} given to ${en}, by the day given.`,
    ]),
    target('asOfDay', { targetGroup: { is: targetGroup }, doseNumber: { is: doseNumber } }, [
      `targets-${key}-${doseNumber}`,
      `Chỉ tiêu mũi ${doseNumber} đã đặt, ${vi}`,
      `Targets set for dose ${doseNumber}, ${en}`,
      `Số người của mọi chỉ tiêu mũi ${doseNumber} cho ${vi}, kể cả chỉ tiêu đã có số mới thay, theo ngày tính.`,
      `People of all targets of dose ${doseNumber} for ${en}, those replaced since included, by the day as of.`,
    ]),
    target('replacedDay', { targetGroup: { is: targetGroup }, doseNumber: { is: doseNumber } }, [
      `targets-replaced-${key}-${doseNumber}`,
      `Chỉ tiêu mũi ${doseNumber} đã được thay, ${vi}`,
      `Targets replaced for dose ${doseNumber}, ${en}`,
      `Số người của các chỉ tiêu mũi ${doseNumber} cho ${vi} đã có chỉ tiêu mới hơn của cùng đơn vị, theo ngày của chỉ tiêu mới.`,
      `People of targets of dose ${doseNumber} for ${en} that a newer one of the same unit replaced, by the day of the newer.`,
    ]),
    stock('person', `targets-${key}-${doseNumber}`, `targets-replaced-${key}-${doseNumber}`, [
      `due-${key}-${doseNumber}`,
      `Đến hạn mũi ${doseNumber}, ${vi}`,
      `Due for dose ${doseNumber}, ${en}`,
      `Số ${vi} thuộc diện tiêm mũi ${doseNumber} theo chỉ tiêu mới nhất của từng đơn vị, tính đến cuối kỳ.`,
      `${en} due for dose ${doseNumber} by the latest target of each unit, at the end of the period.`,
    ]),
    ratio(`doses-${key}-${doseNumber}`, `due-${key}-${doseNumber}`, [
      `coverage-${key}-${doseNumber}`,
      `Tỷ lệ tiêm mũi ${doseNumber}, ${vi}`,
      `Coverage of dose ${doseNumber}, ${en}`,
      `Số mũi ${doseNumber} trên số người thuộc diện tiêm mũi ${doseNumber}; mỗi mũi có mẫu số riêng.`,
      `Doses number ${doseNumber} over those due for that dose; each dose has its own denominator.`,
    ]),
  ]),
)

export const vaccinationFigures: readonly Figure[] = [
  count(doses, 'dose', 'doseDay', {}, [
    'doses',
    'Mũi tiêm',
    'Doses',
    'Mọi mũi vắc xin đã tiêm, theo ngày tiêm.',
    'All doses given, by the day given.',
  ]),
  count(doses, 'person', 'doseDay', { doseNumber: { is: 2 } }, [
    'fully-vaccinated',
    'Người đã tiêm đủ liều',
    'People fully vaccinated',
    'Mọi mũi 2 đã tiêm, ở mọi nhóm tuổi, theo ngày tiêm: mỗi người một mũi 2.',
    'All second doses given, in every age group, by the day given: one for each person.',
  ]),
  count(doses, 'dose', 'doseDay', { reaction: { is: 'severe' } }, [
    'doses-severe-reaction',
    'Tai biến nặng sau tiêm',
    'Severe reactions',
    'Mũi tiêm có tai biến nặng, theo ngày tiêm.',
    'Doses followed by a severe reaction, by the day given.',
  ]),
  ...ofDose,
]
