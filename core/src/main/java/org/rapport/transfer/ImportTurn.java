package org.rapport.transfer;

import java.util.UUID;

/**
 * A run that a server works on.
 *
 * @param order whether it is carried out; otherwise it is only looked through
 * @param attempt which attempt this is; a later one takes it from an earlier one
 * @param by who ordered it, else who sent the files
 */
public record ImportTurn(UUID run, boolean order, int attempt, UUID by) {}
