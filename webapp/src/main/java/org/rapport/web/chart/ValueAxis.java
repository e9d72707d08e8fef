package org.rapport.web.chart;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The vertical axis: always the scale's full range, with few round values and both ends. */
final class ValueAxis {

    private static final int MOST_STEPS = 6;
    private static final BigDecimal[] ROUND = {BigDecimal.ONE, new BigDecimal(2), new BigDecimal(5)};

    private final BigDecimal min;
    private final BigDecimal max;
    private final PlotSize size;

    ValueAxis(BigDecimal min, BigDecimal max, PlotSize size) {
        this.min = min;
        this.max = max;
        this.size = size;
    }

    double at(BigDecimal value) {
        double share = value.subtract(min).doubleValue() / max.subtract(min).doubleValue();
        return Position.tenths(size.bottom() - share * (size.bottom() - size.top()));
    }

    boolean ceiling(BigDecimal value) {
        return value.compareTo(max) == 0;
    }

    List<Plot.Tick> ticks(Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return values().stream()
                .map(value -> new Plot.Tick(at(value), format.format(value), ""))
                .toList();
    }

    private List<BigDecimal> values() {
        BigDecimal step = step();
        BigDecimal near = step.divide(new BigDecimal(2));
        List<BigDecimal> values = new ArrayList<>();
        values.add(min);
        BigDecimal value = min.subtract(min.remainder(step)).add(step);
        while (value.compareTo(max) < 0) {
            if (value.subtract(min).compareTo(near) >= 0 && max.subtract(value).compareTo(near) >= 0) {
                values.add(value);
            }
            value = value.add(step);
        }
        values.add(max);
        return values;
    }

    /** The smallest of 1, 2, 5, 10, 20, 50 ... (or their tenths for a short scale) that needs few steps. */
    private BigDecimal step() {
        BigDecimal range = max.subtract(min);
        int power = range.precision() - range.scale() - 2;
        while (true) {
            for (BigDecimal digit : ROUND) {
                BigDecimal step = digit.scaleByPowerOfTen(power);
                if (range.compareTo(step.multiply(BigDecimal.valueOf(MOST_STEPS))) <= 0) {
                    return step;
                }
            }
            power++;
        }
    }
}
