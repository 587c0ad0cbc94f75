// The figures of border gates (F146, F147): people and vehicles in and out, what was declared before, what waits, whom the gate did not let through.
import type { CountFigure, Figure } from '../../kernel/figure/figure.ts'
import { count, type Said } from '../../kernel/figure/said.ts'
import { borderCrossings } from '../checkpoints/border-crossings.ts'

const people = (where: CountFigure['where'], said: Said) =>
  count(borderCrossings, 'person', 'onDay', where, said, 'people')
const vehicles = (where: CountFigure['where'], said: Said) =>
  count(borderCrossings, 'vehicle', 'onDay', { ...where, vehicle: { oneOf: motor } }, said)
const motor = ['motorbike', 'car', 'bus', 'truck', 'boat']

/** Whom the gate turned back has not crossed. */
const crossed = { stage: { is: 'done' }, handling: { not: 'returned' } } as const
const lawful = { oneOf: ['entry', 'exit'] }

export const gateFigures: readonly Figure[] = [
  people({ kind: { is: 'entry' }, ...crossed }, [
    'border-entries',
    'Người nhập cảnh',
    'Entries',
    'Lượt người nhập cảnh đã làm thủ tục, trừ người không được cho qua, theo ngày.',
    'People who entered the country lawfully, those not let through left out, by day.',
  ]),
  people({ kind: { is: 'exit' }, ...crossed }, [
    'border-exits',
    'Người xuất cảnh',
    'Exits',
    'Lượt người xuất cảnh đã làm thủ tục, trừ người không được cho qua, theo ngày.',
    'People who left the country lawfully, those not let through left out, by day.',
  ]),
  vehicles({ kind: { is: 'entry' }, ...crossed }, [
    'border-vehicles-in',
    'Phương tiện nhập cảnh',
    'Vehicles in',
    'Lượt xe có động cơ, thuyền nhập cảnh đã được cho qua cửa khẩu, theo ngày.',
    'Motor vehicles and boats let in at border gates, by day.',
  ]),
  vehicles({ kind: { is: 'exit' }, ...crossed }, [
    'border-vehicles-out',
    'Phương tiện xuất cảnh',
    'Vehicles out',
    'Lượt xe có động cơ, thuyền xuất cảnh đã được cho qua cửa khẩu, theo ngày.',
    'Motor vehicles and boats let out at border gates, by day.',
  ]),
  count(borderCrossings, 'visit', 'onDay', { kind: lawful, declaredBefore: { is: true } }, [
    'border-declared',
    'Lượt khai trước qua cửa khẩu',
    'Crossings declared before',
    'Lượt qua cửa khẩu có tờ khai y tế điện tử, theo ngày dự kiến rồi ngày đến.',
    'Crossings with an electronic health declaration, by the expected day, then the day of arrival.',
  ]),
  count(borderCrossings, 'visit', 'onDay', { kind: lawful, stage: { is: 'waiting' } }, [
    'border-waiting',
    'Lượt đang chờ tại cửa khẩu',
    'Waiting at gates',
    'Lượt đã đến cửa khẩu mà chưa có quyết định xử lý, theo ngày đến.',
    'Crossings that have come to a gate and are not decided yet, by the day of arrival.',
  ]),
  people({ kind: lawful, stage: { is: 'done' }, handling: { is: 'returned' } }, [
    'border-refused',
    'Người không được cho qua cửa khẩu',
    'Not let through',
    'Lượt người làm thủ tục mà không được cho qua cửa khẩu, theo ngày.',
    'People who were not let through at border gates, by day.',
  ]),
  people({ kind: lawful, stage: { is: 'done' }, handling: { is: 'isolated' } }, [
    'border-isolated',
    'Từ cửa khẩu đưa đi cách ly',
    'Taken to isolation from gates',
    'Lượt người qua cửa khẩu được đưa đi cách ly, theo ngày.',
    'People taken to isolation from border gates, by day.',
  ]),
]
