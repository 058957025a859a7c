-- Who works here, what can be booked, and when. Times of day are on the business's wall clock; 24:00 ends a day.

create table if not exists staff (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  name text not null,
  title text,
  phone varchar(20),
  email text,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (business_id, id)
);

create table if not exists services (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  name text not null,
  description text,
  duration_minutes integer not null check (duration_minutes > 0),
  buffer_minutes integer not null default 0 check (buffer_minutes >= 0),
  price_amount integer check (price_amount >= 0),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (business_id, id)
);

create table if not exists staff_services (
  business_id uuid not null references businesses (id) on delete cascade,
  staff_id uuid not null,
  service_id uuid not null,
  primary key (business_id, staff_id, service_id),
  foreign key (business_id, staff_id) references staff (business_id, id) on delete cascade,
  foreign key (business_id, service_id) references services (business_id, id) on delete cascade
);
create index if not exists staff_services_service on staff_services (business_id, service_id);

create table if not exists business_hours (
  business_id uuid not null references businesses (id) on delete cascade,
  weekday smallint not null check (weekday between 0 and 6),
  opens_at time not null,
  closes_at time not null,
  primary key (business_id, weekday, opens_at),
  check (opens_at < closes_at)
);

create table if not exists closures (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  date date not null,
  opens_at time,
  closes_at time,
  reason text,
  created_at timestamptz not null default now(),
  check ((opens_at is null) = (closes_at is null)),
  check (opens_at < closes_at)
);
create index if not exists closures_date on closures (business_id, date, id);

create table if not exists staff_availability (
  business_id uuid not null references businesses (id) on delete cascade,
  staff_id uuid not null,
  weekday smallint not null check (weekday between 0 and 6),
  starts_at time not null,
  ends_at time not null,
  primary key (business_id, staff_id, weekday, starts_at),
  foreign key (business_id, staff_id) references staff (business_id, id) on delete cascade,
  check (starts_at < ends_at)
);

create table if not exists staff_exceptions (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  staff_id uuid not null,
  date date not null,
  is_available boolean not null,
  starts_at time,
  ends_at time,
  reason text,
  foreign key (business_id, staff_id) references staff (business_id, id) on delete cascade,
  check ((starts_at is null) = (ends_at is null)),
  check (starts_at < ends_at)
);
create index if not exists staff_exceptions_date on staff_exceptions (business_id, staff_id, date);
