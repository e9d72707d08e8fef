package org.rapport.web.chart;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;

/**
 * Writes the numbers of a {@link CourseChart} as a table, {@code <rc:courseTable value="#{...}" counted="Session"/>}, as one
 * component and not a tree for each number.
 */
@FacesComponent(
        value = "rapport.CourseTable",
        createTag = true,
        tagName = "courseTable",
        namespace = "https://rapport.org/components")
public class CourseTable extends UIComponentBase {

    private static final String CLASS = "class";

    /** A family of our own; no renderer is looked for. */
    @Override
    public String getFamily() {
        return "chart";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered() || !(getAttributes().get("value") instanceof CourseChart chart)) {
            return;
        }
        Pen pen = new Pen(context.getResponseWriter(), this);
        PageTexts text = context.getApplication().evaluateExpressionGet(context, "#{text}", PageTexts.class);
        DatesView dates = context.getApplication().evaluateExpressionGet(context, "#{dates}", DatesView.class);
        pen.begin("table");
        pen.say("caption", chart.title());
        head(pen, chart, text);
        pen.begin("tbody");
        for (CourseChart.Row row : chart.rows()) {
            row(pen, row, dates.shown(row.date(), "day"), text.of("chart.noAnswer"));
        }
        pen.end("tbody").end("table");
    }

    private void head(Pen pen, CourseChart chart, PageTexts text) throws IOException {
        pen.begin("thead").begin("tr");
        pen.say("th", Objects.toString(getAttributes().get("counted"), ""), "scope", "col");
        pen.say("th", text.of("chart.day"), "scope", "col");
        for (String heading : chart.headings()) {
            pen.say("th", heading, "scope", "col", CLASS, "chart-figure");
        }
        pen.say("th", text.of("chart.standsOut"), "scope", "col");
        pen.end("tr").end("thead");
    }

    private static void row(Pen pen, CourseChart.Row row, String day, String noAnswer) throws IOException {
        pen.begin("tr");
        pen.say("th", row.session(), "scope", "row");
        pen.say("td", day, CLASS, "chart-date");
        for (String value : row.values()) {
            pen.begin("td", CLASS, "chart-figure").text(value);
            if (value.isEmpty()) {
                pen.begin("span", CLASS, "chart-none").say("span", noAnswer, CLASS, "r-visually-hidden");
                pen.end("span");
            }
            pen.end("td");
        }
        pen.begin("td");
        for (String sentence : row.sentences()) {
            pen.say("p", sentence);
        }
        pen.end("td").end("tr");
    }
}
