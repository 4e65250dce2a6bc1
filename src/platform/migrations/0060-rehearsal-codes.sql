-- A check code says by its first letter whether its paper is of a rehearsal: no paper can carry a code of the other kind.
alter table document add constraint document_code_of_rehearsal check (rehearsal = (check_code like 'Y%'));
