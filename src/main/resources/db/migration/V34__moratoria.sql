-- A hold may stop the contract's interest, and a moratorium says which one it is. A replica of before neither writes nor reads
-- that; its moratoria, like those that are there, count as OTHER.
alter table loan_hold
    add column freezes_interest boolean not null default false,
    add column moratorium       text,
    add constraint moratorium_is_known check (moratorium in ('BREATHING_SPACE', 'MENTAL_HEALTH_CRISIS', 'OTHER')),
    add constraint moratorium_of_its_kind check (moratorium is null or kind = 'MORATORIUM');

insert into log_format (kind, format, source, key, columns) values
('LOAN_HOLD', 2, 'loan_hold', 'id', '{id,loan_id,kind,from_on,through_on,reason,authority,freezes_delinquency,freezes_charges,
    freezes_contact,placed_at,placed_by,freezes_interest,moratorium}');
