-- The list of records begins with the latest deadline; one without a deadline yet stands above all.
create index supervision_record_due on supervision_record ((coalesce(due_on, 'infinity')) desc, id desc);

-- What a supervisor who was called may see is asked of every institution and plan: by index, not by reading every case.
create index dispatch_institution on dispatch (institution);
create index daily_supervision_activity on daily_supervision (activity);
