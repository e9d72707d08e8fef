package org.rapport.client;

import java.util.UUID;

/** A person's details for a form, with the version the form must bring back. */
public record PersonRecord(UUID personId, long version, PersonInput details) {}
