package org.rapport.signal.course;

import java.math.BigDecimal;
import java.util.List;

/**
 * Part of a course without a long gap. Positions inside it count from 0, references to the outside count in the whole
 * course from 1.
 *
 * @param points its points, oldest first
 * @param offset how many points of the course lie before it
 * @param followed whether the course goes on after the gap that ends it
 */
record Stretch(List<CoursePoint> points, int offset, boolean followed) {

    int size() {
        return points.size();
    }

    BigDecimal score(int position) {
        return points.get(position).score();
    }

    BigDecimal drop(int from, int to) {
        return score(from).subtract(score(to));
    }

    PointRef at(int position) {
        CoursePoint point = points.get(position);
        return new PointRef(offset + position + 1, point.responseId(), point.sessionId());
    }
}
