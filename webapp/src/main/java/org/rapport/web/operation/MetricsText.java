package org.rapport.web.operation;

/** Figures in the text that Prometheus reads, in its own form or as OpenMetrics. */
final class MetricsText {

    private final StringBuilder text = new StringBuilder();
    private final boolean open;

    MetricsText(boolean open) {
        this.open = open;
    }

    /** Something that only grows; the sample's name ends with {@code _total}, its family's only without OpenMetrics. */
    void counter(String name, String help, long value) {
        String sample = name + "_total";
        family(open ? name : sample, "counter", help);
        text.append(sample).append(' ').append(value).append('\n');
    }

    /** Something that goes up and down. */
    void gauge(String name, String help, long value) {
        family(name, "gauge", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private void family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** The whole text. */
    String end() {
        return open ? text + "# EOF\n" : text.toString();
    }
}
