// Whether somebody was signed in here when the page was last open: where not, the door need not wait for the server to say so.

const PLACE = 'phaodai.known'

export const knownHere = (): boolean => localStorage.getItem(PLACE) !== null

export const rememberKnown = (known: boolean): void => {
  if (known) localStorage.setItem(PLACE, 'yes')
  else localStorage.removeItem(PLACE)
}
