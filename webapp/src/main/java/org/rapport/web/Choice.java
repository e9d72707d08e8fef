package org.rapport.web;

import java.io.Serializable;

/** One entry of a list to choose from: the value the form object gets and the word people see. */
public record Choice(Serializable value, String label) implements Serializable {}
