package org.rapport.plugin.runtime;

/** Thrown inside a guarded call when a plugin's answer breaks its contract. The detail holds nothing of the answer itself. */
final class UnusableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    UnusableAnswer(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
