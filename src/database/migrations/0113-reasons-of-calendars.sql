-- Why a calendar cannot be read, as a word that each language has a sentence for.
alter table external_calendars add column if not exists error_reason text;
update external_calendars set error_reason = case
  when error ~ '^The address answered HTTP (404|410)\.$' then 'gone'
  when error ~ '^The address answered HTTP (401|403)\.$' then 'denied'
  when error ~ '^The address answered HTTP ' then 'answers_badly'
end
where error is not null;
