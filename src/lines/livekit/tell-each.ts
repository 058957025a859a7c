/**
 * Tells every listener, whatever the others make of it: the event that breaks one call's listener may be what another
 * call waits for. Thrown further, an error would end the process and every call in it.
 */
export function tellEach(listeners: Function[], args: unknown[], onError: (error: unknown) => void): void {
  for (const listener of listeners) {
    try {
      const result: unknown = listener(...args)
      if (result instanceof Promise) result.catch(onError)
    } catch (error) {
      onError(error)
    }
  }
}
