-- A charge-off that was wrong is reversed, and the loan may be charged off again later. A loan that was booked in error is cancelled.

-- A replica of before may serve meanwhile.
lock table charge_off in access exclusive mode;

-- A loan has as many charge-offs as it was charged off, of which one stands at most: whoever adds one holds the borrower's lock. The
-- first of each loan, as of all that are there, has the loan's key for its own, by which its entry in the log names it.
alter table charge_off add column id uuid;
alter table charge_off disable trigger charge_off_is_append_only;
update charge_off set id = loan_id;
alter table charge_off enable trigger charge_off_is_append_only;
alter table charge_off drop constraint charge_off_pkey, alter column id set not null, alter column id set default gen_random_uuid(),
    add primary key (id);
create index charge_off_of_loan on charge_off (loan_id);

create table charge_off_reversal
(
    charge_off_id uuid primary key references charge_off,
    loan_id       uuid        not null references loan,
    reason        sealed      not null,
    reversed_at   timestamptz not null,
    reversed_by   text        not null
);
create trigger charge_off_reversal_is_append_only before update or delete or truncate on charge_off_reversal
    for each statement execute function refuse_change();
create index charge_off_reversal_of_loan on charge_off_reversal (loan_id);

create table loan_cancellation
(
    loan_id      uuid primary key references loan,
    reason       sealed      not null,
    cancelled_at timestamptz not null,
    cancelled_by text        not null
);
create trigger loan_cancellation_is_append_only before update or delete or truncate on loan_cancellation
    for each statement execute function refuse_change();

-- The key of a row is no part of what is hashed.
alter table log_format disable trigger log_format_is_append_only;
update log_format set key = 'id' where kind = 'CHARGE_OFF';
alter table log_format enable trigger log_format_is_append_only;
insert into log_format (kind, format, source, key, columns) values
('CHARGE_OFF', 2, 'charge_off', 'id', '{id,loan_id,charged_off_on,reason,recorded_at,recorded_by}'),
('CHARGE_OFF_REVERSAL', 1, 'charge_off_reversal', 'charge_off_id', '{charge_off_id,loan_id,reason,reversed_at,reversed_by}'),
('LOAN_CANCELLATION', 1, 'loan_cancellation', 'loan_id', '{loan_id,reason,cancelled_at,cancelled_by}');

create trigger logged_charge_off_reversal after insert on charge_off_reversal
    referencing new table as changed for each statement execute function log_what_changed('CHARGE_OFF_REVERSAL');
create trigger logged_cancellation after insert on loan_cancellation
    referencing new table as changed for each statement execute function log_what_changed('LOAN_CANCELLATION');
