package org.skerry.encoding;

import org.skerry.search.Neighbourhood;

/**
 * A part of one share of a group goes to another share of it; the move's size is that part. The genes of the group are
 * written as its shares.
 */
final class ShareMoves implements Neighbourhood {
    private static final long serialVersionUID = 1;

    private final int[] groups;
    /** Genes, hence shares, of every group. */
    private final int shares;

    ShareMoves(int[] groups, int shares) {
        this.groups = groups;
        this.shares = shares;
    }

    @Override
    public int moves() {
        return Math.multiplyExact(groups.length, shares * (shares - 1));
    }

    @Override
    public boolean graded() {
        return true;
    }

    @Override
    public boolean move(int move, double size, double[] genes, int offset) {
        int pair = move % (shares * (shares - 1));
        int from = pair / (shares - 1);
        int to = (from + 1 + pair % (shares - 1)) % shares;
        int start = offset + groups[move / (shares * (shares - 1))] * shares;
        double sum = 0;
        for (int k = 0; k < shares; k++) {
            sum += ShareEncoding.clipped(genes[start + k]);
        }
        if (sum > 0 && !(genes[start + from] > 0)) {
            return false;
        }
        for (int k = 0; k < shares; k++) {
            genes[start + k] = sum > 0 ? ShareEncoding.clipped(genes[start + k]) / sum : 1.0 / shares;
        }
        double part = size * genes[start + from];
        genes[start + from] -= part;
        genes[start + to] = Math.min(1, genes[start + to] + part);
        return true;
    }
}
