import { Card } from '#components/card.tsx'
import { SelectField, TextField } from '#components/field.tsx'
import { SettingsForm } from '#components/settings-form.tsx'
import { useBusiness } from '#lib/business.ts'
import { useWords } from '#lib/words/words.ts'
import { useSaveBusiness } from './business-queries.ts'

const leads = [0, 30, 60, 120, 240, 720, 1_440, 2_880, 4_320, 10_080]
const steps = [5, 10, 15, 20, 30, 60]

/** How near, how far ahead and how finely appointments are offered. */
export function BookingRules() {
  const words = useWords()
  const { booking_lead_minutes, booking_horizon_days, slot_step_minutes } = useBusiness()
  const save = useSaveBusiness()
  return (
    <SettingsForm
      className=""
      onSave={(fields) =>
        save({
          booking_lead_minutes: Number(fields['booking_lead_minutes']),
          booking_horizon_days: Number(fields['booking_horizon_days']),
          slot_step_minutes: Number(fields['slot_step_minutes']),
        })
      }
    >
      <Card title={words.business.booking} text={words.business.booking_text}>
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField
            name="booking_lead_minutes"
            defaultValue={booking_lead_minutes}
            label={words.business.lead}
          >
            {withChosen(leads, booking_lead_minutes).map((minutes) => (
              <option key={minutes} value={minutes}>
                {words.business.notice(minutes)}
              </option>
            ))}
          </SelectField>
          <TextField
            name="booking_horizon_days"
            type="number"
            required
            min={1}
            max={730}
            defaultValue={booking_horizon_days}
            label={words.business.horizon}
            hint={words.business.in_days}
          />
          <SelectField name="slot_step_minutes" defaultValue={slot_step_minutes} label={words.business.step}>
            {withChosen(steps, slot_step_minutes).map((minutes) => (
              <option key={minutes} value={minutes}>
                {words.business.every_minutes(minutes)}
              </option>
            ))}
          </SelectField>
        </div>
      </Card>
    </SettingsForm>
  )
}

function withChosen(offered: readonly number[], chosen: number): number[] {
  return [...new Set([...offered, chosen])].sort((a, b) => a - b)
}
