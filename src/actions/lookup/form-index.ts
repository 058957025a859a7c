/** Under which written forms of a number each business is kept. */
export interface FormIndex {
  add(business_id: string, written: string): void
  remove(business_id: string, written: string): void
  /** All forms of a business, which it then has no more. */
  take(business_id: string): Iterable<string>
  clear(): void
}

export function createFormIndex(): FormIndex {
  const forms = new Map<string, Set<string>>()
  return {
    add(business_id, written) {
      const those = forms.get(business_id)
      if (those === undefined) forms.set(business_id, new Set([written]))
      else those.add(written)
    },
    remove(business_id, written) {
      const those = forms.get(business_id)
      those?.delete(written)
      if (those?.size === 0) forms.delete(business_id)
    },
    take(business_id) {
      const those = forms.get(business_id) ?? []
      forms.delete(business_id)
      return those
    },
    clear: () => forms.clear(),
  }
}
