package org.skerry.spark.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.skerry.spark.claim.Judgement.Finding;

/** Judges the claims of a paper by recorded runs. */
public final class Judge {
    private static final List<String> PLANS = List.of("all_cloud", "all_edge", "all_local", "greedy");

    private final Paper paper;
    private final Function<String, Evidence> evidence;

    /**
     * A judge.
     *
     * @param evidence what is recorded of an experiment, by its name
     */
    Judge(Paper paper, Function<String, Evidence> evidence) {
        this.paper = paper;
        this.evidence = evidence;
    }

    /** The verdicts, in the order of the claims. */
    public List<Judgement> judge() {
        return paper.claims().stream().map(this::judge).toList();
    }

    private Judgement judge(Claim claim) {
        if (claim.untestable() != null) {
            return new Judgement(claim, Verdict.NOT_TESTABLE, "", claim.untestable(), List.of());
        }
        List<Reading> readings = paper.readingsOf(claim);
        List<Finding> findings = new ArrayList<>();
        for (Reading reading : readings) {
            Evidence recorded = evidence.apply(reading.experiment());
            findings.add(
                    claim.published() == null
                            ? new OrderTest(claim, reading, recorded).finding()
                            : new NumberTest(claim, reading, recorded).finding());
        }
        return verdict(claim, readings, findings);
    }

