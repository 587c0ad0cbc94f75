// The reasons for a likeness, in words.
import { type Text, textOf } from '../kernel/text/text.ts'
import type { SimilarityField, SimilarityLevel } from './rules/similarity.ts'

const fields = {
  name: textOf('Họ tên', 'Name'),
  birth: textOf('Ngày sinh', 'Birth'),
  nationalId: textOf('Số định danh', 'National id'),
  phone: textOf('Điện thoại', 'Phone'),
  sex: textOf('Giới tính', 'Sex'),
  commune: textOf('Xã', 'Commune'),
} as const satisfies Record<SimilarityField, Text>

const equal = new Set<string>(['exact', 'same', 'unmarked'])

export const similarityWords = (field: SimilarityField, level: SimilarityLevel): Text =>
  equal.has(level)
    ? textOf(`${fields[field].vi} trùng nhau`, `${fields[field].en} the same`)
    : textOf(`${fields[field].vi} gần giống`, `${fields[field].en} nearly the same`)
