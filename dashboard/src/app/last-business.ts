const key = 'switchboard.business'

/** The business somebody looked at last, so that `/` leads back there. */
export const lastBusiness = {
  remember: (business_id: string): void => localStorage.setItem(key, business_id),
  /** The remembered one if it is still theirs, else their first; null without any. */
  among(businesses: readonly { id: string }[]): string | null {
    const kept = localStorage.getItem(key)
    return (businesses.find(({ id }) => id === kept) ?? businesses[0])?.id ?? null
  },
}
