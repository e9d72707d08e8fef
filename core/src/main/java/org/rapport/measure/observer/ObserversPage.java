package org.rapport.measure.observer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is asked from outside in a relationship.
 *
 * @param named those named, the newest first
 * @param known adults who are known here and can be named, with their names
 */
public record ObserversPage(List<NamedObserver> named, Map<UUID, String> known) {

    /** Copies the list. */
    public ObserversPage {
        named = List.copyOf(named);
    }

    /** The size only. */
    @Override
    public String toString() {
        return "ObserversPage of " + named.size();
    }
}
