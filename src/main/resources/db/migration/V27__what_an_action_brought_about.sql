-- What came of an action in its own transaction: the request, the condition or the hold that its outcome stands for. They stand until
-- somebody ends them, also when the action is corrected.
create table action_effect
(
    action_id   uuid not null references collection_action,
    place       int  not null check (place >= 0),        -- the order in which they came about
    kind        text not null check (kind in ('STOP_RECORDED', 'HOLD_PLACED', 'CONDITION_RECORDED', 'CONTACT_POINT_CHANGED',
                                                  'CALL_BACK_PLANNED')),
    object_id   uuid not null,
    primary key (action_id, place)
);
create trigger action_effect_is_append_only before update or delete or truncate on action_effect execute function refuse_change();
