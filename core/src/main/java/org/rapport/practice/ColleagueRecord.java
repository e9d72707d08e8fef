package org.rapport.practice;

import java.util.UUID;

/**
 * A member as those see them who may change their roles.
 *
 * @param email where mails go, empty when not known
 * @param rolesOpen whether the reader may change the roles in own practices
 * @param mayLeave whether the reader may record that the member has left
 */
public record ColleagueRecord(ColleagueRow row, String email, boolean rolesOpen, boolean mayLeave) {

    /** The member's id. */
    public UUID id() {
        return row.id();
    }

    /** The id only. */
    @Override
    public String toString() {
        return "ColleagueRecord " + row.id();
    }
}
