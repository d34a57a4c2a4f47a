-- A check of who is calling compares what a caller was told with what is recorded, and shows nothing. It is an access to personal
-- data too: null says that the data was shown, else whether all that was compared is as recorded.
alter table personal_data_access add column matched boolean check (matched is null or purpose = 'IDENTIFY');

insert into log_format (kind, format, source, key, columns) values
('REVEAL', 2, 'personal_data_access', 'id',
 '{id,borrower_id,contact_id,contact_point_id,fields,purpose,note,accessed_at,accessed_by,matched}');

-- By whom it was tried is not asked: guesses about one person count together, whoever makes them.
create index mismatch_of_person on personal_data_access (coalesce(contact_id, borrower_id), accessed_at desc) where not matched;
