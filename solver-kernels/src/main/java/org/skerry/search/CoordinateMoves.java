package org.skerry.search;

/** Steps of one gene by half the width of the box times the move's size: move 2 j up, move 2 j + 1 down, clipped. */
record CoordinateMoves(Box box) implements Neighbourhood {
    private static final long serialVersionUID = 1;

    @Override
    public int moves() {
        return Math.multiplyExact(2, box.dimension());
    }

    @Override
    public boolean graded() {
        return true;
    }

    @Override
    public boolean move(int move, double size, double[] genes, int offset) {
        int j = move / 2;
        double step = size * box.width(j) / 2;
        double old = genes[offset + j];
        genes[offset + j] = box.clip(j, move % 2 == 0 ? old + step : old - step);
        return genes[offset + j] != old;
    }
}
