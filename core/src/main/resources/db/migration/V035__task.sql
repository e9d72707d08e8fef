-- Work items with an owner and a deadline. One open item per kind, subject and owner; done_by is empty when
-- the work settled itself, such as a check that was answered.

create table rapport.task (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    kind text not null,
    relationship_id uuid,
    subject_id uuid not null,
    owner_id uuid not null,
    created_at timestamptz not null,
    due_at timestamptz,
    done_at timestamptz,
    done_by uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, owner_id) references rapport.member,
    foreign key (organisation_id, done_by) references rapport.member,
    check (done_by is null or done_at is not null)
);
create index task_open on rapport.task (organisation_id, owner_id, due_at) where done_at is null;
create unique index task_once on rapport.task (organisation_id, kind, subject_id, owner_id) where done_at is null;
call rapport.protect('rapport.task');
