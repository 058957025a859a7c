-- Calls to look at are few, and counted on every page: found from what flags them, not by going through all calls.
create index if not exists call_analyses_attention on call_analyses (business_id, call_id) where attention is not null;
create index if not exists call_flags_of_business on call_flags (business_id, call_id);
