-- Text messages and mail to customers, staff and owners: what is to go out, in whose words, and who does not want any.

create table if not exists message_settings (
  business_id uuid primary key references businesses (id) on delete cascade,
  confirmation_channels text[] not null default '{sms,email}',
  reminder_hours integer[] not null default '{24}',
  -- Nothing that can wait goes out between them, in the business's zone.
  quiet_from time not null default '21:00',
  quiet_until time not null default '08:00',
  notify_emails text[] not null default '{}',
  notify_numbers text[] not null default '{}',
  sms_from text,
  updated_at timestamptz(3) not null default now()
);
call protect_business_table('message_settings');

create table if not exists message_templates (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  name text not null,
  channel text not null check (channel in ('sms', 'whatsapp', 'email')),
  language text not null,
  subject text,
  body text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (business_id, name, channel, language)
);
call protect_business_table('message_templates');

create table if not exists message_consents (
  business_id uuid not null references businesses (id) on delete cascade,
  channel text not null check (channel in ('sms', 'whatsapp', 'email')),
  -- A number in its stored form, or a mail address in small letters.
  address text not null,
  state text not null check (state in ('opted_in', 'opted_out')),
  source text not null,
  changed_at timestamptz(3) not null,
  primary key (business_id, channel, address)
);
call protect_business_table('message_consents');

create table if not exists outgoing_messages (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  channel text not null check (channel in ('sms', 'whatsapp', 'email')),
  recipient text not null,
  audience text not null check (audience in ('customer', 'team')),
  subject text,
  body text not null,
  template text not null,
  language text not null,
  state text not null default 'queued'
    check (state in ('queued', 'sent', 'delivered', 'failed', 'undeliverable', 'not_configured', 'withheld')),
  error text,
  provider_id text,
  attempts integer not null default 0,
  event_id uuid,
  customer_id uuid,
  call_id uuid,
  appointment_id uuid,
  send_after timestamptz(3) not null,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  unique (business_id, id),
  -- An event handled twice writes one message.
  unique (business_id, event_id, template, channel, recipient),
  foreign key (business_id, event_id) references events (business_id, id) on delete set null (event_id),
  foreign key (business_id, customer_id) references customers (business_id, id) on delete set null (customer_id),
  foreign key (business_id, call_id) references calls (business_id, id) on delete set null (call_id),
  foreign key (business_id, appointment_id) references appointments (business_id, id) on delete set null (appointment_id)
);
create index if not exists outgoing_messages_newest on outgoing_messages (business_id, created_at desc, id desc);
create index if not exists outgoing_messages_provider on outgoing_messages (provider_id) where provider_id is not null;
create index if not exists outgoing_messages_event on outgoing_messages (business_id, event_id) where event_id is not null;
create index if not exists outgoing_messages_customer on outgoing_messages (business_id, customer_id)
  where customer_id is not null;
create index if not exists outgoing_messages_call on outgoing_messages (business_id, call_id) where call_id is not null;
create index if not exists outgoing_messages_appointment on outgoing_messages (business_id, appointment_id)
  where appointment_id is not null;
call protect_business_table('outgoing_messages');
