-- Reminders that a job writes once however often it runs, and how long a business keeps what calls leave behind.

alter table outgoing_messages add column if not exists job_id uuid;
create unique index if not exists outgoing_messages_once_a_job
  on outgoing_messages (business_id, job_id, channel, recipient) where job_id is not null;

create table if not exists retention_settings (
  business_id uuid primary key references businesses (id) on delete cascade,
  -- Days after a call began; null: until somebody deletes it.
  recording_days integer check (recording_days between 1 and 3650),
  transcript_days integer check (transcript_days between 1 and 3650),
  call_days integer check (call_days between 1 and 3650),
  updated_at timestamptz(3) not null default now()
);
call protect_business_table('retention_settings');
