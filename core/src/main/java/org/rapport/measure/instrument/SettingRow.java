package org.rapport.measure.instrument;

import java.time.Instant;
import java.util.Optional;
import org.rapport.spi.LocalText;
import org.rapport.spi.Setting;

/**
 * A setting of an instrument and the value in force.
 *
 * @param instrument whose it is
 * @param title of the instrument
 * @param setting what may be set
 * @param value in force
 * @param setAt when an administrator last set any of the instrument's; empty if nobody did
 */
public record SettingRow(String instrument, LocalText title, Setting setting, String value, Optional<Instant> setAt) {}
