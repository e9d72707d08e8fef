package org.rapport.measure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A therapist left out the own check, in the transaction that recorded it: the clients' answers open, the pair cannot be compared. */
public record CheckSkipped(
        UUID assignment, UUID relationship, @Nullable UUID session, String instrument) {}
