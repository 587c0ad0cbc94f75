// The first screen.
import { textOf } from '../kernel/text/text.ts'
import { screen } from '../web/screen.ts'
import { Home } from './home.tsx'

export const pictureScreens = [
  screen('/', Home, { label: textOf('Bức tranh', 'Picture'), icon: 'picture', needs: 'figures.read' }),
] as const
