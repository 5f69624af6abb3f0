package org.skerry.encoding;

import org.skerry.search.Box;
import org.skerry.search.Neighbourhood;
import org.skerry.search.Ranges;

/**
 * Shares of a whole, for several groups of the same size, written in real genes: a group's genes divided by their sum.
 * Immutable.
 *
 * <p>The shares of a group are at least 0 and add up to exactly 1. To that end every share is a multiple of 2^-52: the
 * running sum of the genes, divided by the whole sum, is rounded to such a multiple, and a share is the difference of
 * two neighbours. Sums of multiples of 2^-52 up to 2 are exact in binary floating point, so the shares add up to 1 in
 * whatever order they are added. The price is an absolute error of about 2^-52 for every gene of the group. A gene of 0
 * gives a share of exactly 0, and genes that are all 0 give equal shares, up to that rounding.
 *
 * <p>Decoding is total: genes outside [0, 1] count as the nearest bound, and NaN counts as 0.
 */
public final class ShareEncoding {
    private final int groups;
    private final int options;
    /** Genes per group: one per option, and one for the part that is given to none where there may be one. */
    private final int genesPerGroup;

    private final Box box;

    private ShareEncoding(int groups, int options, int slackGenes) {
        Ranges.atLeast("groups", groups, 1);
        Ranges.atLeast("options", options, 1);
        this.groups = groups;
        this.options = options;
        genesPerGroup = Math.addExact(options, slackGenes);
        box = Box.cube(Math.multiplyExact(groups, genesPerGroup), 0, 1);
    }

    /**
     * Shares that add up to 1.
     *
     * @param groups number of wholes that are shared, at least 1
     * @param options number of shares of each, at least 1
     */
    public static ShareEncoding whole(int groups, int options) {
        return new ShareEncoding(groups, options, 0);
    }

    /**
     * Shares that add up to at most 1. The last gene of every group stands for the part that is given to none of the
     * options.
     *
     * @param groups number of wholes that are shared, at least 1
     * @param options number of shares of each, at least 1
     */
    public static ShareEncoding atMost(int groups, int options) {
        return new ShareEncoding(groups, options, 1);
    }

    /** Number of groups. */
    public int groups() {
        return groups;
    }

    /** Number of shares of every group. */
    public int options() {
        return options;
    }

    /** The search space: [0, 1] for every gene, row-major [group][option]. */
    public Box box() {
        return box;
    }

    /**
     * Decodes one group. Allocates nothing.
     *
     * @param genes holds the candidate from {@code offset} on
     * @param shares receives the group's shares from {@code target} on
     */
    public void decode(double[] genes, int offset, int group, double[] shares, int target) {
        int start = offset + group * genesPerGroup;
        double sum = 0;
        for (int k = 0; k < options; k++) {
            sum += clipped(genes[start + k]);
            shares[target + k] = sum;
        }
        if (genesPerGroup > options) {
            sum += clipped(genes[start + options]);
        }
        if (sum == 0) {
            for (int k = 0; k < options; k++) {
                shares[target + k] = k + 1;
            }
            sum = genesPerGroup;
        }
        double before = 0;
        for (int k = 0; k < options; k++) {
            double upTo = (1 + shares[target + k] / sum) - 1; // to a multiple of 2^-52
            shares[target + k] = upTo - before;
            before = upTo;
        }
    }

    /**
     * Moves of a part of one share to another of the same group, what is given to none of the options included.
     *
     * @param movable the groups that moves may change, ascending
     */
    public Neighbourhood moves(int... movable) {
        return new ShareMoves(movable.clone(), genesPerGroup);
    }

    static double clipped(double gene) {
        return gene > 0 ? Math.min(gene, 1) : 0;
    }

    /**
     * Decodes a candidate. Allocates nothing.
     *
     * @param genes holds the candidate from {@code offset} on
     * @param shares receives the shares, row-major, shape [groups][options]
     */
    public void decode(double[] genes, int offset, double[] shares) {
        for (int group = 0; group < groups; group++) {
            decode(genes, offset, group, shares, group * options);
        }
    }
}
