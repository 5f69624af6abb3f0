package org.skerry.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.skerry.search.Neighbourhood;
import org.skerry.search.Rng;

class ShareEncodingTest {
    private static final int MAX_OPTIONS = 30;
    private static final double STEP = 0x1.0p-52;

    /** Genes of the box, among them very small ones and many zeros. */
    @Provide
    Arbitrary<Double> gene() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1),
                Arbitraries.of(0.0, 1.0, Double.MIN_VALUE, 1e-300, 1e-17),
                Arbitraries.just(0.0));
    }

    /** Genes in and out of the box, and what is no number. */
    @Provide
    Arbitrary<Double> anyGene() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.doubles().between(-1, 2),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0));
    }

    /** A group of three shares, the second of two groups; the first may not move. */
    @Property(seed = "1")
    void aMoveTakesAPartOfOneShareToAnother(
            @ForAll @Size(6) List<@From("gene") Double> values,
            @ForAll @IntRange(max = 5) int move,
            @ForAll @DoubleRange(min = 0.1, max = 1) double size) {
        ShareEncoding encoding = ShareEncoding.whole(2, 3);
        double[] genes = toArray(values);
        double[] before = decoded(encoding, genes);
        Neighbourhood neighbourhood = encoding.moves(1);
        int from = 3 + move / 2;
        int to = 3 + (move / 2 + 1 + move % 2) % 3;

        boolean moved = neighbourhood.move(move, size, genes, 0);

        double[] after = decoded(encoding, genes);
        assertThat(neighbourhood.moves()).isEqualTo(6);
        assertThat(moved || Arrays.equals(genes, toArray(values))).isTrue();
        assertThat(moved).isEqualTo(before[from] > 0 || values.get(from) > 0);
        double part = moved ? size * before[from] : 0;
        before[from] -= part;
        before[to] += part;
        assertThat(after).containsExactly(before, within(8 * STEP));
        assertThat(encoding.box().contains(genes, 0)).isTrue();
    }

    /** With at most the whole, a part may go to no option: the last of a group's three genes. */
    @Example
    void aMoveMayGiveAPartToNone() {
        ShareEncoding encoding = ShareEncoding.atMost(1, 2);
        double[] genes = {0.5, 0.5, 0};
        assertThat(encoding.moves(0).moves()).isEqualTo(6);
        assertThat(encoding.moves(0).move(1, 0.5, genes, 0)).isTrue();
        assertThat(decoded(encoding, genes)).containsExactly(0.25, 0.5);
    }

    private static double[] decoded(ShareEncoding encoding, double... genes) {
        double[] shares = new double[encoding.groups() * encoding.options()];
        Arrays.fill(shares, 9);
        encoding.decode(genes, 0, shares);
        return shares;
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Without any rounding. */
    private static BigDecimal sum(double[] values) {
        return Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(seed = "1")
    void everyPointDecodesToSharesThatAddUpToExactlyOne(
            @ForAll @IntRange(min = 1, max = MAX_OPTIONS) int options,
            @ForAll @Size(MAX_OPTIONS) List<@From("anyGene") Double> point) {
        double[] shares = decoded(ShareEncoding.whole(1, options), toArray(point));

        assertThat(Arrays.stream(shares).allMatch(share -> share >= 0 && share <= 1))
                .isTrue();
        assertThat(sum(shares)).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Property(seed = "1")
    void theyAddUpToOneInFloatingPointInAnyOrder(
            @ForAll @IntRange(min = 1, max = MAX_OPTIONS) int options,
            @ForAll @Size(MAX_OPTIONS) List<@From("gene") Double> point,
            @ForAll long order) {
        double[] shares = decoded(ShareEncoding.whole(1, options), toArray(point));

        double sum = 0;
        for (int k : Rng.of(order).nextPermutation(options)) {
            sum += shares[k];
        }

        assertThat(sum).isEqualTo(1);
    }

    @Property(seed = "1")
    void sharesArePartsOfTheSumOfTheGenes(
            @ForAll @IntRange(min = 1, max = MAX_OPTIONS) int options,
            @ForAll boolean slack,
            @ForAll @Size(MAX_OPTIONS + 1) List<@From("gene") Double> point) {
        ShareEncoding encoding = slack ? ShareEncoding.atMost(1, options) : ShareEncoding.whole(1, options);
        double[] genes = Arrays.copyOf(toArray(point), encoding.box().dimension());
        double sum = Arrays.stream(genes).sum();

        double[] shares = decoded(encoding, genes);

        for (int k = 0; k < options; k++) {
            double expected = sum == 0 ? 1.0 / genes.length : genes[k] / sum;
            // Each of the two running sums: below options half units in the last place of 1, and one for the step.
            assertThat(shares[k]).isCloseTo(expected, within((options + 2) * STEP));
            if (genes[k] == 0 && sum > 0) {
                assertThat(shares[k]).isEqualTo(0);
            }
        }
    }

    @Property(seed = "1")
    void thePartGivenToNoneIsTheRestOfOne(
            @ForAll @IntRange(min = 1, max = MAX_OPTIONS) int options,
            @ForAll @Size(MAX_OPTIONS + 1) List<@From("anyGene") Double> point) {
        double[] genes = Arrays.copyOf(toArray(point), options + 1);

        double[] withSlack = decoded(ShareEncoding.atMost(1, options), genes);
        double[] whole = decoded(ShareEncoding.whole(1, options + 1), genes);

        assertThat(withSlack).isEqualTo(Arrays.copyOf(whole, options));
        assertThat(sum(withSlack)).isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Property(seed = "1")
    void everyGroupIsDecodedByItself(
            @ForAll @IntRange(min = 1, max = 4) int groups,
            @ForAll @IntRange(min = 1, max = 5) int options,
            @ForAll boolean slack,
            @ForAll @Size(24) List<@From("gene") Double> point,
            @ForAll @IntRange(min = 0, max = 7) int offset) {
        ShareEncoding encoding = slack ? ShareEncoding.atMost(groups, options) : ShareEncoding.whole(groups, options);
        ShareEncoding ofOne = slack ? ShareEncoding.atMost(1, options) : ShareEncoding.whole(1, options);
        int perGroup = encoding.box().dimension() / groups;
        double[] genes = new double[offset + groups * perGroup];
        System.arraycopy(toArray(point), 0, genes, offset, groups * perGroup);
        double[] shares = new double[groups * options];

        encoding.decode(genes, offset, shares);

        for (int group = 0; group < groups; group++) {
            int from = offset + group * perGroup;
            double[] alone = decoded(ofOne, Arrays.copyOfRange(genes, from, from + perGroup));
            assertThat(Arrays.copyOfRange(shares, group * options, (group + 1) * options))
                    .isEqualTo(alone);
        }
    }

    /** So that a plan written as genes is found again bit by bit. */
    @Property(seed = "1")
    void sharesDecodeToThemselves(
            @ForAll @IntRange(min = 1, max = MAX_OPTIONS) int options,
            @ForAll @Size(MAX_OPTIONS) List<@From("gene") Double> point) {
        ShareEncoding encoding = ShareEncoding.whole(1, options);
        double[] shares = decoded(encoding, toArray(point));

        assertThat(encoding.box().contains(shares, 0)).isTrue();
        assertThat(decoded(encoding, shares)).isEqualTo(shares);
    }

    @Example
    void genesThatAreAllZeroGiveEqualShares() {
        assertThat(decoded(ShareEncoding.whole(2, 4), new double[8])).containsOnly(0.25);
        assertThat(decoded(ShareEncoding.atMost(2, 3), new double[8])).containsOnly(0.25);
    }

    @Example
    void theShapesAreThoseOfTheGroups() {
        ShareEncoding whole = ShareEncoding.whole(3, 5);
        ShareEncoding atMost = ShareEncoding.atMost(3, 5);

        assertThat(whole.groups()).isEqualTo(3);
        assertThat(whole.options()).isEqualTo(5);
        assertThat(whole.box().dimension()).isEqualTo(15);
        assertThat(whole.box().lower(14)).isEqualTo(0);
        assertThat(whole.box().upper(14)).isEqualTo(1);
        assertThat(atMost.options()).isEqualTo(5);
        assertThat(atMost.box().dimension()).isEqualTo(18);
    }

    @Example
    void thereMustBeAGroupAndAnOption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareEncoding.whole(0, 3))
                .withMessage("groups (0) must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareEncoding.atMost(3, 0))
                .withMessage("options (0) must be at least 1");
    }

    @Example
    void decodingAllocatesNothing() {
        ShareEncoding encoding = ShareEncoding.atMost(50, 22);
        double[] genes = new double[encoding.box().dimension()];
        double[] shares = new double[50 * 22];
        encoding.decode(genes, 0, shares);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int repetition = 0; repetition < 200; repetition++) {
            encoding.decode(genes, 0, shares);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        // An object per candidate would be at least 16 bytes for each of 200.
        assertThat(allocated).isLessThan(16L * 200);
    }
}
