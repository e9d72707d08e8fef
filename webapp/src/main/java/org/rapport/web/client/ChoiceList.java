package org.rapport.web.client;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.rapport.measure.form.CheckQuestion;

/**
 * Writes the answers a {@link ShownQuestion} offers as radio buttons or checkboxes with their labels,
 * {@code <rc:choiceList value="#{...}"/>}; nothing where it offers none. A form has dozens of them and clients wait for it
 * on telephones, so it is one component and not a tree of them.
 */
@FacesComponent(
        value = "rapport.ChoiceList",
        createTag = true,
        tagName = "choiceList",
        namespace = "https://rapport.org/components")
public class ChoiceList extends UIComponentBase {

    /** A family of our own; no renderer is looked for. */
    @Override
    public String getFamily() {
        return "form";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()
                || !(getAttributes().get("value") instanceof ShownQuestion asked)
                || asked.question().options().isEmpty()) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        out.startElement("ul", this);
        out.writeAttribute("class", asked.listStyle(), null);
        for (CheckQuestion.Choice choice : asked.question().options()) {
            out.startElement("li", this);
            write(out, asked, choice);
            out.endElement("li");
        }
        out.endElement("ul");
    }

    private void write(ResponseWriter out, ShownQuestion asked, CheckQuestion.Choice choice) throws IOException {
        String id = asked.name() + "-" + choice.value();
        out.startElement("input", this);
        out.writeAttribute("type", asked.multiple() ? "checkbox" : "radio", null);
        out.writeAttribute("id", id, null);
        out.writeAttribute("name", "a." + asked.name(), null);
        out.writeAttribute("value", choice.value(), null);
        if (asked.chosen(choice)) {
            out.writeAttribute("checked", "checked", null);
        }
        out.endElement("input");
        out.startElement("label", this);
        out.writeAttribute("for", id, null);
        out.writeText(choice.label(), null);
        out.endElement("label");
    }
}
