-- The list of customers is in the order of their names.

create index if not exists customers_by_name on customers (business_id, name, id);
