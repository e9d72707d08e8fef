package org.rapport.measure;

/** When answers were given, as seen from the day they come in. */
public enum AnswerSource {
    /** Just now, or today on paper: what needs a person asks for one. */
    PRESENT,
    /** On an earlier day, from older paper or another system: what needed a person then is looked through later. */
    PAST
}
