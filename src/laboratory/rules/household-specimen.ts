// One person stands for a household only in mass screening. No text that we read says when: it is what plans of screening by household were made for.
import type { Value, Values } from '../../kernel/register/field.ts'
import type { Question } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'

export const standsForHousehold = (reason: Value | undefined): boolean => reason === 'screening'

export const householdQuestions = ({ forHousehold, reason }: Values): Question[] =>
  forHousehold === true && !standsForHousehold(reason)
    ? [
        {
          fields: ['forHousehold', 'reason'],
          text: textOf(
            'Lấy đại diện cho cả hộ chỉ khi sàng lọc diện rộng: ghi lý do là sàng lọc, hoặc bỏ dấu đại diện hộ',
            'One stands for a household in mass screening only: give that reason, or take the mark away',
          ),
        },
      ]
    : []
