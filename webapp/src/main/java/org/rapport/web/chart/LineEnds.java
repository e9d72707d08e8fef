package org.rapport.web.chart;

import java.util.ArrayList;
import java.util.List;

/** The labels at the ends of the lines. */
final class LineEnds {

    private static final double BESIDE = 14;
    private static final double MARKER = 4;
    private static final double LEADER_SESSIONS = 3;

    private final SessionAxis sessions;
    private final PlotSize size;
    private final List<PlacedLine> lines;
    private final List<MarkerShape> shapes;

    LineEnds(SessionAxis sessions, PlotSize size, List<PlacedLine> lines, List<MarkerShape> shapes) {
        this.sessions = sessions;
        this.size = size;
        this.lines = lines;
        this.shapes = shapes;
    }

    List<Plot.EndLabel> labels() {
        if (size.letters() == 0) {
            return List.of();
        }
        double[] wanted = lines.stream().mapToDouble(line -> line.last().y()).toArray();
        double[] placed = new LabelStack(size.labelRoom(), size.top(), size.bottom()).spread(wanted);
        boolean plain = true;
        for (int i = 0; i < lines.size(); i++) {
            plain &= beside(lines.get(i).last().at(), placed[i]);
        }
        List<Plot.EndLabel> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            labels.add(plain ? plain(i, placed[i]) : led(i, placed[i]));
        }
        return labels;
    }

    private double markers() {
        return sessions.last() + BESIDE + sessions.slot() * 0.1;
    }

    private boolean beside(Position from, double y) {
        return Math.abs(from.y() - y) < MARKER && markers() - from.x() < 2 * BESIDE;
    }

    /** Beside its point a label needs nothing else. */
    private Plot.EndLabel plain(int index, double y) {
        PlacedLine line = lines.get(index);
        return new Plot.EndLabel(line.style(), shortened(line.label()), markers(), y, "", "");
    }

    /** Where one had to move, each repeats its marker and is led to. */
    private Plot.EndLabel led(int index, double y) {
        PlacedLine line = lines.get(index);
        Position from = line.last().at();
        Position marker = new Position(markers(), y);
        String text = shortened(line.label());
        boolean far = marker.x() - from.x() > LEADER_SESSIONS * sessions.slot() + BESIDE;
        String leader = far ? "" : from.text() + " " + new Position(marker.x() - MARKER - 2, y).text();
        String path = shapes.get(index).path(marker, MARKER);
        return new Plot.EndLabel(line.style(), text, marker.x() + 2 * MARKER, y, path, leader);
    }

    /** Never cuts inside a pair of surrogates; the full label stands in the table. */
    private String shortened(String label) {
        int letters = label.codePointCount(0, label.length());
        if (letters <= size.letters()) {
            return label;
        }
        return label.substring(0, label.offsetByCodePoints(0, size.letters() - 1))
                        .strip() + "\u2026";
    }
}
