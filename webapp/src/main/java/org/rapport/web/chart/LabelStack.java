package org.rapport.web.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts labels as near as possible to where they belong, at least so far from each other, and inside the drawing. */
final class LabelStack {

    private final double room;
    private final double top;
    private final double bottom;

    LabelStack(double room, double top, double bottom) {
        this.room = room;
        this.top = top;
        this.bottom = bottom;
    }

    /** Labels that touch are a block around the middle of where they belong. */
    private record Block(int first, int size, double sum) {

        double start(double room) {
            return sum / size - (size - 1) * room / 2;
        }
    }

    /** Where each label stands, in the order given. */
    double[] spread(double[] wanted) {
        Integer[] order = new Integer[wanted.length];
        Arrays.setAll(order, Integer::valueOf);
        Arrays.sort(order, Comparator.comparingDouble(label -> wanted[label]));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            Block block = new Block(i, 1, wanted[order[i]]);
            while (!blocks.isEmpty() && overlaps(blocks.get(blocks.size() - 1), block)) {
                Block above = blocks.remove(blocks.size() - 1);
                block = new Block(above.first(), above.size() + block.size(), above.sum() + block.sum());
            }
            blocks.add(block);
        }
        return place(blocks, order);
    }

    private boolean overlaps(Block above, Block below) {
        return start(above) + above.size() * room > start(below);
    }

    private double start(Block block) {
        double lowest = bottom - (block.size() - 1) * room;
        return Math.max(top, Math.min(lowest, block.start(room)));
    }

    private double[] place(List<Block> blocks, Integer[] order) {
        double[] placed = new double[order.length];
        for (Block block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                placed[order[block.first() + i]] = Position.tenths(start(block) + i * room);
            }
        }
        return placed;
    }
}
