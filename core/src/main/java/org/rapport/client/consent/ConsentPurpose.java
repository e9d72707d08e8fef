package org.rapport.client.consent;

import java.util.Arrays;
import java.util.List;

/** What somebody is asked to allow. Each purpose has a text of its own and is decided for itself. */
public enum ConsentPurpose {
    TREATMENT,
    /** Forms are given, and who sees the answers. */
    MEASURES,
    /** Sessions are recorded. */
    RECORDING,
    /** The work is looked at in supervision. */
    SUPERVISION,
    RESEARCH,
    /** Notes are summarised by a machine. */
    AI_SUMMARIES,
    CONTACT_EMAIL,
    CONTACT_SMS,
    CONTACT_PHONE,
    CONTACT_POST,
    /** Family members learn something of a child: what agreements on contact need. Asked for people under 18 only. */
    FAMILY_INFORMATION,
    /** What is done with what one of a couple or family tells alone; its text is the policy they chose. */
    SECRETS_POLICY;

    /** The purposes that are channels, written for statements. */
    static final String CHANNELS = "('CONTACT_EMAIL', 'CONTACT_SMS', 'CONTACT_PHONE', 'CONTACT_POST')";

    /** Whether it says how a person may be reached; decided in one relationship it holds in all. */
    public boolean isChannel() {
        return name().startsWith("CONTACT_");
    }

    /** Whether nothing of the kind happens before everybody concerned said yes, whatever the organisation chose. */
    public boolean neverAssumed() {
        return this == RECORDING || this == RESEARCH || this == AI_SUMMARIES || this == FAMILY_INFORMATION;
    }

    /** Whether it is pointed out that nobody was asked yet. */
    public boolean expected() {
        return this == TREATMENT || this == MEASURES || this == SECRETS_POLICY;
    }

    /** Those everybody is asked with a text of the organisation's, in the order people read them. */
    public static List<ConsentPurpose> inOrder() {
        return Arrays.stream(values())
                .filter(purpose -> purpose != SECRETS_POLICY)
                .toList();
    }
}
