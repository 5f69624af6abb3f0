package org.skerry.spark.claim;

import java.util.List;
import java.util.Map;

/**
 * A paper's claims and what decides them.
 *
 * @param name {@code velo}, {@code ace-ivy} or {@code ipoa}
 * @param title of the paper
 * @param experiments the experiments that make its figures and tables
 * @param figures its figures and tables, one by one
 * @param readings lists of readings by name
 * @param claims in the paper's order
 */
public record Paper(
        String name,
        String title,
        List<Source> experiments,
        List<Figure> figures,
        Map<String, List<Reading>> readings,
        List<Claim> claims) {

    /** Validates that everything named is there. */
    public Paper {
        Required.present("name", name);
        Required.present("title", title);
        Required.present("experiments", experiments);
        Required.present("figures", figures);
        Required.present("readings", readings);
        Required.present("claims", claims);
        List<String> names = experiments.stream().map(Source::experiment).toList();
        readings.values().stream().flatMap(List::stream).forEach(reading -> {
            if (!names.contains(reading.experiment())) {
                throw new IllegalArgumentException("reading '" + reading.name() + "': experiment '"
                        + reading.experiment() + "' is not among " + names);
            }
        });
        for (Claim claim : claims) {
            if (claim.untestable() == null) {
                known("readings", claim.readings(), claim, readings);
            }
            if (claim.bounds() != null) {
                known("bounds", claim.bounds(), claim, readings);
            }
            if (claims.stream().filter(other -> other.id().equals(claim.id())).count() > 1) {
                throw new IllegalArgumentException("claim " + claim.id() + " stands twice");
            }
        }
    }

    /**
     * An experiment of {@code conf/experiments}.
     *
     * @param experiment name of its file without the suffix
     * @param quick changes as {@code --set} takes them that make it a matter of seconds
     */
    public record Source(String experiment, List<String> quick) {
        /** Nothing is changed where nothing is said. */
        public Source {
            Required.present("experiment", experiment);
            quick = quick == null ? List.of() : List.copyOf(quick);
        }
    }

    /**
     * A figure or table of the paper.
     *
     * @param place such as Fig. 2
     * @param shows what it shows
     * @param experiment whose report holds its counterpart; null for a drawing or a list of symbols
     * @param counterpart what stands for it there
     */
    public record Figure(String place, String shows, String experiment, String counterpart) {}

    private static void known(String field, String name, Claim claim, Map<String, List<Reading>> readings) {
        if (!readings.containsKey(name)) {
            throw new IllegalArgumentException(
                    "claim " + claim.id() + ": " + field + " '" + name + "' are not among " + readings.keySet());
        }
    }

    /** The readings under which a claim is judged. */
    List<Reading> readingsOf(Claim claim) {
        return narrowed(claim.readings(), claim);
    }

    /** The readings whose bounds hold for every value of what the paper leaves open; empty where none do. */
    List<Reading> boundsOf(Claim claim) {
        return claim.bounds() == null ? List.of() : narrowed(claim.bounds(), claim);
    }

    private List<Reading> narrowed(String name, Claim claim) {
        return readings.get(name).stream()
                .map(reading -> reading.narrowed(claim.where(), claim.solver()))
                .toList();
    }
}
