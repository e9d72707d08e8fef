package org.rapport.practice;

import java.util.UUID;

/** A site of a practice. */
public record SiteRow(UUID id, String name) {}
