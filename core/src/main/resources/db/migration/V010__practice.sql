-- Organisation > practice > site; the people who work there and what they may do in which practice.

create table rapport.practice (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    version bigint not null default 1,
    name text not null check (length(name) between 1 and 200),
    zone text not null,
    currency char(3) not null,
    language text not null check (language in ('en', 'de')),
    primary key (organisation_id, id)
);
call rapport.protect('rapport.practice');

create table rapport.site (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    practice_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    primary key (organisation_id, id),
    foreign key (organisation_id, practice_id) references rapport.practice
);
call rapport.protect('rapport.site');

create table rapport.member (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    version bigint not null default 1,
    display_name text not null check (length(display_name) between 1 and 200),
    language text not null check (language in ('en', 'de')),
    email text,
    left_at timestamptz,
    primary key (organisation_id, id)
);
call rapport.protect('rapport.member');

create table rapport.member_role (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    member_id uuid not null,
    practice_id uuid not null,
    role text not null check (role in ('THERAPIST', 'SUPERVISOR', 'ETHICS_LEAD', 'PRACTICE_MANAGER', 'ADMINISTRATOR', 'RESEARCHER')),
    primary key (organisation_id, id),
    unique (organisation_id, member_id, practice_id, role),
    foreign key (organisation_id, member_id) references rapport.member,
    foreign key (organisation_id, practice_id) references rapport.practice
);
call rapport.protect('rapport.member_role');

-- Who supervises whom, and in which period; many supervisors per supervisee.
create table rapport.supervision_link (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    supervisor_id uuid not null,
    supervisee_id uuid not null,
    starts_on date not null,
    ends_on date,
    primary key (organisation_id, id),
    foreign key (organisation_id, supervisor_id) references rapport.member,
    foreign key (organisation_id, supervisee_id) references rapport.member,
    check (supervisor_id <> supervisee_id),
    check (ends_on is null or ends_on >= starts_on)
);
create index supervision_link_supervisor on rapport.supervision_link (organisation_id, supervisor_id);
call rapport.protect('rapport.supervision_link');
