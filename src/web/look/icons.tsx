// The few icons of the screens: one stroke, current colour, never the only bearer of a meaning.

const paths = {
  picture: 'M3 17h14M5 14v-4M9 14V5M13 14V8M17 14v-3',
  intake: 'M10 3v9m0 0-3.5-3.5M10 12l3.5-3.5M3 13v3h14v-3',
  person: 'M10 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c.5-3.5 3-5 6-5s5.5 1.5 6 5',
  persons:
    'M7.5 9a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 16c.4-3 2.4-4.4 5-4.4s4.6 1.4 5 4.4M13 4.2a2.5 2.5 0 0 1 0 4.8M14.5 11.8c1.7.5 2.7 1.9 3 4.2',
  case: 'M10 3a5 5 0 0 1 5 5v4a5 5 0 0 1-10 0V8a5 5 0 0 1 5-5zM5 10H2.5M17.5 10H15M5.5 6 3.5 4.5M14.5 6l2-1.5M5.5 14l-2 1.5M14.5 14l2 1.5M10 8v8',
  contact:
    'M6.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM14 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM2 16c.3-3 2-4.5 4.5-4.5S10.7 13 11 16M11.5 12c3-1.2 5.8.5 6.3 3.5',
  place: 'M10 17.5s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9zM10 10.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  chain:
    'M4 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM15.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM15.5 17.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6 9l7.5-3.5M6 11l7.5 3.5',
  specimen: 'M8 3v5l-4 7a1.5 1.5 0 0 0 1.3 2.2h9.4A1.5 1.5 0 0 0 16 15l-4-7V3M6.5 3h7M6 12.5h8',
  isolation: 'M4 17V8l6-5 6 5v9M4 17h12M8 17v-5h4v5',
  dose: 'm12 3 5 5M14.5 5.5l-7 7L4 16m3.5-3.5L6 11l6-6 3 3-6 6-1.5-1.5zM3 17l1.5-1.5',
  target: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  facility: 'M4 17V4h12v13M2.5 17h15M10 6.5v5M7.5 9h5M8.5 17v-2.5h3V17',
  team: 'M10 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM5.5 16c.4-3 2-4.5 4.5-4.5s4.1 1.5 4.5 4.5M3.5 9.5v3M16.5 9.5v3M2 11h3M15 11h3',
  household: 'M3 10l7-6 7 6M5 9v8h10V9M8.5 17v-4h3v4',
  audit: 'M4 3h8l3 3v4M4 3v14h6M7 8h5M7 11h3M11 15l2 2 4-4.5',
  report: 'M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5V6h3.5M7.5 9.5h5.5M7.5 12.5h5.5',
  duplicates: 'M7 7h9v9H7zM4 13V4h9',
  history: 'M10 6v4.5l3 2M3.5 10a6.5 6.5 0 1 0 2-4.7M3.5 3.5v3h3',
  accounts:
    'M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4',
  opening: 'M4 9h9v8H4zM6 9V6.5a3 3 0 0 1 5.8-1M8.5 12.5v1.5M15 4v4M15 10.5h.01',
  camera: 'M3 6.5h3l1.5-2h5l1.5 2h3v9.5H3zM10 13.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'M5 8l5 5 5-5',
  right: 'M8 5l5 5-5 5',
  left: 'M12 5l-5 5 5 5',
  up: 'M5 12l5-5 5 5',
  calendar: 'M4 5h12v11H4zM4 8.5h12M7 3v3.5M13 3v3.5',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  dots: 'M5 10h.01M10 10h.01M15 10h.01',
  warning: 'M10 3.5 17.5 16h-15zM10 8v4M10 14h.01',
  check: 'M4.5 10.5 8.5 14.5 16 6.5',
  download: 'M10 3v9m0 0-3.5-3.5M10 12l3.5-3.5M4 16.5h12',
  print: 'M6 7V3h8v4M5 14H3V7h14v7h-2M6 12h8v5H6z',
  columns: 'M3.5 4h13v12h-13zM8 4v12M12.5 4v12',
  edit: 'M4 16l.8-3.2L13.5 4l2.5 2.5-8.8 8.7z',
  star: 'm10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z',
  expand: 'M11 4h5v5M16 4l-5.5 5.5M9 16H4v-5M4 16l5.5-5.5',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'dots' ? 2.6 : 1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
    style={{ flex: 'none' }}
  >
    <path d={paths[name]} />
  </svg>
)
