package org.rapport.web.shell;

/** One message of the page: its text, and client identifier and label of its field, empty when it belongs to none. */
public record MessageShown(String field, String label, String text) {

    /** Whether it belongs to a field. */
    public boolean atField() {
        return !field.isEmpty();
    }
}
