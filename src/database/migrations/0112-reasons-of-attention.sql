-- Why a person should look at a call, as a word that each language has a sentence for; null: as the text says.
alter table call_analyses add column if not exists attention_reason text;
update call_analyses set attention_reason = case attention
  when 'The call broke off: the voice model failed.' then 'model_failed'
  when 'The call broke off: the line failed.' then 'line_failed'
  when 'The call broke off: the process that carried it was lost.' then 'lost'
  when 'The caller seemed displeased.' then 'displeased'
  when 'To be looked at.' then 'to_look_at'
end
where attention is not null;
