package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.ScoreFigure;
import org.rapport.measure.course.ScoreMeaning;
import org.rapport.plugin.runtime.instrument.ChangeRule;
import org.rapport.web.i18n.FiguresView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** Says in sentences what an instrument's own figures say about scores, each with where the figure was read. */
@RequestScoped
public class MeaningWords {

    /**
     * One sentence.
     *
     * @param source where its figure was read, and in whom it was found
     * @param unverified whether nobody confirmed the figure
     * @param workedOut whether the figure was worked out here
     */
    public record Sentence(String text, String source, boolean unverified, boolean workedOut) {}

    @Inject
    private PageTexts texts;

    @Inject
    private FiguresView figures;

    @Inject
    private Reader reader;

    /** The sentences about all respondents of a course, by name where there are several. */
    public List<Sentence> of(CourseView course) {
        List<Sentence> all = new ArrayList<>();
        for (CourseView.Series series : course.series()) {
            String name = course.series().size() > 1 ? series.name() : "";
            if (!course.primary()) {
                String scale = course.scaleTitle().in(reader.getLanguage());
                name = name.isEmpty() ? scale : texts.of("meaning.of", scale, name);
            }
            String about = name;
            series.meaning().ifPresent(meaning -> add(course, meaning, about, all));
        }
        return all;
    }

    private void add(CourseView course, ScoreMeaning meaning, String name, List<Sentence> all) {
        String last = figures.outOf(meaning.last(), course.max(), course.decimals());
        meaning.band().ifPresent(band -> all.add(sentence(name, band(course, last, band), band)));
        meaning.reached()
                .forEach(figure ->
                        all.add(sentence(name, texts.with("meaning.reached", cutOff(course, last, figure)), figure)));
        meaning.others()
                .forEach(figure -> all.add(
                        sentence(name, texts.with("meaning.notReached", cutOff(course, last, figure)), figure)));
        meaning.changes().forEach(change -> all.add(sentence(name, changed(course, meaning, change), change.by())));
    }

    private List<Object> cutOff(CourseView course, String last, ScoreFigure figure) {
        String label = label(figure);
        return List.of(last, label.isEmpty() ? figure.population() : label, compared(course, figure));
    }

    private String changed(CourseView course, ScoreMeaning meaning, ScoreMeaning.Changed change) {
        String sentence = texts.with(
                "meaning.changed",
                List.of(
                        number(course, meaning.first()),
                        number(course, meaning.last()),
                        texts.value(change.change()),
                        number(course, change.by().value())));
        boolean crossed = change.left() && change.change() != ChangeRule.Change.RECOVERED;
        return Stream.of(
                        sentence,
                        crossed ? texts.of("meaning.left") : "",
                        change.clinical()
                                .map(clinical -> texts.with(
                                        "meaning.clinical", List.of(compared(course, clinical), source(clinical))))
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Sentence sentence(String name, String text, ScoreFigure figure) {
        String source = Stream.of(figure.population(), group(figure), source(figure))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Sentence(
                name.isEmpty() ? text : texts.of("meaning.of", name, text),
                source,
                figure.unverified(),
                figure.workedOut());
    }

    private String source(ScoreFigure figure) {
        return new SourceWords(texts.wording()).of(figure.citation());
    }

    private String group(ScoreFigure figure) {
        String ages = figure.fromAge().isPresent() || figure.toAge().isPresent()
                ? texts.of(
                        "meaning.ages",
                        figure.fromAge().map(String::valueOf).orElse("0"),
                        figure.toAge().map(String::valueOf).orElse("…"))
                : "";
        return Stream.concat(Stream.of(ages), figure.sex().map(texts::value).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String label(ScoreFigure figure) {
        return figure.label().in(reader.getLanguage());
    }

    /** Where a band is one value, that value is a code for what the band is called. */
    private String band(CourseView course, String last, ScoreFigure band) {
        String from = number(course, band.value());
        String to = band.upper().map(upper -> number(course, upper)).orElse(from);
        return from.equals(to)
                ? texts.of("meaning.single", label(band))
                : texts.with("meaning.band", List.of(last, label(band), texts.of("meaning.range", from, to)));
    }

    private String compared(CourseView course, ScoreFigure figure) {
        return texts.of("meaning.is." + figure.comparison().name(), number(course, figure.value()));
    }

    private String number(CourseView course, BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return figures.number(value, whole ? 0 : Math.max(course.decimals(), 1));
    }
}
