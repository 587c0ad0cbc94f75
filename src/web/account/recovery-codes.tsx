// Recovery codes: shown once, to be written down or printed.
import { Button } from '@mantine/core'
import { textOf } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'

const text = {
  once: textOf(
    'Mã dự phòng: mỗi mã vào được một lần khi không có điện thoại. Ghi ra giấy và cất kỹ; đóng ô này là không xem lại được.',
    'Recovery codes: each lets you in once when the telephone is not at hand. Write them down and keep them safe; they cannot be seen again.',
  ),
  codes: textOf('Mã dự phòng', 'Recovery codes'),
  print: textOf('In', 'Print'),
  done: textOf('Đã cất mã', 'I have kept them'),
}

export const RecoveryCodes = ({
  codes,
  done,
}: {
  readonly codes: readonly string[]
  readonly done: () => void
}) => {
  const t = useText()
  return (
    <div className="stack">
      <p>{t(text.once)}</p>
      <ol className="recovery-codes" aria-label={t(text.codes)}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="page-actions no-print">
        <Button onClick={done}>{t(text.done)}</Button>
        <Button variant="default" onClick={() => window.print()}>
          {t(text.print)}
        </Button>
      </div>
    </div>
  )
}
