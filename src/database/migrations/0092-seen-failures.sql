-- A message that did not arrive waits for a person until it is sent again or somebody has seen it.
alter table outgoing_messages add column if not exists seen_at timestamptz(3);
create index if not exists outgoing_messages_unseen on outgoing_messages (business_id, created_at desc, id desc)
  where state in ('failed', 'undeliverable') and seen_at is null;
