-- What a business may use in a calendar month (UTC), and of which share of it it was warned.

create table if not exists usage_limits (
  business_id uuid primary key references businesses (id) on delete cascade,
  -- Null: no limit.
  monthly_minutes integer check (monthly_minutes >= 0),
  monthly_cost_micro_usd bigint check (monthly_cost_micro_usd >= 0),
  updated_at timestamptz(3) not null default now()
);
call protect_business_table('usage_limits');

create table if not exists usage_warnings (
  business_id uuid not null references businesses (id) on delete cascade,
  month date not null,
  kind text not null check (kind in ('minutes', 'cost')),
  percent integer not null,
  primary key (business_id, month, kind, percent)
);
call protect_business_table('usage_warnings');

-- How many minutes of calls a business may still begin this month; null: as many as it likes.
create or replace function remaining_minutes(of_business uuid, at timestamptz) returns double precision language sql stable as $$
  select least(l.monthly_minutes - u.seconds / 60, case when u.cost >= l.monthly_cost_micro_usd then 0 end)
  from usage_limits l, lateral (
    select coalesce(sum(d.seconds), 0) as seconds, coalesce(sum(d.cost_micro_usd), 0) as cost from usage_days d
    where d.business_id = of_business and d.day >= date_trunc('month', at at time zone 'UTC')::date
      and d.day < (date_trunc('month', at at time zone 'UTC') + interval '1 month')::date) u
  where l.business_id = of_business
$$;
