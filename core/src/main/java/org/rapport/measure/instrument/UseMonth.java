package org.rapport.measure.instrument;

import org.rapport.spi.LocalText;

/**
 * How often an instrument whose vendor is paid by use was used in a month. Names nobody.
 *
 * @param instrument its id
 * @param version its version
 * @param title its name
 * @param month such as 2026-11
 * @param given forms given in that month, those typed in from paper too
 * @param answered how many of these were answered
 * @param paper how many of these were typed in from paper
 * @param people for how many people
 */
public record UseMonth(
        String instrument,
        String version,
        LocalText title,
        String month,
        long given,
        long answered,
        long paper,
        long people) {}
