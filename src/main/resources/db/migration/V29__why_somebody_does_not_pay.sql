-- What a contact told of why the borrower does not pay, and whether a home or a workplace was entered.
alter table collection_action
    add column delinquency_reason text check (delinquency_reason in
        ('UNEMPLOYMENT', 'REDUCED_INCOME', 'ILLNESS', 'BEREAVEMENT', 'SEPARATION', 'OVER_INDEBTED', 'BUSINESS_FAILURE', 'DISASTER',
         'FORGOTTEN', 'PAYMENT_FAILED', 'DISPUTED', 'FRAUD_VICTIM', 'UNWILLING', 'OTHER', 'UNKNOWN')),
    add column entered boolean,
    add check (entered is not true or channel = 'VISIT');

-- A case shows the last reason that was given in it.
create index reason_of_case on collection_action (case_id, performed_at desc, id desc) where delinquency_reason is not null;

-- Format 2 is of the migration that follows, with the loans of a contact and its correction.
insert into log_format (kind, format, source, key, columns) values
('ACTION', 3, 'collection_action', 'id', '{id,case_id,borrower_id,loan_id,channel,direction,purpose,party,contact_id,contact_point_id,
    performed_at,performed_by,outcome,duration_seconds,note,corrects_id,reason,recorded_at,recorded_by,actor_type,participants,place,
    entry_consent,recording_reference,identity_disclosed,purpose_disclosed,debt_disclosed,template_code,
    loan_ids,voided,original_id,delinquency_reason,entered}');
