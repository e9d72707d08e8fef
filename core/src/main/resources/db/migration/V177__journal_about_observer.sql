-- Naming who is asked from outside is about the relationship and the participant they are asked about.
create or replace function rapport.journal_find_subjects() returns trigger language plpgsql as $$
begin
    case new.subject_kind
    when 'response' then
        insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
        select new.organisation_id, new.id, p.relationship_id,
               case when p.respondent_kind = 'CLIENT' then p.respondent_id end, new.at
          from rapport.response p where p.organisation_id = new.organisation_id and p.id = new.subject_id
        on conflict do nothing;
    when 'assignment' then
        insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
        select new.organisation_id, new.id, a.relationship_id,
               case when a.respondent_kind = 'CLIENT' then a.respondent_id end, new.at
          from rapport.assignment a where a.organisation_id = new.organisation_id and a.id = new.subject_id
        on conflict do nothing;
    when 'session' then
        insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
        select new.organisation_id, new.id, s.relationship_id, null, new.at
          from rapport.session s where s.organisation_id = new.organisation_id and s.id = new.subject_id
        on conflict do nothing;
    when 'relationship' then
        insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
        select new.organisation_id, new.id, r.id, null, new.at
          from rapport.relationship r where r.organisation_id = new.organisation_id and r.id = new.subject_id
        on conflict do nothing;
    when 'observer' then
        insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
        select new.organisation_id, new.id, o.relationship_id, o.about_id, new.at
          from rapport.observer o where o.organisation_id = new.organisation_id and o.id = new.subject_id
        on conflict do nothing;
    when 'person' then
        insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
        select new.organisation_id, new.id, r.id, p.id, new.at
          from rapport.person p
          join rapport.relationship r on r.organisation_id = p.organisation_id and r.id = any (new.shown)
         where p.organisation_id = new.organisation_id and p.id = new.subject_id
        on conflict do nothing;
    else
        -- looked for below
    end case;
    if not found then
        insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
        select new.organisation_id, new.id, s.about_id, s.person_id, new.at
          from rapport.journal_subjects(new.organisation_id, new.subject_id, new.shown) s
        on conflict do nothing;
    end if;
    return null;
end $$;
