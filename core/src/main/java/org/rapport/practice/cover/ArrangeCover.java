package org.rapport.practice.cover;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One member stands in for another.
 *
 * @param covered who is covered
 * @param covering who stands in
 * @param starts first day
 * @param ends last day; the first one for a single day
 */
public record ArrangeCover(UUID covered, UUID covering, LocalDate starts, LocalDate ends) {}
