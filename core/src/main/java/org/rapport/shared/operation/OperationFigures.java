package org.rapport.shared.operation;

import java.time.Duration;

/**
 * How much waits, and for how long.
 *
 * @param outboxWaiting pieces of work that are not done
 * @param outboxFailing those of them that failed at least once
 * @param outboxAge of the oldest of them
 * @param outboxLag for how long the oldest that is due has been due: whether anybody takes them
 * @param mailsWaiting mails that did not go yet
 * @param journalUnsealed entries of the journal that are not sealed yet
 * @param journalAge of the oldest of them
 */
public record OperationFigures(
        long outboxWaiting,
        long outboxFailing,
        Duration outboxAge,
        Duration outboxLag,
        long mailsWaiting,
        long journalUnsealed,
        Duration journalAge) {}
