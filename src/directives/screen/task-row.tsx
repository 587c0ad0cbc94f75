// One task of the board: how it stands (word, shape and colour), what, who, until when; the whole row opens it.
import { formatDay } from '../../kernel/day/day.ts'
import { Icon, type IconName } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import type { BoardTask } from '../contract.ts'
import { recurrences, taskStatuses } from '../task-choices.ts'
import { words } from './words.ts'

const icons = {
  overdue: 'warning',
  pastHour: 'warning',
  today: 'calendar',
  soon: 'calendar',
  open: 'right',
  closed: 'check',
} as const satisfies Record<BoardTask['standing'], IconName>

const wordOf = <T extends Record<string, { vi: string; en: string }>>(table: T, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined

export const StandingMark = ({ standing, daysLate }: Pick<BoardTask, 'standing' | 'daysLate'>) => {
  const t = useText()
  return (
    <span className={`task-standing task-standing-${standing}`}>
      <Icon name={icons[standing]} size={16} /> {t(words.standing[standing])}
      {daysLate > 0 && ` ${daysLate} ${t(words.days)}`}
    </span>
  )
}

export const deadlineText = (day: string | null, time: string | null, none: string): string =>
  day === null ? none : `${time ? `${time}, ` : ''}${formatDay(day)}`

export const TaskRow = ({ task }: { readonly task: BoardTask }) => {
  const t = useText()
  const status = wordOf(taskStatuses, task.status)
  const returns = task.recurrence === 'once' ? undefined : wordOf(recurrences, task.recurrence)
  return (
    <li>
      <PlaceLink to={`/nhiem-vu/${task.id}`} className={`task-row task-${task.standing}`}>
        <span className="task-what">
          <strong>{task.title}</strong>
          <small className="quiet">
            {[task.leadName, task.sourceNumber, returns && t(returns)].filter(Boolean).join(' · ')}
          </small>
        </span>
        <span className="task-when">
          <span>{deadlineText(task.deadlineDay, task.deadlineTime, t(words.noDeadline))}</span>
          <StandingMark standing={task.standing} daysLate={task.daysLate} />
          <small className="quiet">{status && t(status)}</small>
          {task.timesMissed > 0 && (
            <small className="problem">
              {task.timesMissed} {t(words.timesMissed)}
            </small>
          )}
          {task.waiting > 0 && (
            <small className="task-waiting">
              {task.waiting} {t(words.waiting)}
            </small>
          )}
        </span>
      </PlaceLink>
    </li>
  )
}
