package org.rapport.account;

/** A client of the demonstration whom a visitor may sign in as; the name is invented. */
public record DemonstrationClient(String signInName, String displayName) {}
