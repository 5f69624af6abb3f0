package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.skerry.spark.fanout.Manifest.CellEntry;
import org.skerry.spark.fanout.Manifest.SetEntry;
import org.skerry.spark.result.OutputStore;

/**
 * How far an output is.
 *
 * @param name the experiment's name
 */
public record Status(String name, List<Line> lines) {

    /**
     * How far a cell is.
     *
     * @param parameters the problem family's parameters as a JSON object
     */
    public record Line(String problem, String parameters, String label, long recorded, long total) {}

    /** Reads it from the manifest and the names of the files. */
    public static Status of(Manifest manifest, OutputStore store) throws IOException {
        List<Line> lines = new ArrayList<>();
        RecordedFolders folders = new RecordedFolders(store);
        for (CellEntry cell : manifest.cells()) {
            SetEntry set = manifest.set(cell.setId());
            Recorded recorded = folders.of(set.problem(), cell.solver());
            long total = 0;
            long missing = 0;
            for (Block block : manifest.blocks(cell.id())) {
                total += block.runs();
                missing += recorded.missing(block).length;
            }
            lines.add(new Line(set.problem(), set.parameters(), cell.label(), total - missing, total));
        }
        return new Status(manifest.name(), lines);
    }

    /** Runs recorded. */
    public long recorded() {
        return lines.stream().mapToLong(Line::recorded).sum();
    }

    /** Runs asked for. */
    public long total() {
        return lines.stream().mapToLong(Line::total).sum();
    }
}
