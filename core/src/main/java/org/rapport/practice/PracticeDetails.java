package org.rapport.practice;

/**
 * What is typed about a practice.
 *
 * @param zone an IANA name such as {@code Europe/Berlin}
 * @param currency an ISO 4217 code
 * @param language {@code en} or {@code de}: what its papers are written in
 */
public record PracticeDetails(String name, String zone, String currency, String language) {}
