-- Relationships in which somebody does not allow supervision, each with the day from which that holds: the few rows by which
-- supervisors' lists leave them out. Derived from the decisions by the database itself, so that no code path can forget it.
create table rapport.supervision_closed (
    organisation_id uuid not null,
    relationship_id uuid not null,
    person_id uuid not null,
    decided_by uuid not null,
    closed_from date not null,
    primary key (organisation_id, relationship_id, person_id, decided_by),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, person_id) references rapport.person
);
call rapport.protect('rapport.supervision_closed');

create function rapport.close_supervision() returns trigger language plpgsql as $$
begin
    if new.outcome = 'GIVEN' and new.expires_on is null then
        delete from rapport.supervision_closed
         where organisation_id = new.organisation_id and relationship_id = new.relationship_id
           and person_id = new.person_id and decided_by = new.decided_by;
    else
        insert into rapport.supervision_closed (organisation_id, relationship_id, person_id, decided_by, closed_from)
        values (new.organisation_id, new.relationship_id, new.person_id, new.decided_by,
                coalesce(new.expires_on + 1, date '0001-01-01'))
        on conflict (organisation_id, relationship_id, person_id, decided_by)
        do update set closed_from = excluded.closed_from;
    end if;
    return null;
end $$;
create trigger close_supervision after insert on rapport.consent_decision
    for each row when (new.purpose = 'SUPERVISION') execute function rapport.close_supervision();
