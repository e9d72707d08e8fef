-- Who stands in for whom, on which days; at most one for a member on a day.
create table rapport.cover (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    version bigint not null default 1,
    practice_id uuid not null,
    covered_id uuid not null,
    covering_id uuid not null,
    starts_on date not null,
    ends_on date not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, practice_id) references rapport.practice,
    foreign key (organisation_id, covered_id) references rapport.member,
    foreign key (organisation_id, covering_id) references rapport.member,
    check (covered_id <> covering_id),
    check (ends_on >= starts_on),
    constraint cover_one_a_day exclude using gist
        (organisation_id with =, covered_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index cover_day on rapport.cover (organisation_id, ends_on);
call rapport.protect('rapport.cover');
