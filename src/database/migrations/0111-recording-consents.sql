-- What was told of the recording in each call that was recorded, and who did not want it.

create table if not exists recording_consents (
  call_id uuid primary key,
  business_id uuid not null references businesses (id) on delete cascade,
  -- As it stood then; null: nothing was said of the recording.
  notice text,
  -- When the caller said no. Nothing of the recording is kept then.
  declined_at timestamptz(3),
  created_at timestamptz(3) not null,
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade
);
create index if not exists recording_consents_of_business on recording_consents (business_id, created_at, call_id);
call protect_business_table('recording_consents');
