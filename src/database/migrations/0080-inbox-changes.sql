-- Who did what to a message, a promise to call back or feedback, and when. What was said stays in the entry alone, so that
-- nothing of a caller is left here when the entry is forgotten.

create table if not exists inbox_changes (
  id uuid primary key default gen_random_uuid(),
  business_id uuid not null references businesses (id) on delete cascade,
  message_id uuid,
  callback_id uuid,
  feedback_id uuid,
  action text not null check (action in ('added', 'done', 'reopened', 'assigned', 'changed')),
  by_kind text not null check (by_kind in ('member', 'operator', 'system')),
  user_id text,
  -- To whom it was given; null: to nobody.
  assigned_staff_id uuid,
  at timestamptz(3) not null,
  check (num_nonnulls(message_id, callback_id, feedback_id) = 1),
  foreign key (business_id, message_id) references messages (business_id, id) on delete cascade,
  foreign key (business_id, callback_id) references callbacks (business_id, id) on delete cascade,
  foreign key (business_id, feedback_id) references feedback (business_id, id) on delete cascade,
  foreign key (business_id, assigned_staff_id) references staff (business_id, id) on delete set null (assigned_staff_id)
);
create index if not exists inbox_changes_of_message on inbox_changes (business_id, message_id) where message_id is not null;
create index if not exists inbox_changes_of_callback on inbox_changes (business_id, callback_id) where callback_id is not null;
create index if not exists inbox_changes_of_feedback on inbox_changes (business_id, feedback_id) where feedback_id is not null;
call protect_business_table('inbox_changes');

-- What waits is counted on every page.
create index if not exists messages_open on messages (business_id) where not is_handled;
create index if not exists callbacks_open on callbacks (business_id) where state = 'open';
create index if not exists feedback_open on feedback (business_id) where follow_up = 'open';
