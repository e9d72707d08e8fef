package org.rapport.account;

import java.util.UUID;

/** An account as an administrator sees it. */
public record AccountRow(SubjectKind kind, UUID subject, String signInName, boolean disabled) {

    /** The subject only. */
    @Override
    public String toString() {
        return "AccountRow " + kind + " " + subject;
    }
}
