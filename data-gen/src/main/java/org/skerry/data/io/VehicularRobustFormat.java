package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.skerry.problem.vehicular.Risk;
import org.skerry.problem.vehicular.VehicularRobustInstance;

/** Instances of the family {@code vehicular-robust}: the fields of {@code vehicular}, and what scenarios are drawn from. */
final class VehicularRobustFormat implements InstanceFormat<VehicularRobustInstance> {
    private static final String SCENARIOS = "scenarios";
    private static final String SCENARIO_SEED = "scenario_seed";
    private static final String SPREAD = "spread";
    private static final String CORRELATION = "correlation";
    private static final String RISK = "risk";
    private static final String LEVEL = "level";

    @Override
    public String family() {
        return VehicularRobustInstance.FAMILY;
    }

    @Override
    public Class<VehicularRobustInstance> type() {
        return VehicularRobustInstance.class;
    }

    @Override
    public void write(VehicularRobustInstance instance, JsonGenerator json) throws IOException {
        VehicularFormat.writeTasks(instance.tasks(), json);
        json.writeNumberField(SCENARIOS, instance.scenarios());
        json.writeNumberField(SCENARIO_SEED, instance.scenarioSeed());
        json.writeNumberField(SPREAD, instance.spread());
        json.writeNumberField(CORRELATION, instance.correlation());
        json.writeStringField(RISK, InstanceFields.name(instance.risk()));
        json.writeNumberField(LEVEL, instance.level());
    }

    @Override
    public VehicularRobustInstance read(InstanceFields fields) {
        return new VehicularRobustInstance(
                VehicularFormat.readTasks(fields),
                fields.wholeNumber(SCENARIOS, 1),
                fields.wholeNumber(SCENARIO_SEED, 0),
                fields.number(SPREAD, 0),
                fields.number(CORRELATION, 0),
                fields.choice(RISK, Risk.class),
                fields.number(LEVEL, 0));
    }
}
