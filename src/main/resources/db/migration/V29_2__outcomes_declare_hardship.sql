-- An outcome may declare a hardship too.
alter table action_effect drop constraint action_effect_kind_check, add constraint action_effect_kind_check check (kind in
    ('STOP_RECORDED', 'HOLD_PLACED', 'CONDITION_RECORDED', 'CONTACT_POINT_CHANGED', 'CALL_BACK_PLANNED', 'PROMISE_MADE', 'HARDSHIP_DECLARED'));
