package org.rapport.web.chart;

/** The marker at a point, so that lines can be told apart without colour. */
enum MarkerShape {
    CIRCLE(1.0),
    SQUARE(0.95),
    TRIANGLE(1.25),
    DIAMOND(1.3),
    CROSS(1.15),
    PENTAGON(1.15),
    TRIANGLE_DOWN(1.25);

    private static final MarkerShape[] MEMBERS = {CIRCLE, TRIANGLE, DIAMOND, CROSS, PENTAGON, TRIANGLE_DOWN};

    private final double scale;

    MarkerShape(double scale) {
        this.scale = scale;
    }

    static MarkerShape of(ChartRole role, int member) {
        return switch (role) {
            case CLIENT -> CIRCLE;
            case THERAPIST -> SQUARE;
            case MEMBER -> MEMBERS[member % MEMBERS.length];
        };
    }

    /** The outline around a place, as path data. */
    String path(Position at, double radius) {
        double r = radius * scale;
        return switch (this) {
            case CIRCLE -> circle(at, r);
            case SQUARE -> polygon(at, r * Math.sqrt(2), 4, 45);
            case TRIANGLE -> polygon(at, r, 3, 0);
            case TRIANGLE_DOWN -> polygon(at, r, 3, 180);
            case DIAMOND -> polygon(at, r, 4, 0);
            case PENTAGON -> polygon(at, r, 5, 0);
            case CROSS -> cross(at, r);
        };
    }

    /** Two half circles; the radius is rounded first, else the halves would not be round. */
    private static String circle(Position at, double radius) {
        double r = Position.tenths(radius);
        String half = "a" + Position.written(r) + " " + Position.written(r) + " 0 1 0 ";
        return "M" + Position.written(at.x() - r) + " " + Position.written(at.y()) + half + Position.written(2 * r)
                + " 0" + half + Position.written(-2 * r) + " 0z";
    }

    /** An upright regular polygon whose first corner is turned from straight up by so many degrees. */
    private static String polygon(Position at, double r, int corners, double turned) {
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < corners; corner++) {
            double angle = Math.toRadians(turned + 360.0 * corner / corners);
            path.append(corner == 0 ? 'M' : 'L')
                    .append(Position.written(at.x() + r * Math.sin(angle)))
                    .append(' ')
                    .append(Position.written(at.y() - r * Math.cos(angle)));
        }
        return path.append('z').toString();
    }

    private static String cross(Position at, double r) {
        double thin = r * 0.36;
        double[] across = {-thin, thin, thin, r, r, thin, thin, -thin, -thin, -r, -r, -thin};
        double[] down = {-r, -r, -thin, -thin, thin, thin, r, r, thin, thin, -thin, -thin};
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < across.length; corner++) {
            path.append(corner == 0 ? 'M' : 'L')
                    .append(Position.written(at.x() + across[corner]))
                    .append(' ')
                    .append(Position.written(at.y() + down[corner]));
        }
        return path.append('z').toString();
    }
}
