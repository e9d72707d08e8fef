package org.rapport.client;

import java.util.List;

/** What a client unit is: how many people take part in it and what they may be in it, the usual role first. */
public enum UnitKind {
    /** One person. */
    INDIVIDUAL(1, 1, ClientError.INDIVIDUAL_IS_ONE, List.of(ParticipantRole.CLIENT)),
    /** Two persons. */
    COUPLE(2, 2, ClientError.COUPLE_IS_TWO, List.of(ParticipantRole.PARTNER)),
    /** Two to twelve persons. */
    FAMILY(
            2,
            12,
            ClientError.FAMILY_IS_TWO_TO_TWELVE,
            List.of(ParticipantRole.MEMBER, ParticipantRole.PARENT, ParticipantRole.CHILD));

    private final int fewest;
    private final int most;
    private final ClientError wrongNumber;
    private final List<ParticipantRole> roles;

    UnitKind(int fewest, int most, ClientError wrongNumber, List<ParticipantRole> roles) {
        this.fewest = fewest;
        this.most = most;
        this.wrongNumber = wrongNumber;
        this.roles = roles;
    }

    /** The fewest participants. */
    public int fewest() {
        return fewest;
    }

    /** The most participants. */
    public int most() {
        return most;
    }

    /** Whether this many participants make such a unit. */
    public boolean allows(int participants) {
        return participants >= fewest && participants <= most;
    }

    /** What participants may be; the first is the usual one. */
    public List<ParticipantRole> roles() {
        return roles;
    }

    /** What is wrong when the number of participants does not fit. */
    public ClientError wrongNumber() {
        return wrongNumber;
    }
}
