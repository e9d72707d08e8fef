package org.rapport.consent.family;

/** How people meet. */
public enum MeetingForm {
    LETTER,
    PHONE,
    VIDEO,
    /** Somebody is there who watches over it. */
    SUPERVISED_VISIT,
    VISIT
}
