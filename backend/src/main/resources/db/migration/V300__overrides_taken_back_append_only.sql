-- Like the overrides themselves and what undoes them: that a phone had taken one back is only ever added.
create trigger checkin_override_taken_back_append_only before update or delete or truncate on checkin_override_taken_back
    for each statement execute function checkin_override_is_append_only();
