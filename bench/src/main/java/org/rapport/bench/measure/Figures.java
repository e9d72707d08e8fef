package org.rapport.bench.measure;

import java.util.Locale;

/**
 * What one run gave.
 *
 * @param median of the times, in milliseconds
 * @param ninetyFifth percentile of the times, in milliseconds
 * @param ninetyNinth percentile of the times, in milliseconds
 * @param rate a second
 * @param count how many there were
 * @param failed how many of them were not answered as they should
 */
public record Figures(double median, double ninetyFifth, double ninetyNinth, double rate, int count, int failed) {

    static Figures of(long[] sortedNanos, double seconds, int failed) {
        if (sortedNanos.length == 0) {
            return new Figures(0, 0, 0, 0, 0, failed);
        }
        return new Figures(
                sortedNanos[sortedNanos.length / 2] / 1e6,
                sortedNanos[(int) (sortedNanos.length * 0.95)] / 1e6,
                sortedNanos[(int) (sortedNanos.length * 0.99)] / 1e6,
                sortedNanos.length / seconds,
                sortedNanos.length,
                failed);
    }

    /** One line of a table. */
    String line(String what, int clients) {
        return String.format(
                Locale.ROOT,
                "| %-34s | %7d | %9.2f | %9.2f | %9.2f | %8.1f | %6d | %6d |",
                what,
                clients,
                median,
                ninetyFifth,
                ninetyNinth,
                rate,
                count,
                failed);
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "| %-34s | %7s | %9s | %9s | %9s | %8s | %6s | %6s |%n|---|---:|---:|---:|---:|---:|---:|---:|",
                "what",
                "clients",
                "median ms",
                "p95 ms",
                "p99 ms",
                "a second",
                "count",
                "failed");
    }
}
