export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" width={size} height={size} className="shrink-0">
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M9 13v6M13.7 9.5v13M18.3 12v8M23 14.5v3"
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
        className="stroke-on-accent"
      />
    </svg>
  )
}
