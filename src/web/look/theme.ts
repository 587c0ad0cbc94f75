// The look of the screens: neutral greys, one accent that means "can be pressed", red kept for overdue and danger.
import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  mergeThemeOverrides,
} from '@mantine/core'
import type { Text } from '../../kernel/text/text.ts'
import { words } from '../language/words.ts'

const accent: MantineColorsTuple = [
  '#edf7f7',
  '#d8ecec',
  '#b1dad9',
  '#87c6c5',
  '#5fb0b0',
  '#3a9698',
  '#218084',
  '#0f6e72',
  '#0a5a5e',
  '#05464a',
]
const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#eff1f2',
  '#e3e6e8',
  '#d3d8db',
  '#bcc3c8',
  '#98a2a9',
  '#727d85',
  '#565f67',
  '#363d43',
  '#1d2226',
]
const dark: MantineColorsTuple = [
  '#dfe4e7',
  '#b9c1c7',
  '#9aa4ab',
  '#6f7a82',
  '#444d54',
  '#363e44',
  '#283036',
  '#1d2327',
  '#171c1f',
  '#101416',
]
const red: MantineColorsTuple = [
  '#fdf0ef',
  '#fadcda',
  '#f3b5b1',
  '#ec8b85',
  '#e56860',
  '#dd4c43',
  '#c8372e',
  '#b02a22',
  '#93221b',
  '#741a15',
]

const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  colors: { accent, gray, dark, red },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.95rem', lg: '1.1rem', xl: '1.3rem' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    Popover: { defaultProps: { shadow: 'md', withinPortal: true } },
    // Its placeholder for the first focus is no item: a menu may hold nothing else.
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } },
  },
})

/** The crosses that close say so to those who do not see them. */
export const themeIn = (t: (text: Text) => string): typeof theme =>
  mergeThemeOverrides(theme, {
    components: { CloseButton: { defaultProps: { 'aria-label': t(words.close) } } },
  })

/** AA contrast where Mantine's own greys fall short of 4.5 to 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f8f8',
    '--mantine-color-dimmed': '#59636b',
    '--mantine-color-placeholder': '#6b757d',
    '--mantine-color-error': '#b02a22',
    '--mantine-color-anchor': '#0a5f63',
  },
  dark: {
    '--mantine-color-body': '#14191c',
    '--mantine-color-dimmed': '#a3adb4',
    '--mantine-color-placeholder': '#8e989f',
    '--mantine-color-error': '#f08a83',
    '--mantine-color-anchor': '#6fc3c3',
  },
})
