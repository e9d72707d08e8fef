package org.rapport.measure.observer;

import java.util.UUID;

/**
 * Somebody who is or was asked about a participant.
 *
 * @param person who answers
 * @param about who it is about
 * @param name of who answers; empty for readers who may not know it
 * @param ended whether nothing is asked any more
 */
public record NamedObserver(UUID id, UUID person, UUID about, ObserverRole role, String name, boolean ended) {

    /** Whether it is this person, asked about this participant. */
    public boolean is(UUID who, UUID whom) {
        return person.equals(who) && about.equals(whom);
    }

    /** The same for readers who may not know the name. */
    public NamedObserver withoutName() {
        return new NamedObserver(id, person, about, role, "", ended);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "NamedObserver " + id;
    }
}
