package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.skerry.problem.vehicular.VehicularCapacityInstance;

/** Instances of the family {@code vehicular-capacity}: the fields of {@code vehicular}, and the capacities. */
final class VehicularCapacityFormat implements InstanceFormat<VehicularCapacityInstance> {
    private static final String EDGE_CYCLES = "edge_capacity_cycles";
    private static final String CLOUD_CYCLES = "cloud_capacity_cycles";

    @Override
    public String family() {
        return VehicularCapacityInstance.FAMILY;
    }

    @Override
    public Class<VehicularCapacityInstance> type() {
        return VehicularCapacityInstance.class;
    }

    @Override
    public void write(VehicularCapacityInstance instance, JsonGenerator json) throws IOException {
        VehicularFormat.writeTasks(instance.tasks(), json);
        json.writeNumberField(EDGE_CYCLES, instance.edgeCycles());
        json.writeNumberField(CLOUD_CYCLES, instance.cloudCycles());
    }

    @Override
    public VehicularCapacityInstance read(InstanceFields fields) {
        return new VehicularCapacityInstance(
                VehicularFormat.readTasks(fields), fields.number(EDGE_CYCLES, 0), fields.number(CLOUD_CYCLES, 0));
    }
}
