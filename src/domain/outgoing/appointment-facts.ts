/** What a message about an appointment is made of. */
export interface AppointmentFacts {
  id: string
  starts_at: string
  status: string
  service_name: string | null
  staff_name: string | null
  /** Who called to book it; null: nobody, or a withheld number. */
  caller_number: string | null
  customer: {
    id: string
    name: string
    phone_number: string | null
    email: string | null
    language: string | null
  } | null
}
