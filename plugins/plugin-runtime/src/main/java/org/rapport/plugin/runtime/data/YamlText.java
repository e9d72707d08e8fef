package org.rapport.plugin.runtime.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the values of one YAML file from the parser's events: a plain tree of mappings, lists and texts. Anchors, aliases, tags and
 * further documents are refused, so that a small file stays small when it is read.
 */
final class YamlText {

    private static final int DEEPEST = 12;
    private static final int MOST = 50_000;

    private final String file;
    private final Iterator<Event> events;
    private int count;

    private YamlText(String file, String text) {
        this.file = file;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setParseComments(false)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The values of a file. */
    static Node.Mapping read(String file, String text) {
        try {
            return new YamlText(file, text).document();
        } catch (MarkedYamlEngineException wrong) {
            throw new UnreadableData(file, line(wrong.getProblemMark()), "this is not YAML: " + wrong.getProblem());
        } catch (YamlEngineException wrong) {
            throw new UnreadableData(file, 1, "this is not YAML");
        }
    }

    private Node.Mapping document() {
        Event event = events.next();
        while (!(event instanceof DocumentStartEvent)) {
            if (event instanceof StreamEndEvent) {
                throw new UnreadableData(file, 1, "the file is empty");
            }
            event = events.next();
        }
        Event first = events.next();
        if (!(node(first, 0) instanceof Node.Mapping values)) {
            throw new UnreadableData(file, line(first), "a data file begins with fields, as \"plugin:\"");
        }
        Event after = events.next();
        while (after instanceof DocumentEndEvent) {
            after = events.next();
        }
        if (!(after instanceof StreamEndEvent)) {
            throw new UnreadableData(
                    file, line(after), "a data file holds one document; put the other into its own file");
        }
        return values;
    }

    private Node node(Event event, int depth) {
        count++;
        if (depth > DEEPEST || count > MOST) {
            throw new UnreadableData(file, line(event), "the file is nested too deeply or has too many values");
        }
        if (event instanceof AliasEvent
                || event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw new UnreadableData(file, line(event), "anchors and references (& and *) are not read; write it out");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return new Node.Scalar(line(event), scalar.getValue());
        }
        if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), event);
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            throw new UnreadableData(file, line(event), "tags (!) are not read; leave it out");
        }
    }

    private Node sequence(Event start, int depth) {
        List<Node> values = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            values.add(node(event, depth + 1));
        }
        return new Node.Sequence(line(start), values);
    }

    private Node mapping(Event start, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(node(event, depth + 1) instanceof Node.Scalar name)) {
                throw new UnreadableData(file, line(event), "the name of a field is a single word");
            }
            Node value = node(events.next(), depth + 1);
            Node before = values.putIfAbsent(name.text(), value);
            if (before != null) {
                throw new UnreadableData(
                        file,
                        name.line(),
                        "\"" + name.text() + "\" stands here and in line " + before.line() + "; keep one of them");
            }
        }
        return new Node.Mapping(line(start), values);
    }

    private static int line(Event event) {
        return line(event.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
