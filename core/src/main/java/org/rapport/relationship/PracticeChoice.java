package org.rapport.relationship;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A practice where the caller works as a therapist, with the day it is there now. */
public record PracticeChoice(UUID id, String name, ZoneId zone, LocalDate today) {}
