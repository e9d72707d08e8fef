package org.rapport.client;

import java.time.LocalDate;
import java.util.UUID;

/** A unit of a practice on a day there: where and when a rule about its participants is asked. */
public record UnitDay(UUID organisation, UUID unit, UUID practice, LocalDate today) {}