    private Judgement verdict(Claim claim, List<Reading> readings, List<Finding> findings) {
        List<Reading> holding = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).outcome() == Outcome.HOLDS) {
                holding.add(readings.get(i));
            }
        }
        String bound = claim.published() == null ? "" : betterThanBounds(claim);
        if (!bound.isEmpty()) {
            return new Judgement(claim, Verdict.CONTRADICTED, "", bound, findings);
        }
        String plan = claim.published() != null && claim.metric().ofObjective() ? betterPlan(claim, readings) : "";
        if (!plan.isEmpty()) {
            return new Judgement(claim, Verdict.ATTAINABLE_BUT_SUBOPTIMAL, "", plan, findings);
        } else if (holding.size() == readings.size()) {
            return new Judgement(claim, Verdict.REPRODUCED, "", "It holds under every reading.", findings);
        } else if (!holding.isEmpty()) {
            return new Judgement(claim, Verdict.REPRODUCED_UNDER, Reading.names(holding), others(findings), findings);
        }
        List<Finding> untold = with(Outcome.OPEN, findings);
        if (!untold.isEmpty()) {
            return new Judgement(claim, Verdict.UNDETERMINED, "", untold(claim, untold, findings), findings);
        }
        String between = between(claim, findings);
        return between.isEmpty()
                ? new Judgement(claim, Verdict.NOT_REPRODUCED, "", "Every reading excludes it.", findings)
                : new Judgement(claim, Verdict.UNDETERMINED, "", between, findings);
    }

    private static List<Finding> with(Outcome outcome, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }

    private static String others(List<Finding> findings) {
        int untold = with(Outcome.OPEN, findings).size();
        int excluding = with(Outcome.EXCLUDED, findings).size();
        return untold == 0
                ? "The other readings exclude it."
                : String.format(
                        Locale.ROOT, "Of the other readings %d exclude it, and %d do not tell.", excluding, untold);
    }

    private static String untold(Claim claim, List<Finding> untold, List<Finding> findings) {
        String where = untold.size() == findings.size()
                ? "The runs neither bear it out nor exclude it."
                : "Excluded but under "
                        + Reading.names(untold.stream().map(Finding::reading).toList())
                        + ", where the runs do not tell.";
        return claim.open() == null ? where : where + " What decides it is not published: " + claim.open() + ".";
    }

    /** That readings which differ in a continuous parameter alone lie on both sides of the number; empty where none do. */
    private static String between(Claim claim, List<Finding> findings) {
        for (Finding below : findings) {
            for (Finding above : findings) {
                if (below.side() == Side.BELOW
                        && above.side() == Side.ABOVE
                        && below.reading().differsOnlyIn(claim.along(), above.reading())) {
                    return "Every reading excludes it, but it lies between two that differ in nothing else: more than under "
                            + below.reading().name() + ", less than under "
                            + above.reading().name() + ". What decides it is not published: " + claim.open() + ".";
                }
            }
        }
        return "";
    }

    /** That the published number is below a certified bound under every reading of its bounds; empty where it is not. */
    private String betterThanBounds(Claim claim) {
        List<Reading> bounds = paper.boundsOf(claim);
        double least = bounds.stream()
                .mapToDouble(reading -> bound(evidence.apply(reading.experiment()), reading, claim))
                .min()
                .orElse(Double.NaN);
        // Worse by more than the deviation that still counts as the same number; false without a bound.
        if (!(claim.published() * (1 + claim.margin()) < least)) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "It is below %.4g, the certified bound over every admissible value of what the paper leaves open.",
                least);
    }

    /** NaN where no bound is recorded for all that the claim is about. */
    private static double bound(Evidence recorded, Reading reading, Claim claim) {
        if (recorded.sets(reading).size() < claim.sets()) {
            return Double.NaN;
        }
        double optimum = total(recorded, reading, "optimum", claim);
        return Double.isNaN(optimum) ? total(recorded, reading, "lower_bound", claim) : optimum;
    }

    /**
     * That plans without a search are better than the published number under every reading, told of the reading where they
     * are least so; empty where they are not.
     */
    private String betterPlan(Claim claim, List<Reading> readings) {
        SimplePlan closest = null;
        for (Reading reading : readings) {
            Evidence recorded = evidence.apply(reading.experiment());
            if (recorded.sets(reading).size() < claim.sets()) {
                return "";
            }
            SimplePlan best = PLANS.stream()
                    .map(plan -> new SimplePlan(
                            plan, total(recorded, reading, plan, claim), total(recorded, reading, "optimum", claim)))
                    .filter(plan -> !Double.isNaN(plan.value()))
                    .min(Comparator.comparingDouble(SimplePlan::value))
                    .orElse(null);
            // Better by more than the deviation that still counts as the same number.
            if (best == null || claim.published() <= best.value() * (1 + claim.margin())) {
                return "";
            }
            closest = closest == null || best.value() > closest.value() ? best : closest;
        }
        return closest.told(claim.published());
    }

    /** A plan without a search with its value and the optimum, NaN where there is none. */
    private record SimplePlan(String name, double value, double optimum) {
        String told(double published) {
            String exact = Double.isNaN(optimum)
                    ? ""
                    : String.format(Locale.ROOT, ", and %.2f times the optimum", published / optimum);
            return String.format(
                    Locale.ROOT,
                    "It is %.2f times what %s needs without a search%s.",
                    published / value,
                    name.replace('_', '-'),
                    exact);
        }
    }

    private static double total(Evidence recorded, Reading reading, String kind, Claim claim) {
        List<String> sets = recorded.sets(reading);
        double sum = sets.isEmpty() ? Double.NaN : 0;
        for (String set : sets) {
            sum += recorded.reference(set, kind, claim.metric());
        }
        return sum;
    }

    /**
     * The samples of a reading's solver and others, each set for itself or all taken together.
     *
     * @param claimed what is compared, unless the reading says it
     */
    static List<Map<String, Sample>> samples(Claim claim, Metric claimed, Reading reading, Evidence recorded) {
        List<String> sets = recorded.sets(reading);
        if (sets.size() < claim.sets()) {
            return List.of();
        }
        Metric metric = reading.metric() == null ? claimed : reading.metric();
        List<Map<String, Sample>> each = sets.stream()
                .map(set -> recorded.samples(set, metric, claim.evaluations(), reading.champions()))
                .toList();
        return switch (claim.over()) {
            case EACH -> each;
            case TOTAL -> List.of(Together.total(each));
            case GROWTH ->
                List.of(Together.growth(
                        each, sets.stream().mapToDouble(Evidence::tasks).toArray()));
        };
    }
}
