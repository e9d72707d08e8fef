package org.rapport.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/**
 * An amount as people type it: "120", "1,200.50", "1.200,50". The language's own marks come first; the other mark is
 * taken as the decimal one only when one or two digits follow it, so nothing is ever read as a thousand times too much.
 */
@Dependent
@FacesConverter(value = "rapport.Amount", managed = true)
public class AmountConverter implements Converter<BigDecimal> {

    private static final Pattern FOREIGN = Pattern.compile("\\d+[.,]\\d{1,2}");

    @Inject
    private Reader reader;

    @Inject
    private PageTexts texts;

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext context, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return parse(typed, reader.getLocale())
                .orElseThrow(() -> new ConverterException(
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("general.notAnAmount"), null)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(reader.getLocale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** The amount typed in this language, or nothing when it cannot be read for certain. */
    public static Optional<BigDecimal> parse(String typed, Locale language) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f']", "");
        DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(language);
        String decimal = String.valueOf(marks.getDecimalSeparator());
        String grouping = String.valueOf(marks.getGroupingSeparator());
        String own = "\\d{1,3}(" + Pattern.quote(grouping) + "\\d{3})*(" + Pattern.quote(decimal) + "\\d+)?";
        String ungrouped = "\\d+(" + Pattern.quote(decimal) + "\\d+)?";
        if (text.matches(own) || text.matches(ungrouped)) {
            return Optional.of(new BigDecimal(text.replace(grouping, "").replace(decimal, ".")));
        }
        if (FOREIGN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        return Optional.empty();
    }
}
