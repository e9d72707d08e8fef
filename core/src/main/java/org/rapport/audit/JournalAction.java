package org.rapport.audit;

/** What a journal entry says was done; one enum per feature implements it. The name and subject kind are stored. */
public interface JournalAction {

    /** The constant's name, as enums give it. */
    String name();

    /** What the subject id points at, such as {@code relationship}. */
    String subjectKind();
}
