// A field for a few sentences: it grows with what is written, and says what stands there now.
import { Textarea, type TextareaProps } from '@mantine/core'

type LongTextProps = Omit<TextareaProps, 'value' | 'onChange' | 'autosize'> & {
  readonly value: string
  readonly onChange: (value: string) => void
}

export const LongText = ({ onChange, minRows = 2, ...rest }: LongTextProps) => (
  <Textarea autosize minRows={minRows} onChange={(event) => onChange(event.currentTarget.value)} {...rest} />
)
