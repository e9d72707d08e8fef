package org.rapport.shared;

/**
 * What went wrong, in a form the page can put into words. One enum per feature implements it; the text of a constant
 * has the key {@code error.<Enum>.<CONSTANT>} in every language.
 */
public interface ErrorCode {

    /** The constant's name, as enums give it. */
    String name();

    /** What kind of answer the caller deserves. */
    ErrorKind kind();
}
