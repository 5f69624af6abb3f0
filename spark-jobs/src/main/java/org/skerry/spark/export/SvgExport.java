package org.skerry.spark.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.skerry.spark.report.Drawing;
import org.skerry.spark.report.Drawings;
import org.skerry.spark.report.RecordedOutput;
import org.skerry.spark.result.OutputStore;

/** Every panel of every figure of a report as an SVG file. */
final class SvgExport {
    private final RecordedOutput output;
    private final OutputStore folder;

    SvgExport(RecordedOutput output, OutputStore folder) {
        this.output = output;
        this.folder = folder;
    }

    List<String> write() throws IOException {
        FileNames names = new FileNames();
        List<String> written = new ArrayList<>();
        try (Drawings drawings = new Drawings(output)) {
            while (drawings.hasNext()) {
                Drawing drawing = drawings.next();
                String name = names.of(drawing.name()) + ".svg";
                byte[] content = drawing.svg().getBytes(StandardCharsets.UTF_8);
                folder.write(name, out -> out.write(content));
                written.add(name);
            }
        }
        return written;
    }
}
