-- People asked into a business who have not come yet; one invitation an address. The link is signed, not kept.

create table if not exists invitations (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  email text not null,
  access text not null check (access in ('owner', 'manager', 'viewer')),
  invited_by text,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  unique (business_id, email)
);
call protect_business_table('invitations');
