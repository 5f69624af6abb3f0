package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.skerry.problem.vehicular.VehicularInstance;

/** Instances of the family {@code vehicular}: one array of N numbers for each column of the VELO paper's Table II. */
final class VehicularFormat implements InstanceFormat<VehicularInstance> {
    private static final String TASKS = "tasks";
    private static final String CYCLES = "cycles";
    private static final String BITS = "bits";
    private static final String ETA_VEHICLE = "eta_vehicle_joules_per_cycle";
    private static final String ETA_EDGE = "eta_edge_joules_per_cycle";
    private static final String ETA_CLOUD = "eta_cloud_joules_per_cycle";
    private static final String EPS_EDGE = "eps_edge_joules_per_bit";
    private static final String EPS_CLOUD = "eps_cloud_joules_per_bit";

    @Override
    public String family() {
        return VehicularInstance.FAMILY;
    }

    @Override
    public Class<VehicularInstance> type() {
        return VehicularInstance.class;
    }

    @Override
    public void write(VehicularInstance instance, JsonGenerator json) throws IOException {
        writeTasks(instance, json);
    }

    /** Writes the fields into an object that is open; the extensions of the family have them too. */
    static void writeTasks(VehicularInstance instance, JsonGenerator json) throws IOException {
        json.writeNumberField(TASKS, instance.tasks());
        write(CYCLES, instance.cycles(), json);
        write(BITS, instance.bits(), json);
        write(ETA_VEHICLE, instance.etaVehicle(), json);
        write(ETA_EDGE, instance.etaEdge(), json);
        write(ETA_CLOUD, instance.etaCloud(), json);
        write(EPS_EDGE, instance.epsEdge(), json);
        write(EPS_CLOUD, instance.epsCloud(), json);
    }

    private static void write(String name, double[] values, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values, 0, values.length);
    }

    @Override
    public VehicularInstance read(InstanceFields fields) {
        return readTasks(fields);
    }

    /** Reads the fields that {@link #writeTasks} writes. */
    static VehicularInstance readTasks(InstanceFields fields) {
        int tasks = fields.wholeNumber(TASKS, 1);
        return new VehicularInstance(
                fields.numbers(CYCLES, tasks, 0),
                fields.numbers(BITS, tasks, 0),
                fields.numbers(ETA_VEHICLE, tasks, 0),
                fields.numbers(ETA_EDGE, tasks, 0),
                fields.numbers(ETA_CLOUD, tasks, 0),
                fields.numbers(EPS_EDGE, tasks, 0),
                fields.numbers(EPS_CLOUD, tasks, 0));
    }
}
