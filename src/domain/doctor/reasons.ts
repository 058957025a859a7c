/**
 * What a check found, as a stable word: with it and its details the dashboard says the same in the reader's own
 * language. What only whoever runs the machines can mend has none; it is said as the check says it.
 */
export const doctorReasons = [
  'number_well_written',
  'number_read_as',
  'number_not_one',
  'number_owned',
  'number_unowned',
  'number_missing',
  'nobody_enabled',
  'hours_uncovered',
  'no_receptionist',
  'priority_tied',
  'role_answers',
  'greeting_invalid',
  'greeting_rendered',
  'greeting_live',
  'voice_default',
  'voice_known',
  'voice_unknown',
  'model_speaks',
  'stand_in_speaks',
  'livekit_not_set',
  'livekit_answers',
  'trunk_takes_it',
  'trunk_takes_it_not',
  'media_stream_not_set',
  'media_stream_ready',
  'database_answers',
  'database_slow',
  'database_away',
  'migrations_applied',
  'clocks_agree',
  'jobs_in_time',
] as const

export type DoctorReason = (typeof doctorReasons)[number]
