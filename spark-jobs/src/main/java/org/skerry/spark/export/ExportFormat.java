package org.skerry.spark.export;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.report.RecordedOutput;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.Summaries;

/** What an output can be exported as. */
public enum ExportFormat {
    /** Every table as a CSV file. */
    CSV {
        @Override
        public List<String> write(SparkSession session, OutputStore output, Manifest manifest, OutputStore folder)
                throws IOException {
            return new CsvExport(new Tables(session, output.uri()), Summaries.of(session, output, manifest), folder)
                    .write();
        }
    },
    /** The summary as LaTeX tables. */
    LATEX {
        @Override
        public List<String> write(SparkSession session, OutputStore output, Manifest manifest, OutputStore folder)
                throws IOException {
            RecordedOutput recorded = RecordedOutput.read(session, output, manifest);
            return new LatexExport(recorded.summary(), recorded.cells(), folder).write();
        }
    },
    /** The improvements of all runs for IOHanalyzer. */
    IOHPROFILER {
        @Override
        public List<String> write(SparkSession session, OutputStore output, Manifest manifest, OutputStore folder)
                throws IOException {
            return new IohprofilerExport(new Tables(session, output.uri()), folder).write();
        }
    },
    /** The figures of the report. */
    SVG {
        @Override
        public List<String> write(SparkSession session, OutputStore output, Manifest manifest, OutputStore folder)
                throws IOException {
            return new SvgExport(RecordedOutput.read(session, output, manifest), folder).write();
        }
    };

    /**
     * Writes an output in this format; files of these names that are there are replaced.
     *
     * @param folder where the files go
     * @return their names in the folder
     */
    public abstract List<String> write(SparkSession session, OutputStore output, Manifest manifest, OutputStore folder)
            throws IOException;
}
