-- Somebody outside the sessions can be asked about several who take part, about each by itself: a form says about whom.
alter table rapport.assignment add column about_id uuid;
update rapport.assignment a set about_id = (
    select o.about_id from rapport.observer o
     where o.organisation_id = a.organisation_id and o.relationship_id = a.relationship_id and o.person_id = a.respondent_id
     order by o.named_at desc limit 1)
 where a.respondent_kind = 'OBSERVER';
alter table rapport.assignment add constraint assignment_about_of_observer
    check ((respondent_kind = 'OBSERVER') = (about_id is not null));
alter table rapport.assignment add foreign key (organisation_id, about_id) references rapport.person;

drop index rapport.observer_once;
create unique index observer_once on rapport.observer (organisation_id, relationship_id, person_id, about_id)
    where ended_at is null;
