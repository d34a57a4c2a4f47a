-- A permit can show the numbers for its contact: an access to personal data like any other, but for how it is limited.

alter table personal_data_access
    add column permit_id uuid references contact_permit,
    add constraint access_under_a_permit check (permit_id is null or (purpose = 'CONTACT' and matched is null and contact_point_id is not null));
create index access_of_permit on personal_data_access (permit_id) where permit_id is not null;

insert into log_format (kind, format, source, key, columns) values
('REVEAL', 3, 'personal_data_access', 'id',
 '{id,borrower_id,contact_id,contact_point_id,fields,purpose,note,accessed_at,accessed_by,matched,permit_id}');
