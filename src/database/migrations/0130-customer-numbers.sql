-- A customer may call from several numbers: the one on the card, and those here.

create table if not exists customer_numbers (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  customer_id uuid not null,
  phone_number varchar(20) not null,
  created_at timestamptz(3) not null default now(),
  unique (business_id, id),
  -- Also how whoever calls is found: by the number first.
  unique (business_id, phone_number, customer_id),
  foreign key (business_id, customer_id) references customers (business_id, id) on delete cascade
);
create index if not exists customer_numbers_of on customer_numbers (business_id, customer_id);
call protect_business_table('customer_numbers');
