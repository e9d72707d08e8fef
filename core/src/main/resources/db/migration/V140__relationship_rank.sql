-- What lists over many relationships need to find and rank the few they show: one row for each therapist of a
-- relationship that goes on, kept beside relationship_state in the same transaction. All a list sorts and filters by lies in
-- one index, so that hundreds of relationships are ranked without looking up each of them.
create table rapport.relationship_rank (
    organisation_id uuid not null,
    member_id uuid not null,
    relationship_id uuid not null,
    practice_id uuid not null,
    site_id uuid,
    code text collate "C" not null,
    ends_on date,
    urgency integer not null,
    attention_at timestamptz,
    asks_from date,
    foreign key (organisation_id, member_id) references rapport.member,
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    primary key (organisation_id, member_id, relationship_id)
        include (practice_id, site_id, code, ends_on, urgency, attention_at, asks_from)
);
create index relationship_rank_relationship on rapport.relationship_rank (organisation_id, relationship_id);
call rapport.protect('rapport.relationship_rank');
comment on column rapport.relationship_rank.asks_from is
    'the first day on which the agreement or a signal asks its therapist for a look; empty where nothing does';

-- What the rows have to be. Two weeks before an agreement's last day and two sessions before the last agreed one are
-- the product's own choice. The caller's rights hold, so that the wall between organisations does.
create view rapport.relationship_rank_due with (security_invoker = true) as
select r.organisation_id, t.member_id, r.id as relationship_id, r.practice_id, r.site_id, u.code, t.ends_on,
       coalesce(st.urgency, 0) as urgency, st.attention_at,
       case when coalesce(st.open_signals, 0) > 0
              or v.id is null
              or v.expected_sessions - st.sessions_held <= 2
              or st.sessions_held = any (cast(string_to_array(nullif(v.review_after, ''), ',') as integer[]))
              or (select true from rapport.agreement_version p where p.organisation_id = r.organisation_id
                     and p.relationship_id = r.id and p.state = 'PROPOSED' limit 1)
            then date '-infinity' else v.ends_on - 14 end as asks_from
  from rapport.relationship r
  join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id
  cross join lateral (
        select m.member_id, case when bool_and(m.ends_on is not null) then max(m.ends_on) end as ends_on
          from rapport.relationship_therapist m
         where m.organisation_id = r.organisation_id and m.relationship_id = r.id
         group by m.member_id) t
  left join rapport.relationship_state st on st.organisation_id = r.organisation_id and st.relationship_id = r.id
  left join rapport.agreement_version v on v.organisation_id = r.organisation_id and v.id = st.agreement_id
 where r.phase <> 'ENDED';
grant select on rapport.relationship_rank_due to rapport_app;

insert into rapport.relationship_rank (organisation_id, member_id, relationship_id, practice_id, site_id, code, ends_on,
    urgency, attention_at, asks_from)
select organisation_id, member_id, relationship_id, practice_id, site_id, code, ends_on, urgency, attention_at, asks_from
  from rapport.relationship_rank_due;
analyze rapport.relationship_rank;

