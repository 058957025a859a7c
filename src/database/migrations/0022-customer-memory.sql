-- What is known of customers beyond their card: who belongs to whom, and what was said that is worth remembering.

alter table customers add column if not exists related_to_id uuid;
alter table customers add column if not exists relation text;
create index if not exists customers_related on customers (business_id, related_to_id) where related_to_id is not null;
do $$
begin
  if not exists (select from pg_constraint where conname = 'customers_related_to_fkey') then
    alter table customers add constraint customers_related_to_fkey foreign key (business_id, related_to_id)
      references customers (business_id, id) on delete set null (related_to_id);
    alter table customers add constraint customers_not_own_relative check (related_to_id <> id);
  end if;
end $$;

create table if not exists customer_facts (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  customer_id uuid not null,
  kind text not null check (kind in ('fact', 'preference', 'note')),
  text text not null,
  -- Where it was said; null: written by a member.
  call_id uuid,
  created_at timestamptz(3) not null default now(),
  unique (business_id, id),
  foreign key (business_id, customer_id) references customers (business_id, id) on delete cascade,
  foreign key (business_id, call_id) references calls (business_id, id) on delete set null (call_id)
);
create index if not exists customer_facts_of on customer_facts (business_id, customer_id, created_at desc, id desc);
create index if not exists customer_facts_call on customer_facts (business_id, call_id) where call_id is not null;
call protect_business_table('customer_facts');
