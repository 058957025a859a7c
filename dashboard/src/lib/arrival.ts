import { useContext, useEffect } from 'react'
import { BusinessContext } from './business.ts'

/** Somebody went to another page and has touched nothing since: its heading takes the focus, also one that comes late. */
let isFresh = false

for (const deed of ['keydown', 'pointerdown'] as const) {
  window.addEventListener(deed, () => (isFresh = false), { capture: true })
}

/** A change of pages has begun; it may take a while, in which a menu of the frame can be opened. */
export function setOut(): void {
  isFresh = true
}

/**
 * After a change of pages: the focus goes to the heading, so that a screen reader says where one is and Tab goes on from
 * there. Not out of a field or dialog that has taken it itself.
 */
export function arrive(): void {
  if (!isFresh) return
  const { activeElement } = document
  if (activeElement?.matches('input, textarea, select') === true) return
  if (document.querySelector('dialog[open]') !== null) return
  focusHeading()
}

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** For what holds a page's heading: names the page in the tab, and the business it is about. */
export function usePageTitle(title: string): void {
  const business = useContext(BusinessContext)?.name
  useEffect(() => {
    document.title = [title, business, 'Switchboard'].filter((part) => part !== undefined).join(' · ')
  }, [title, business])
  useEffect(() => {
    if (isFresh && document.activeElement === document.body) focusHeading()
  }, [])
}
