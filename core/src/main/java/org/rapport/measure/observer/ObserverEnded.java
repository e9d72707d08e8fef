package org.rapport.measure.observer;

import java.util.UUID;

/** Somebody outside the sessions is no longer asked about a participant, in the transaction that says so. */
public record ObserverEnded(UUID relationship, UUID person, UUID about) {}
