// Beneath a meeting: its conclusions are read into tasks, once; the plan bears the id of the meeting, so that each leads to the other.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { isDay } from '../../../kernel/day/day.ts'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { dateInWords } from '../../../kernel/text/date-words.ts'
import { textOf } from '../../../kernel/text/text.ts'
import { useAsk, useTell } from '../../../web/ask.ts'
import { useText } from '../../../web/language.tsx'
import { PlaceLink } from '../../../web/place-link.tsx'
import type { RegisterExtras } from '../../../web/register/extras.ts'
import { useCan } from '../../../web/session.tsx'
import { listPlans, readPlan } from '../contract.ts'

const words = {
  make: textOf('Chuyển kết luận thành nhiệm vụ', 'Make tasks of the conclusions'),
  made: textOf('Mở kết luận đã chuyển thành nhiệm vụ', 'Open the conclusions made into tasks'),
  first: textOf(
    'Ghi kết luận của cuộc họp, mỗi dòng một việc, rồi chuyển thành nhiệm vụ ở đây.',
    'Enter the conclusions of the meeting, one a line; they become tasks here.',
  ),
}

/** The conclusions as an office would write them down: title, number, day, one line each. */
const noticeOf = ({ title, noticeNumber, heldDay, conclusions }: RecordRow['values']): string =>
  [
    ...(noticeNumber ? [`Số: ${String(noticeNumber)}`] : []),
    ...(typeof heldDay === 'string' && isDay(heldDay) ? [dateInWords(heldDay)] : []),
    'THÔNG BÁO',
    `Kết luận: ${String(title)}`,
    '',
    ...String(conclusions)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => (/^(?:[-–+•]|\d+[.)]|[a-zđ]\))/iu.test(line) ? line : `- ${line}`)),
  ].join('\n')

export const MeetingTasks: NonNullable<RegisterExtras['record']> = ({ record }) => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const { data } = useAsk(listPlans, {}, { when: can('plans.read') })
  const tell = useTell(readPlan)
  if (!data) return null
  if (data.plans.some(({ id }) => id === record.id))
    return (
      <p className="no-print">
        <PlaceLink to={`/doc-van-ban/${record.id}`}>{t(words.made)}</PlaceLink>
      </p>
    )
  if (!can('plans.write')) return null
  if (!record.values.conclusions) return <p className="quiet no-print">{t(words.first)}</p>
  return (
    <p className="no-print">
      <Button
        variant="default"
        loading={tell.isPending}
        onClick={() =>
          tell.mutate(
            { body: { id: record.id, unit: record.homeUnit, text: noticeOf(record.values) } },
            { onSuccess: ({ id }) => void navigate({ to: '/doc-van-ban/$id', params: { id } }) },
          )
        }
      >
        {t(words.make)}
      </Button>
    </p>
  )
}
