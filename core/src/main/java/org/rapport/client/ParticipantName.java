package org.rapport.client;

import java.util.UUID;

/** How a participant is called on the pages of those who may see it. */
public record ParticipantName(UUID personId, int position, ParticipantRole role, String givenName, String familyName) {

    /** Given and family name as one would say them; empty where the reader may not know them. */
    public String displayName() {
        return (givenName + " " + familyName).strip();
    }

    /** The same participant for readers who may not know the name. */
    public ParticipantName withoutName() {
        return new ParticipantName(personId, position, role, "", "");
    }

    /** The id; never the name. */
    @Override
    public String toString() {
        return "ParticipantName " + personId;
    }
}
