import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useId } from 'react'
import { ChevronDown } from 'lucide-react'
import { cx } from '#lib/cx.ts'

/** Below 16 px of letters a phone zooms into the field. */
const box =
  'w-full rounded-lg border border-edge/60 bg-raised px-3 text-ink placeholder:text-soft/80 transition-colors hover:border-edge ' +
  'focus:border-accent focus:outline-2 focus:outline-accent/35 focus:outline-offset-0 disabled:bg-sunken disabled:text-soft ' +
  'aria-[invalid=true]:border-bad touch:text-base'

interface FieldShape {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with it; read out when it appears. */
  error?: string | null
  /** For screen readers only: where the place says it already. */
  hideLabel?: boolean
  className?: string | undefined
}

interface Described {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, its control, and what there is to say about it. Ids are wired here and nowhere else. */
export function Field({
  label,
  hint,
  error = null,
  hideLabel = false,
  className,
  children,
}: FieldShape & { children: (wired: Described) => ReactNode }) {
  const id = useId()
  const note = `${id}-note`
  const hasNote = error !== null || hint !== undefined
  return (
    <div className={cx('min-w-0', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1.5 block text-sm font-medium'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': hasNote ? note : undefined,
        'aria-invalid': error === null ? undefined : true,
      })}
      {hasNote && (
        <p
          id={note}
          role={error === null ? undefined : 'alert'}
          className={cx('mt-1.5 text-sm', error === null ? 'text-soft' : 'text-bad')}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  )
}

/** `inset` leaves room for an icon at its start. */
export function TextField({
  label,
  hint,
  error,
  hideLabel,
  className,
  inset = false,
  ...rest
}: FieldShape & Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & { inset?: boolean }) {
  return (
    <Field {...fieldShape({ label, hint, error, hideLabel, className })}>
      {(wired) => <input {...rest} {...wired} className={cx(box, 'h-10 touch:h-11', inset && 'pl-9')} />}
    </Field>
  )
}

export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: FieldShape &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <Field {...fieldShape({ label, hint, error, hideLabel, className })}>
      {(wired) => (
        <textarea
          rows={4}
          {...rest}
          {...wired}
          className={cx(box, 'block field-sizing-content min-h-20 py-2')}
        />
      )}
    </Field>
  )
}

/** One line of text, however long: it grows with what is written. Enter sends the form, as in a field of one line. */
export function LineField({
  label,
  hint,
  error,
  hideLabel,
  className,
  onChange,
  ...rest
}: FieldShape &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'onChange' | 'rows'> & {
    onChange: (text: string) => void
  }) {
  return (
    <Field {...fieldShape({ label, hint, error, hideLabel, className })}>
      {(wired) => (
        <textarea
          rows={1}
          {...rest}
          {...wired}
          onChange={(event) => onChange(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
          className={cx(box, 'block field-sizing-content min-h-10 resize-none py-2')}
        />
      )}
    </Field>
  )
}

/** The system's own list: right on phones, known to every screen reader. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
  ...rest
}: FieldShape & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'>) {
  return (
    <Field {...fieldShape({ label, hint, error, hideLabel, className })}>
      {(wired) => (
        <div className="relative">
          <select
            {...rest}
            {...wired}
            className={cx(box, 'h-10 touch:h-11 appearance-none pr-9 text-ellipsis')}
          >
            {children}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-soft"
          />
        </div>
      )}
    </Field>
  )
}

export function SwitchField({
  label,
  hint,
  checked,
  onChange,
  disabled = false,
}: {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-note`} className="text-sm text-soft">
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.checked)}
        className={cx(
          'tap relative mt-0.5 h-6 w-10 shrink-0 cursor-pointer appearance-none rounded-full bg-edge transition-colors checked:bg-accent',
          'before:absolute before:top-0.5 before:left-0.5 before:size-5 before:rounded-full before:bg-white before:shadow before:transition-transform',
          'checked:before:translate-x-4 disabled:cursor-not-allowed disabled:opacity-50',
        )}
      />
    </div>
  )
}

/** Leaves out what is not given, which `exactOptionalPropertyTypes` asks for. */
function fieldShape(shape: {
  label: ReactNode
  hint: ReactNode
  error: string | null | undefined
  hideLabel: boolean | undefined
  className: string | undefined
}): FieldShape {
  const { label, hint, error = null, hideLabel = false, className } = shape
  return { label, error, hideLabel, className, ...(hint === undefined ? {} : { hint }) }
}
