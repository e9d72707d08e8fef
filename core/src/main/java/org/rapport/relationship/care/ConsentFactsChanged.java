package org.rapport.relationship.care;

import org.rapport.relationship.RelationshipRef;

/** Guardians or a child's assent changed in a relationship; what waited for them may go on. */
public record ConsentFactsChanged(RelationshipRef relationship) {}
