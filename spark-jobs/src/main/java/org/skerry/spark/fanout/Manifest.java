package org.skerry.spark.fanout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.skerry.search.Digest;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.result.OutputStore;

/**
 * What an output is to hold: numbered versions, each created once and never changed, each adding cells, instances or
 * repetitions to those before it.
 */
public final class Manifest {
    private static final String FOLDER = "experiment";
    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Version> versions;

    private Manifest(List<Version> versions) {
        this.versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param name the experiment's name
     * @param experiment the resolved experiment as YAML
     */
    @JsonIgnoreProperties(value = "hash", allowGetters = true)
    record Version(int format, String name, long seed, String experiment, List<SetEntry> sets, List<CellEntry> cells) {

        /** Hash of the resolved experiment, stored beside it to tell outputs apart by. */
        @JsonProperty
        String hash() {
            return new Digest().add(experiment).id();
        }
    }

    /**
     * A set of instances.
     *
     * @param parameters the family's parameters as a JSON object
     * @param instances how many
     * @param digest digest of their identities, which tells whether they are generated as they were
     */
    record SetEntry(String id, String problem, String parameters, int instances, String digest) {}

    /** A cell with what is asked of it; {@code meaning} is the solver in full, to say what changed. */
    record CellEntry(String id, String setId, String solver, String label, String meaning, Extent extent) {}

    /**
     * Reads the manifest of an output; without versions if there is none.
     *
     * @throws UserError if a version can not be read
     */
    public static Manifest read(OutputStore store) throws IOException {
        List<Version> versions = new ArrayList<>();
        for (String name : store.list(FOLDER)) {
            String path = FOLDER + "/" + name;
            try {
                JsonNode version = MAPPER.readTree(store.read(path));
                int format = version.path("format").asInt(FORMAT);
                if (format != FORMAT) {
                    throw new UserError(store.uri() + "/" + path + ": format " + format
                            + " is not known to this version of Skerry, which reads format " + FORMAT);
                }
                versions.add(MAPPER.treeToValue(version, Version.class));
            } catch (JsonProcessingException e) {
                throw new UserError(store.uri() + "/" + path + ": not a manifest of Skerry");
            }
        }
        return new Manifest(versions);
    }

    /** Whether nothing was ever asked of the output. */
    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** The resolved experiment of the newest version, as YAML. */
    public String experiment() {
        return versions.get(versions.size() - 1).experiment();
    }

    /** The name of the experiment that the output belongs to. */
    public String name() {
        return versions.get(0).name();
    }

    /** Every cell ever asked for, as it was first asked for. */
    List<CellEntry> cells() {
        List<CellEntry> cells = new ArrayList<>();
        for (Version version : versions) {
            for (CellEntry cell : version.cells()) {
                if (cells.stream().noneMatch(known -> known.id().equals(cell.id()))) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    /** A set of instances by its identity. */
    SetEntry set(String id) {
        return versions.stream()
                .flatMap(version -> version.sets().stream())
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The blocks of a cell. */
    List<Block> blocks(String cellId) {
        List<Extent> extents = versions.stream()
                .flatMap(version -> version.cells().stream())
                .filter(cell -> cell.id().equals(cellId))
                .map(CellEntry::extent)
                .toList();
        return Extent.blocks(cellId, extents);
    }

    /** The numbers of instances of a set at which a version ended, in order; each is where a file of instances ends. */
    List<Integer> instanceCounts(String setId) {
        List<Integer> counts = new ArrayList<>();
        int most = 0;
        for (Version version : versions) {
            for (SetEntry set : version.sets()) {
                if (set.id().equals(setId) && set.instances() > most) {
                    most = set.instances();
                    counts.add(most);
                }
            }
        }
        return counts;
    }

    /**
     * The manifest with a version added, or this one if the version asks for nothing new. Nothing is written when it
     * is refused.
     *
     * @throws UserError if the output belongs to another experiment or a recorded meaning would change
     */
    Manifest with(Version version, OutputStore store) throws IOException {
        refuseOther(version, store);
        if (asksForNothingNew(version)) {
            return this;
        }
        String name = String.format(Locale.ROOT, "%s/%06d.json", FOLDER, versions.size() + 1);
        store.publish(name, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(version));
        return read(store).with(version, store);
    }

    /** The manifest as {@link #with} would make it; nothing is written. */
    Manifest preview(Version version, OutputStore store) {
        refuseOther(version, store);
        if (asksForNothingNew(version)) {
            return this;
        }
        List<Version> all = new ArrayList<>(versions);
        all.add(version);
        return new Manifest(all);
    }

    /** The order of solvers is new too: significance is told against the first one. */
    private boolean asksForNothingNew(Version version) {
        return !isEmpty()
                && experiment().equals(version.experiment())
                && version.cells().stream().allMatch(this::covers);
    }

    private boolean covers(CellEntry cell) {
        Extent extent = cell.extent();
        long needed = (long) extent.instances() * extent.repetitions();
        return needed == blocks(cell.id()).stream().mapToLong(extent::overlap).sum();
    }

    private void refuseOther(Version version, OutputStore store) {
        for (Version recorded : versions) {
            if (!recorded.name().equals(version.name())) {
                throw refusal(store, "name '" + recorded.name() + "', not '" + version.name() + "'");
            }
            if (recorded.seed() != version.seed()) {
                throw refusal(store, "seed " + recorded.seed() + ", not " + version.seed());
            }
            for (SetEntry set : version.sets()) {
                recorded.sets().stream()
                        .filter(known -> known.id().equals(set.id())
                                && known.instances() == set.instances()
                                && !known.digest().equals(set.digest()))
                        .findFirst()
                        .ifPresent(known -> {
                            throw refusal(store, "other instances of " + set.problem() + " " + set.parameters());
                        });
            }
            for (CellEntry cell : version.cells()) {
                conflict(recorded, cell).ifPresent(known -> {
                    throw refusal(store, describe(known, cell));
                });
            }
        }
    }

    private static Optional<CellEntry> conflict(Version recorded, CellEntry cell) {
        return recorded.cells().stream()
                .filter(known -> known.setId().equals(cell.setId())
                        && known.label().equals(cell.label()) != known.id().equals(cell.id()))
                .findFirst();
    }

    private static String describe(CellEntry known, CellEntry cell) {
        return known.label().equals(cell.label())
                ? "solver " + known.label() + " as " + known.meaning() + ", not as " + cell.meaning()
                : "solver " + known.label() + " under that label, not as " + cell.label();
    }

    private static UserError refusal(OutputStore store, String difference) {
        return new UserError(store.uri() + ": belongs to a different experiment: it was recorded with " + difference
                + ". Choose another --output.");
    }
}
