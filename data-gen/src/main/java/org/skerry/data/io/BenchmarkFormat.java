package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.skerry.problem.benchmark.BenchmarkFunction;
import org.skerry.problem.benchmark.BenchmarkInstance;

/** Instances of the family {@code benchmark}; centred ones have no shift, and only rotated ones a rotation. */
final class BenchmarkFormat implements InstanceFormat<BenchmarkInstance> {
    private static final String FUNCTION = "function";
    private static final String DIMENSION = "dimension";
    private static final String SHIFT = "shift";
    private static final String ROTATION = "rotation";

    @Override
    public String family() {
        return "benchmark";
    }

    @Override
    public Class<BenchmarkInstance> type() {
        return BenchmarkInstance.class;
    }

    @Override
    public void write(BenchmarkInstance instance, JsonGenerator json) throws IOException {
        json.writeStringField(FUNCTION, InstanceFields.name(instance.function()));
        json.writeNumberField(DIMENSION, instance.dimension());
        write(SHIFT, instance.shift(), json);
        write(ROTATION, instance.rotation(), json);
    }

    private static void write(String name, double[] values, JsonGenerator json) throws IOException {
        if (values.length > 0) {
            json.writeFieldName(name);
            json.writeArray(values, 0, values.length);
        }
    }

    @Override
    public BenchmarkInstance read(InstanceFields fields) {
        int dimension = fields.wholeNumber(DIMENSION, 1);
        return new BenchmarkInstance(
                fields.choice(FUNCTION, BenchmarkFunction.class),
                dimension,
                fields.optionalNumbers(SHIFT, dimension),
                fields.optionalNumbers(ROTATION, (long) dimension * dimension));
    }
}
