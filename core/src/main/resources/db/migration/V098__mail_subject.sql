-- Mails are found by what they are about, to be taken back when it was settled before they went.
create index mail_subject on rapport.mail (organisation_id, subject_id);
