package org.rapport.web.chart;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes elements with attributes, for one component. */
record Pen(ResponseWriter out, UIComponent owner) {

    static final String SVG = "http://www.w3.org/2000/svg";

    /** Begins an element; names and values of its attributes take turns. */
    Pen begin(String element, Object... attributes) throws IOException {
        out.startElement(element, owner);
        for (int at = 0; at < attributes.length; at += 2) {
            out.writeAttribute(attributes[at].toString(), attributes[at + 1], null);
        }
        return this;
    }

    Pen end(String element) throws IOException {
        out.endElement(element);
        return this;
    }

    Pen text(Object words) throws IOException {
        out.writeText(words, null);
        return this;
    }

    /** An element without content. */
    void mark(String element, Object... attributes) throws IOException {
        begin(element, attributes).end(element);
    }

    /** An element with words and nothing else. */
    void say(String element, Object words, Object... attributes) throws IOException {
        begin(element, attributes).text(words).end(element);
    }
}
