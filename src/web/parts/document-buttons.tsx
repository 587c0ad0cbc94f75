// The page as a file, in each form that it is given in.
import { Button } from '@mantine/core'
import { Icon } from '../look/icons.tsx'

export type DocumentFormat = 'docx' | 'pdf'

const formats = ['docx', 'pdf'] as const satisfies readonly DocumentFormat[]

export const DocumentButtons = ({ address }: { readonly address: (format: DocumentFormat) => string }) =>
  formats.map((format) => (
    <Button
      key={format}
      component="a"
      variant="default"
      leftSection={<Icon name="download" size={16} />}
      href={address(format)}
    >
      {format.toUpperCase()}
    </Button>
  ))
