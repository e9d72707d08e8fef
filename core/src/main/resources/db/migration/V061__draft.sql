-- What was typed of a form and not yet handed in, one draft for each browser: whoever holds a personal link can write,
-- and reads back only what was typed in that same browser. Encrypted for the respondent, replaced as it is typed.
create table rapport.check_draft (
    organisation_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    browser_id uuid not null,
    draft bytea not null,
    sequence bigint not null,
    kept_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, assignment_id, browser_id),
    foreign key (organisation_id, assignment_id) references rapport.assignment
);
call rapport.protect('rapport.check_draft');

alter table rapport.assignment drop column draft, drop column draft_sequence, drop column draft_at;

-- Why a form was closed: the sentence its respondent reads depends on it.
alter table rapport.assignment add column close_reason text
    check (close_reason in ('TAKEN_BACK', 'CALLED_OFF', 'DID_NOT_COME', 'NEXT_SESSION'));

-- Nothing half-typed outlives the form, however it ends.
create function rapport.forget_drafts() returns trigger language plpgsql as $$
begin
    delete from rapport.check_draft
     where organisation_id = new.organisation_id and assignment_id = new.id;
    return null;
end $$;
create trigger assignment_ended after update of state on rapport.assignment
    for each row when (new.state <> 'OPEN') execute function rapport.forget_drafts();
