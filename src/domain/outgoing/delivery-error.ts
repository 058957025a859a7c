/**
 * A provider did not take a message. `transient`: it may take it later. `recipient`: there is nobody to take it.
 * `opted_out`: the carrier knows that this recipient wants none. `refused`: the provider does not let us send.
 * The message says why in plain words and quotes no secret.
 */
export class DeliveryError extends Error {
  override name = 'DeliveryError'
  readonly kind: 'transient' | 'recipient' | 'opted_out' | 'refused'

  constructor(kind: DeliveryError['kind'], message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.kind = kind
  }
}
