-- The people a caller can be put through to, as the owner set them: a receptionist dials no other number.

create table if not exists transfer_targets (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  name text not null,
  purpose text,
  keywords text[] not null default '{}',
  phone_number varchar(20) not null,
  availability text not null check (availability in ('always', 'business_hours', 'own_hours')),
  hours jsonb not null default '[]',
  staff_id uuid,
  position integer not null default 0,
  is_enabled boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (business_id, id),
  foreign key (business_id, staff_id) references staff (business_id, id) on delete set null (staff_id)
);
create index if not exists transfer_targets_order on transfer_targets (business_id, position, id);
call protect_business_table('transfer_targets');

create or replace trigger notify_business_changed after insert or update or delete on transfer_targets
  for each row execute function notify_business_changed();

-- What became of putting a caller through, a line of the call's journal each.
create table if not exists call_transfers (
  call_id uuid not null,
  seq integer not null,
  business_id uuid not null,
  target_id uuid,
  target_name text not null,
  outcome text not null check (outcome in ('transferred', 'failed', 'answered', 'no_answer', 'busy')),
  reason text not null,
  at timestamptz(3) not null,
  primary key (call_id, seq),
  foreign key (business_id, call_id) references calls (business_id, id) on delete cascade
);
create index if not exists call_transfers_of_business on call_transfers (business_id, call_id);
call protect_business_table('call_transfers');
