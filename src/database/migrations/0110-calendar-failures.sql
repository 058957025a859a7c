-- A calendar that cannot be read is asked ever less often.
alter table external_calendars add column if not exists failures integer not null default 0;
-- Only the job of this time reads it; null: whichever comes.
alter table external_calendars add column if not exists next_read_at timestamptz(3);
