-- What the people of a business still have to do for callers: call back, look into complaints, answer messages.

alter table messages add column if not exists customer_id uuid;
alter table messages add column if not exists assigned_staff_id uuid;
alter table messages add column if not exists handled_at timestamptz(3);
do $$
begin
  if not exists (select from pg_constraint where conname = 'messages_customer_fkey') then
    alter table messages add constraint messages_customer_fkey foreign key (business_id, customer_id)
      references customers (business_id, id) on delete set null (customer_id);
    alter table messages add constraint messages_assigned_fkey foreign key (business_id, assigned_staff_id)
      references staff (business_id, id) on delete set null (assigned_staff_id);
  end if;
end $$;
create index if not exists messages_newest on messages (business_id, id desc);
create index if not exists messages_of_customer on messages (business_id, customer_id) where customer_id is not null;
create index if not exists messages_of_call on messages (business_id, call_id) where call_id is not null;

create table if not exists callbacks (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  call_id uuid,
  customer_id uuid,
  caller_name text,
  phone_number varchar(20) not null,
  due_at timestamptz(3) not null,
  reason text not null,
  state text not null default 'open' check (state in ('open', 'done')),
  assigned_staff_id uuid,
  -- What came of it, in the words of who called back.
  outcome text,
  done_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (business_id, id),
  foreign key (business_id, call_id) references calls (business_id, id) on delete set null (call_id),
  foreign key (business_id, customer_id) references customers (business_id, id) on delete set null (customer_id),
  foreign key (business_id, assigned_staff_id) references staff (business_id, id) on delete set null (assigned_staff_id)
);
create index if not exists callbacks_due on callbacks (business_id, due_at, id);
create index if not exists callbacks_of_customer on callbacks (business_id, customer_id) where customer_id is not null;
create index if not exists callbacks_of_call on callbacks (business_id, call_id) where call_id is not null;
call protect_business_table('callbacks');

create table if not exists feedback (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  call_id uuid,
  customer_id uuid,
  caller_name text,
  kind text not null check (kind in ('praise', 'complaint', 'suggestion')),
  rating integer check (rating between 1 and 5),
  body text not null,
  follow_up text not null check (follow_up in ('none', 'open', 'done')),
  assigned_staff_id uuid,
  -- What was done about it.
  outcome text,
  done_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (business_id, id),
  foreign key (business_id, call_id) references calls (business_id, id) on delete set null (call_id),
  foreign key (business_id, customer_id) references customers (business_id, id) on delete set null (customer_id),
  foreign key (business_id, assigned_staff_id) references staff (business_id, id) on delete set null (assigned_staff_id)
);
create index if not exists feedback_newest on feedback (business_id, created_at desc, id desc);
create index if not exists feedback_of_customer on feedback (business_id, customer_id) where customer_id is not null;
create index if not exists feedback_of_call on feedback (business_id, call_id) where call_id is not null;
call protect_business_table('feedback');
