package org.skerry.spark.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One number or ordering that a paper states.
 *
 * @param id short name, unique in its paper
 * @param place where the paper states it
 * @param states what it states, in a sentence
 * @param solver label of the solver that it is about; readings may name another
 * @param metric what is compared; null where it can not be tested
 * @param othersMetric what the others are compared by; the metric itself where it is null
 * @param over how several sets of instances are taken together
 * @param sets number of sets of instances that it is about; fewer do not decide it; 0 where any number does
 * @param evaluations only what was found within so many evaluations counts; 0 for the whole run
 * @param published the stated number; null where an order is claimed
 * @param margin relative deviation from the published number that still agrees with it
 * @param lowerThan labels of solvers that are claimed to have greater values; empty where a number is stated
 * @param by relative amount by which it is claimed to be lower than each of them; negative where so much more would agree
 * @param where parameters that select sets of instances, beside those of the readings
 * @param readings name of the list of readings in the same file; null where it can not be tested
 * @param bounds name of a list of readings whose certified bounds, taken together, hold for every admissible value of what the
 *     paper leaves open; null where none does
 * @param reconstructed whether a solver in it had to be reconstructed
 * @param open what the paper does not publish and the claim depends on; null where there is none
 * @param along continuous parameters of the problem among it: where readings that differ in them alone lie on both sides of the
 *     published number, a value between gives it
 * @param untestable why it can not be tested; null where it can
 */
public record Claim(
        String id,
        String place,
        String states,
        String solver,
        Metric metric,
        Metric othersMetric,
        Over over,
        int sets,
        long evaluations,
        Double published,
        double margin,
        List<String> lowerThan,
        double by,
        Map<String, Object> where,
        String readings,
        String bounds,
        boolean reconstructed,
        String open,
        Set<String> along,
        String untestable) {

    /** Validates that it can be judged, or says why not. */
    public Claim {
        Required.present("a claim's id", id);
        Required.present("place of claim " + id, place);
        Required.present("states of claim " + id, states);
        lowerThan = lowerThan == null ? List.of() : List.copyOf(lowerThan);
        where = where == null ? Map.of() : Map.copyOf(where);
        along = along == null ? Set.of() : Set.copyOf(along);
        over = over == null ? Over.EACH : over;
        othersMetric = othersMetric == null ? metric : othersMetric;
        if (untestable == null) {
            Required.present("metric of claim " + id, metric);
            Required.present("readings of claim " + id, readings);
            if ((published == null) == lowerThan.isEmpty()) {
                throw new IllegalArgumentException("claim " + id + " must have either published or lowerThan");
            } else if (evaluations > 0 && !metric.ofObjective()) {
                throw new IllegalArgumentException("claim " + id
                        + ": within a number of evaluations only the objective is recorded, not " + metric);
            } else if (published != null && !(margin > 0)) {
                throw new IllegalArgumentException("margin of claim " + id + " (" + margin + ") must be above 0");
            } else if (bounds != null && (published == null || !metric.ofObjective())) {
                throw new IllegalArgumentException(
                        "claim " + id + ": bounds are those of an objective, of which it must have published a number");
            }
        }
    }

    /** What it states, with the margin of a number. */
    public String stated() {
        return published == null || metric == Metric.FEASIBLE
                ? states
                : String.format(Locale.ROOT, "%s Margin %.0f %%.", states, 100 * margin);
    }
}
